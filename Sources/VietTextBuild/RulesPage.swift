import VietCorpus
import VietExtraction

/// The page of documentation that lists what every rule recognizes, by label.
struct RulesPage {
    let text: String

    /// - Parameters:
    ///   - entries: the rules of `Corpus/rules`.
    ///   - rules: the rules of entities that code recognizes.
    ///   - facts: the rules of claims and relations.
    /// - Throws: for a row without a label, a sentence, an example or a counter-example, and for broken markup.
    init(entries: [DocumentedRules.Entry], rules: TabSeparatedTable, facts: TabSeparatedTable) throws {
        var sections: [Label: [String]] = [:]
        for entry in entries {
            guard let label = Label(rawValue: entry.label) else { continue }
            for sentence in entry.examples + entry.counterExamples {
                _ = try GoldArticle(parsing: sentence.text, id: entry.identifier, file: sentence.place)
            }
            sections[label, default: []].append(
                Self.section(
                    entry.identifier, entry.says, entry.examples.map(\.text), entry.counterExamples.map(\.text)))
        }
        for row in rules.rows {
            guard let label = Label(rawValue: row["label"]) else {
                throw row.error("`\(row["label"])` is no label", remedy: "use one of the annotation guide")
            }
            for column in ["examples", "counter-examples"] {
                for sentence in Self.sentences(row, column) {
                    _ = try GoldArticle(parsing: sentence, id: row["rule"], file: row.place)
                }
            }
            sections[label, default: []].append(try Self.section(row))
        }
        let body = Label.allCases.compactMap { label in
            sections[label].map { "## \(label.rawValue)\n\n" + $0.joined(separator: "\n") }
        }
        let factRules = [Self.factIntroduction] + (try facts.rows.map(Self.section))
        text = ([Self.introduction] + body + factRules).joined(separator: "\n")
    }

    private static let introduction = """
        # Rules

        What every rule of the extractor recognizes, with sentences in which it fires and sentences in which it does not.

        ## Overview

        The identifier of a rule stands in ``Entity/rule``. Sentences carry the marks of the gold standard, which tests
        compare with what the extractor finds: `[surface|LABEL=value]`, and `[surface|TITLE@Holder]` for a title. A sign ⏎
        stands for a line break. All are read as published on 2022-10-04. Rules with `in-` in their names find entities
        inside others, where ``Extractor/Options/nested`` asks for them; their sentences mark only these.

        This page is made from `Corpus/rules`, `Corpus/rules.tsv` and `Corpus/fact_rules.tsv` by `swift run viettext-build rules`.

        """

    private static let factIntroduction = """
        ## Claims and relations

        The identifier stands in ``Claim/rule`` and ``Relation/rule``. After ⇒ stands everything that the rule finds: a claim
        as `part/whole = percentage verdict`, a relation as `kind: person → end`.

        """

    private static func section(_ row: TabSeparatedTable.Row) throws -> String {
        guard !row["rule"].isEmpty, !row["says"].isEmpty else {
            throw row.error("a rule without a name or a sentence", remedy: "fill the columns `rule` and `says`")
        }
        let examples = sentences(row, "examples")
        let counterExamples = sentences(row, "counter-examples")
        guard !examples.isEmpty, !counterExamples.isEmpty else {
            throw row.error("no examples or no counter-examples", remedy: "add a sentence; ` ¦ ` parts several")
        }
        return section(row["rule"], row["says"], examples, counterExamples)
    }

    private static func section(
        _ name: String, _ says: String, _ examples: [String], _ counterExamples: [String]
    ) -> String {
        let lines =
            ["### \(name)", "", says, ""]
            + examples.map { "- Example: `\($0)`" } + counterExamples.map { "- Counter-example: `\($0)`" }
        return lines.map { $0 + "\n" }.joined()
    }

    static func sentences(_ row: TabSeparatedTable.Row, _ column: String) -> [String] {
        row[column].split(separator: " ¦ ").map(String.init)
    }
}
