import Testing

@testable import VietExtraction

/// What the steps of a program keep of a pattern: how alternatives, options and looks follow one another.
@Suite("Patterns as programs")
struct ProgramTests {
    /// What the rule `x` with a pattern finds in a text.
    private func found(_ pattern: String, in text: String) throws -> [String] {
        let rules = try RuleTable(text: "rule own.x X\n  says A.\n  when \(pattern)\n  value none\n")
        return Extractor(rules: rules).extract(text).entities.filter { $0.label.rawValue == "X" }.map {
            String($0.text)
        }
    }

    @Test(
        "Patterns find what they say",
        arguments: [
            // An alternative that is taken is not given up again.
            ("zzon (zzba | zzba zzca) zzda", "zzon zzba zzda", ["zzon zzba zzda"]),
            ("zzon (zzba | zzba zzca) zzda", "zzon zzba zzca zzda", []),
            // Words in a row of alternatives, and others after them.
            ("zzon (zzba | zzca | zzda | digits(2) | zzea zzga) zzha", "zzon 12 zzha zzon zzga zzha", ["zzon 12 zzha"]),
            ("zzon (zzba | zzca | zzda | digits(2) | zzea zzga) zzha", "zzon zzea zzga zzha", ["zzon zzea zzga zzha"]),
            // Options and repetitions take what they can.
            ("zzon (zzba zzca)? zzba?", "zzon zzba zzca zzba", ["zzon zzba zzca zzba"]),
            ("zzon zzba*2 zzba", "zzon zzba zzba zzba", ["zzon zzba zzba zzba"]),
            (
                "zzon (zzba+ zzca)? zzba", "zzon zzba zzba zzon zzba zzba zzca zzba",
                ["zzon zzba", "zzon zzba zzba zzca zzba"]
            ),
            ("zzon (zzba (zzca zzda? zzea)? zzga)? zzba", "zzon zzba zzca zzda zzga", ["zzon zzba"]),
            // What failed leaves nothing behind that it read, the next alternative starts where it did.
            ("(zzba+ zzca | zzba zzba? zzda | zzba (zzea | zzga zzea? zzha))", "zzba zzba zzda", ["zzba zzba zzda"]),
            ("(zzba+ zzca | zzba zzba? zzda | zzba (zzea | zzga zzea? zzha))", "zzba zzga zzha", ["zzba zzga zzha"]),
            // Many alternatives are told apart by their first words, in their order.
            (
                "zzon (zzba zzaa | zzca zzaa | zzda zzaa | zzea zzaa | zzga zzaa | zzha zzaa | zzda zzba)",
                "zzon zzda zzba, zzon zzda zzaa, zzon zzha zzaa, zzon zzga zzba",
                ["zzon zzda zzba", "zzon zzda zzaa", "zzon zzha zzaa"]
            ),
            // Ten and more are selected by the atoms around them, at the end of the text too.
            (
                """
                zzon before(zzba zzaa | zzca zzaa | digits zzaa | zzda '/' | zzea zzfa | not before(zzga) zzha zzia | zzja zzaa \
                | zzka zzla | zzma zzna | zzoa zzpa | zzra)
                """,
                "zzon zzca zzaa, zzon 12 zzaa, zzon zzda zzaa, zzon zzda/x, zzon zzha zzia, zzon zzra",
                ["zzon", "zzon", "zzon", "zzon", "zzon"]
            ),
            (
                """
                zzon (zzba | zzba zzca | zzda zzea | zzda | zzga+ zzha | zzga | zzia zzja | digits(2) zzka | digits \
                | zzla? zzma | after(zzon zzpa) zzna) zzqa
                """,
                "zzon zzba zzca zzqa, zzon zzda zzqa, zzon zzga zzga zzha zzqa, zzon zzga zzqa, zzon 12 zzqa, zzon zzma zzqa",
                ["zzon zzda zzqa", "zzon zzga zzga zzha zzqa", "zzon zzga zzqa", "zzon 12 zzqa", "zzon zzma zzqa"]
            ),
            // More than a selection holds.
            (
                """
                zzon not before(\("bcdeghiklmnopqrstu".map { "zz\($0)a zz\($0)o" }.joined(separator: " | "))) letters
                """,
                "zzon zzba zzbo zzon zzba zzco zzon zzua zzuo zzon zzua", ["zzon zzba", "zzon zzua"]
            ),
            // Looks to both sides, inside one another, stay where they are.
            ("zzba before(zzca (not before(zzda) | digits))", "zzba zzca zzda", []),
            ("zzba before(zzca (not before(zzda) | digits)) zzca", "zzba zzca zzea", ["zzba zzca"]),
            ("after(zzon zzba | zzca) zzda", "zzon zzba zzda zzba zzda zzca zzda", ["zzda", "zzda"]),
            ("not after(zzon zzba) zzda", "zzon zzba zzda zzba zzda", ["zzda"]),
            ("not after(zzon (zzba | zzca)*3) zzda", "zzon zzba zzca zzda zzca zzda", ["zzda"]),
            // A number may be one atom, unless a word of its own has to stand at its end.
            ("%amount after(triệu) zzba", "5 zzba 6 triệu zzba", ["6 triệu zzba"]),
            ("%amount after(digits | triệu) zzba", "5 zzba 6 triệu zzba", ["5 zzba", "6 triệu zzba"]),
        ])
    func finds(pattern: String, text: String, found expected: [String]) throws {
        #expect(try found(pattern, in: text) == expected)
    }

    @Test("The sets that code asks for are the first ones, in the order of their names")
    func namesSets() {
        let names = CompiledRules.shipped.setNames
        #expect(names.starts(with: RuleSetName.allCases.map(\.name)))
        #expect(CompiledRules.shipped.openings.prefix(RuleSetName.allCases.count).allSatisfy { !$0.forms.isEmpty })
    }
}
