import Testing
import VietExtraction

/// Texts that repeat one thing until naive rules run away: they must give the same sober results as short ones.
@Suite struct HostileTextTests {
    private static let count = 5_000

    private func entities(_ text: String) -> Entities { Extractor.default.extract(text).entities }

    @Test func daysWithoutMonthsBorrowNoneFromEachOther() {
        // A day may borrow its month from the next one, which must not borrow in turn without end.
        #expect(entities(String(repeating: "chiều 1 và ", count: Self.count)).allSatisfy { $0.label == .cardinal })
        let borrowed = entities("Họp chiều 16 và sáng 17/10/2022.")
        #expect(borrowed.map { String($0.text) } == ["chiều 16", "sáng 17/10/2022"])
    }

    @Test(arguments: ["1.", "1,", "1.000.", "ngày 1, ", "ngày 1 và "])
    func numbersThatNeverEndHaveNoMeaning(_ part: String) {
        let found = entities(String(repeating: part, count: Self.count)).filter { $0.label != .cardinal }
        #expect(found.isEmpty)
    }

    @Test(arguments: [
        ("các Ông: .", []), ("Các Đồng chí: (A", []), ("Các Ông: Nguyễn Văn An", ["PERSON Nguyễn Văn An"]),
    ])
    func aListOfPeopleMayBeAnnouncedInCapitals(_ text: String, _ people: [String]) {
        // Scanning goes on inside the form of address, before the colon where the list starts.
        #expect(entities(text).map { "\($0.label.rawValue) \($0.text)" } == people)
    }

    @Test func namesInCapitalsMayEndWithTheText() {
        #expect(entities("CÔNG TY TNHH ABC").map { String($0.text) } == ["CÔNG TY TNHH ABC"])
    }

    @Test func figuresTooLongForArithmeticMakeNoClaim() {
        let article = Extractor.default.extract("9,27686144,158652241591%% 5985511632004977164")
        #expect(article.claims.isEmpty)
        #expect(!article.entities.isEmpty)
    }

    @Test(arguments: ["cầu ", "đường 1 ", "Công ty và ", "Nghị quyết Hội nghị ", "VƯỜN QUỐC GIA ", "Huyện đội "])
    func nestingWithoutEndCostsNoStack(_ part: String) {
        let text = String(repeating: part, count: 4 * Self.count)
        #expect(entities(text).allSatisfy { $0.text.utf8.count < 1_000 })
        let name = "Công ty " + String(repeating: "và ", count: 20 * Self.count) + "Nghị quyết "
        #expect(
            entities(name + String(repeating: "Hội nghị ", count: 4 * Self.count)).allSatisfy {
                $0.text.utf8.count < 1_000
            })
    }

    @Test func manyTitlesAreLinkedLikeFew() {
        let article = Extractor.default.extract(
            String(repeating: "ông Nguyễn Văn An, Bí thư Huyện ủy An Lão. Bí thư Huyện ủy phát biểu. ", count: 300))
        let titles = article.entities.filter { $0.label == .title }
        #expect(titles.count == 600)
        #expect(titles.allSatisfy { $0.person == "Nguyễn Văn An" })
        let links = article.relations.filter { $0.kind == .holds }
        #expect(links.count == 600)
        // Each title is linked to the nearest mention of its holder.
        #expect(links.dropLast().allSatisfy { abs(($0.title ?? 0) - $0.person) == 1 })
    }

    @Test func chainsOfTitlesAfterListsOfNamesStayReadable() {
        // Each title of the chain is shared by the people of the list; unbounded, the links would be their product.
        let syllables = ["An", "Bình", "Cường", "Dũng", "Giang", "Hòa", "Khánh", "Lan", "Minh", "Nam"]
        let names = syllables.flatMap { first in syllables.map { "Nguyễn \(first) \($0)" } }
        let titles = Array(repeating: "Bí thư Huyện ủy", count: 100)
        let article = Extractor.default.extract("Đồng chí " + (names + titles).joined(separator: ", "))
        let links = Dictionary(grouping: article.relations.filter { $0.kind == .holds }, by: \.title).mapValues(\.count)
        #expect(links.count == titles.count)
        #expect(links.values.allSatisfy { $0 > 1 && $0 <= 32 })
        let few = Extractor.default.extract("Đồng chí Trần Văn An, Lý Thị Lan, Ủy viên Ban Thường vụ Huyện ủy.")
        #expect(few.relations.count { $0.kind == .holds } == 2)
    }

    @Test func thousandsOfPeopleAreToldApartByTheirNames() {
        // A given name after each full one means that person, in a crowd as in a short text.
        let syllables = ["An", "Bình", "Cường", "Dũng", "Giang", "Hòa", "Khánh", "Lan", "Minh", "Nam"]
        let names = syllables.flatMap { first in
            syllables.flatMap { second in syllables.map { "Nguyễn \(first) \(second) \($0)" } }
        }
        let text = names.map { name in "ông \(name), ông \(name.split(separator: " ").last!). " }.joined()
        let people = Extractor.default.extract(text).entities.filter { $0.label == .person }
        #expect(people.count == 2 * names.count)
        #expect(people.map(\.cluster) == names.indices.flatMap { [$0, $0] })
    }
}
