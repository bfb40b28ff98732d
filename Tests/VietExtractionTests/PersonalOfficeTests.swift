import Testing

@testable import VietExtraction

@Suite("The offices of a person")
struct PersonalOfficeTests {
    private func office(
        _ title: Int, _ name: String, of body: String? = nil, _ status: Relation.Status? = nil
    ) -> Person.Office {
        Person.Office(
            title: title, name: name, organization: body, unit: nil, unitName: nil, status: status, effective: nil)
    }

    private func kept(_ offices: [Person.Office]) -> [String] {
        var kept = PersonalOffices()
        for office in offices { kept.add(office) }
        return kept.all.map { "\($0.title) \($0.name)\($0.status.map { " \($0)" } ?? "")" }
    }

    @Test("An office is kept once, under its longest name and with the first that is said of it")
    func once() {
        let body = "Huyện ủy An Lão"
        #expect(kept([office(1, "Bí thư"), office(2, "bí thư", .takes)]) == ["1 Bí thư takes"])
        #expect(
            kept([
                office(1, "Bí thư Huyện ủy", of: body), office(2, "Bí thư Huyện ủy An Lão", of: body, .leaves),
                office(3, "Phó Bí thư Huyện ủy", of: body), office(4, "bí thư huyện ủy an lão", .takes),
            ]) == ["1 Bí thư Huyện ủy An Lão leaves", "3 Phó Bí thư Huyện ủy"])
        // Called the same, whatever the body; another body is another office.
        #expect(kept([office(1, "Bí thư"), office(2, "Bí thư", of: body)]) == ["1 Bí thư"])
        #expect(
            kept([
                office(1, "Bí thư Huyện ủy", of: body), office(2, "Bí thư Huyện ủy Yên Bình", of: "Huyện ủy Yên Bình"),
            ])
                == ["1 Bí thư Huyện ủy", "2 Bí thư Huyện ủy Yên Bình"])
        // A shorter name is forgotten where a longer one has taken its place.
        #expect(
            kept([
                office(1, "Bí thư Huyện ủy", of: body), office(2, "Bí thư Huyện ủy An Lão", of: body),
                office(3, "Bí thư Huyện ủy"),
            ])
                == ["1 Bí thư Huyện ủy An Lão", "3 Bí thư Huyện ủy"])
        // Of two offices that become called the same the first counts.
        #expect(
            kept([
                office(1, "Bí thư Huyện ủy", of: body), office(2, "Bí thư Huyện ủy An Lão"),
                office(3, "Bí thư Huyện ủy An Lão", of: body), office(4, "Bí thư Huyện ủy An Lão", .takes),
            ]) == ["1 Bí thư Huyện ủy An Lão takes", "2 Bí thư Huyện ủy An Lão"])
    }

    @Test("Tens of thousands of offices are told apart like few")
    func many() {
        let names = (0..<20_000).map { "Bí thư Chi bộ số \($0)" }
        let offices = names.enumerated().map { office($0, $1, of: "Chi bộ số \($0)") }
        #expect(kept(offices + offices) == names.enumerated().map { "\($0) \($1)" })
    }
}
