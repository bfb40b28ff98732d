import Testing
import VietExtraction

@Suite("What writers read of entities")
struct EntityWritingTests {
    static let text = """
        Sáng 29/9/2022, lúc 8 giờ 30 phút, Bí thư Đảng ủy xã An Lão Nguyễn Văn Hùng dự hội nghị có 136 đảng viên, \
        1.250.000 hộ, 205/318 hộ đạt 64,46%, từ 5 đến 7 hộ được vay 2,5 tỷ đồng, 12 km đường, từ ngày 01 đến ngày 05/10/2022, \
        ngày 15 tháng Giêng năm Quý Mão, quý III năm 2022 tại Huyện An Lão, tỉnh Bình Định.
        """

    @Test("The text of a value is its description")
    func values() {
        let entities = Extractor.default.extract(Self.text).entities
        #expect(entities.count { $0.value != nil } > 5)
        for entity in entities {
            var text = ""
            entity.valueText.withUTF8 { utf8 in text = String(decoding: utf8.indices.map { utf8[$0] }, as: UTF8.self) }
            #expect(text == entity.value?.description ?? "")
            #expect(text.utf8.count == entity.valueText.byteCount)
        }
    }

    @Test("Units and meaning are those of the details")
    func details() {
        let entities = Extractor.default.extract(Self.text).entities
        for entity in entities {
            #expect(entity.unitCount == entity.units.count)
            if let first = entity.units.first { #expect(entity.firstUnit == first) }
            switch entity.meaning {
            case .none, .place, .title, .date: #expect(entity.cluster == nil && entity.countedNoun == nil)
            case .person(let cluster): #expect(entity.cluster == cluster)
            case .count(let range): #expect(entity.countedNoun?.utf8Range == range)
            case .percentage(let range): #expect(entity.subject?.utf8Range == range)
            }
        }
    }
}
