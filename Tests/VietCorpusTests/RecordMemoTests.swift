import Testing

@testable import VietCorpus

/// What is kept of the records before is what would be written anew.
@Suite("Memo of records") struct RecordMemoTests {
    /// Few places and little room for many names: each is taken from another again and again, and all are forgotten often.
    @Test(arguments: [1, 2, 8])
    func namesAreWrittenAsTheFirstTime(placeCount: Int) {
        let surnames = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Bùi", "Võ"]
        let middles = ["Văn", "Thị Minh", "Hữu", "Đình", "Thị Thanh Ngọc"]
        let whole = surnames.flatMap { surname in middles.map { "\(surname) \($0) Khải" } }
        let names = whole + ["Khải", "không phải tên"]
        var memo = NameMemo(placeCount)
        for round in 0..<3 {
            for name in names {
                let utf8 = Array("ông \(name) dự".utf8)
                let place = memo.place(ofNameAt: 5..<5 + name.utf8.count, in: utf8.span) { Array("\($0)".utf8) }
                let written = String(wellFormed: memo.texts.bytes.span.extracting(place))
                #expect(written == PersonalName(name).map { "\($0)" } ?? "", "\(name), round \(round)")
            }
        }
    }

    @Test(arguments: [1, 2, 8])
    func unitsAreWrittenAsTheFirstTime(placeCount: Int) {
        var memo = UnitMemo(placeCount)
        let provinces = Extractor.default.extract("Các tỉnh Bình Định, Quảng Nam, Phú Yên, Gia Lai, Kon Tum dự họp.")
        let units = Set(provinces.entities.flatMap(\.units).flatMap { [$0] + $0.successors + $0.predecessors })
        #expect(units.count > 8, "too few to take the place of one another")
        for unit in Array(units) + Array(units) {
            for isPossible in [false, true] {
                let place = memo.place(of: unit, isPossible: isPossible) {
                    Array("\(isPossible) \($0.code) \($0.name)".utf8)
                }
                let written = String(wellFormed: memo.texts.bytes.span.extracting(place))
                #expect(written == "\(isPossible) \(unit.code) \(unit.name)")
            }
        }
    }
}

/// Entities of some labels, and those of them that no other encloses.
@Suite("Selected entities") struct SelectedEntitiesTests {
    private static let article = Extractor(options: .nested).extract(
        "Ngày 2/9, đồng chí Nguyễn Văn An, Bí thư Huyện ủy An Lão, tỉnh Bình Định, dự hội nghị.")

    @Test func thoseOfAllLabelsAreAll() {
        let selected = Self.article.selecting(Set(Label.allCases)).entities
        #expect(selected.map(\.id) == Array(Self.article.entities.indices))
        #expect(selected.outermost.count < selected.count, "the text has no nested entity to leave out")
        #expect(selected.outermost.map(\.id) == selected.filter { !$0.isNested }.map(\.id))
    }

    @Test func thoseOfSomeLabelsKeepTheirNumbers() {
        let labels: Set<Label> = [.location, .person]
        let selected = Self.article.selecting(labels).entities
        #expect(selected.map(\.id) == Self.article.entities.filter { labels.contains($0.label) }.map(\.id))
        #expect(!selected.isEmpty && selected.count < Self.article.entities.count)
        #expect(selected.outermost.map(\.id) == selected.filter { !$0.isNested }.map(\.id))
    }
}
