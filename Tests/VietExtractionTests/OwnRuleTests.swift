import Foundation
import Testing
import VietCorpus
import VietExtraction

@Suite("Rules of one's own")
struct OwnRuleTests {
    /// The samples of the page of documentation, in their order.
    private static func samples() throws -> [String] {
        let page = try String(
            contentsOf: Repository.extractionSources.appending(path: "VietExtraction.docc/OwnRules.md"),
            encoding: .utf8)
        return page.components(separatedBy: "```rules\n").dropFirst().compactMap {
            $0.components(separatedBy: "```").first
        }
    }

    private func found(_ rules: String, _ text: String) throws -> [String] {
        let article = Extractor(rules: try RuleTable(text: rules)).extract(text)
        return article.entities.filter(\.label.isOwn).map {
            "\($0.label.rawValue) “\($0.text)”\($0.value.map { " = \($0)" } ?? "") \($0.rule)"
        }
    }

    @Test("The page's samples do what it says")
    func page() throws {
        let samples = try Self.samples()
        #expect(samples.count == 4)
        for sample in samples {
            let rules = try DocumentedRules(own: sample, name: "OwnRules.md")
            #expect(try rules.entries.flatMap(RuleCheck(rules: rules).mistakes) == [])
        }
        #expect(
            try found(samples[0], "Xã có tuyến xe buýt số 12 đi qua.") == ["ROUTE “tuyến xe buýt số 12” route.number"])
        #expect(
            try found(samples[1], "Xã có Tuyến số 12 và TUYẾN XE BUÝT SỐ 7 đi qua.")
                == ["ROUTE “Tuyến số 12” = 12 route.number", "ROUTE “TUYẾN XE BUÝT SỐ 7” = 7 route.number"])
        #expect(
            try found(samples[2], "Mỗi ngày có 40 chuyến phà qua sông.") == ["TRIP “40 chuyến phà” = 40 trip.count"])
        #expect(
            try found(samples[3], "Hồ sơ nộp chậm nhất là ngày 20/10/2022 tại xã.")
                == ["DEADLINE “chậm nhất là ngày 20/10/2022” = 2022-10-20 deadline.point"])
    }

    @Test("Words meet in any normalization form, and ranges are the caller's")
    func normalizationForms() throws {
        let rules = "rule route.number ROUTE\n  when tuyến số number:digits\n  value number"
        let text = "Xã có tuyến số 12 đi qua.".decomposedStringWithCanonicalMapping
        let entity = try #require(
            Extractor(rules: try RuleTable(text: rules)).extract(text).entities.first(where: \.label.isOwn))
        #expect(String(entity.text) == "tuyến số 12".decomposedStringWithCanonicalMapping)
    }

    @Test("A rule may give one of the thirteen labels, and wins over an equally long entity")
    func knownLabels() throws {
        let rules = """
            rule place.fort LOC
              when đồn Sấm
              value none
            rule date.own DATE
              when ngày 29/9/2022
              value none
            """.replacingOccurrences(of: "29/9/2022", with: "digits ~'/' ~digits ~'/' ~digits")
        let article = Extractor(rules: try RuleTable(text: rules)).extract("Lính giữ đồn Sấm ngày 29/9/2022 rất lâu.")
        #expect(article.entities.map { "\($0.label.rawValue) \($0.rule)" } == ["LOC place.fort", "DATE date.own"])
    }

    @Test("Rules of one's own leave the package's as they are")
    func others() throws {
        let text = "Sáng 29/9/2022, ông Trần Văn Bảy, Chủ tịch UBND xã, trao 20 suất quà."
        let rules = try RuleTable(text: "rule gift.count GIFT\n  when zzz number:digits\n  value number")
        let own = Extractor(rules: rules).extract(text)
        let plain = Extractor.default.extract(text)
        #expect(own.entities.map(\.rule) == plain.entities.map(\.rule))
        #expect(own.entities.map(\.utf8Range) == plain.entities.map(\.utf8Range))
        #expect(rules.labels == [.own("GIFT")])
    }

    @Test(
        "What is no rule is named with its place and what was expected",
        arguments: [
            ("rule a.b\n  when x\n  value none", "rules:1:1: a rule has an identifier and a label"),
            ("rule a.b ROUTE\n  when <vehicel>\n  value none", "rules:2:8: unknown class “vehicel”"),
            ("rule a.b ROUTE\n  when (x | \n  value none", "rules:2:13: nothing stands before the end of the line"),
            ("rule a.b ROUTE\n  when x\n  value nothing", "rules:3:9: unknown production “nothing”"),
            ("rule a.b ROUTE\n  when x", "rules:1:1: rule a.b has a pattern without a value"),
            ("rule a.b Route\n  when x\n  value none", "rules:1:1: “Route” is no label"),
            ("rule a.b ROUTE\n  when x?\n  value none", "rules:2:8: the pattern can match nothing"),
            ("rule a.b ROUTE\n  when @nowhere\n  value none", "rules:2:8: unknown set “nowhere”"),
            ("rule a.b ROUTE\n  when yeer:x\n  value none", "rules:2:8: unknown capture “yeer”"),
            ("rule a.b ROUTE\n  when $own\n  value none", "rules:2:8: unknown pattern “own”"),
            (
                "let own = x $own\nrule a.b ROUTE\n  when $own\n  value none",
                "rules:1:13: the pattern “own” uses itself"
            ),
            (
                "group g\nrule a.b ROUTE\n  when @g x\n  value none",
                "rules:3:8: rule a.b starts with @g, which holds it"
            ),
            (
                "rule a.b ROUTE\n  when tuyến digits\n  value number",
                "rules:3:9: “number” is made of a part “number” that no pattern marks"
            ),
            (
                "rule a.b ROUTE\n  when {surname:rare}\n  value none",
                "rules:2:8: “surname” has no sorts; write {surname}"
            ),
            ("whne x", "rules:1:1: unknown word “whne”"),
            ("when x", "rules:1:1: “when” outside of a rule"),
            ("group time\nrule a.b ROUTE\n  when x\n  value none", "rules:2:1: “time” is a set of the package’s rules"),
        ])
    func errors(text: String, message: String) throws {
        let error = try #require(throws: RuleTable.Failure.self) { _ = try RuleTable(text: text) }
        #expect(error.description.hasPrefix(message), "\(error)")
        #expect(!error.remedy.isEmpty)
    }

    @Test("A pattern that would take very long ends, and the others go on")
    func bounded() throws {
        let nested = (0..<6).reduce("x") { inner, _ in "((\(inner))* y?)*" }
        let rules =
            "rule slow.one SLOW\n  when x \(nested) z\n  value none\nrule quick.one QUICK\n  when w\n  value none"
        let text = String(repeating: "x ", count: 400) + ". w"
        #expect(try found(rules, text) == ["QUICK “w” quick.one"])
    }
}
