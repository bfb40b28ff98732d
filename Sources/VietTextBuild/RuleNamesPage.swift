import VietCorpus
import VietExtraction

/// The page of documentation that lists the names rules can use.
struct RuleNamesPage {
    let text: String

    /// So many words show what a class is.
    private static let shownWords = 8

    /// - Parameters:
    ///   - sets: the sets that rules can read.
    ///   - classes: the table of word classes.
    init(sets: [String], classes: TabSeparatedTable) {
        let values = RuleNames.productions.map { ($0.name, $0.parts.map { "`\($0)`" }.joined(separator: ", ")) }
        let grammars = RuleNames.grammars.map { ("%" + $0.name, $0.says) }
        let categories = RuleNames.categories.map { category in
            ("{\(category.name)}", category.sorts.map { "`\($0)`" }.joined(separator: ", "))
        }
        text = [
            Self.introduction, Self.table("value", "made of", values), Self.grammars,
            Self.table("grammar", "reads", grammars), Self.sets, sets.map { "`@\($0)`" }.joined(separator: ", ") + "\n",
            Self.categories, Self.table("category", "sorts", categories), Self.classes,
            Self.table("class", "words", Self.words(classes)),
        ].joined(separator: "\n")
    }

    private static func words(_ table: TabSeparatedTable) -> [(String, String)] {
        var names: [String] = []
        var words: [String: [String]] = [:]
        for row in table.rows {
            if words[row["class"]] == nil { names.append(row["class"]) }
            words[row["class"], default: []].append(row["word"])
        }
        return names.sorted().map { name in
            let all = words[name] ?? []
            return ("<\(name)>", all.prefix(shownWords).joined(separator: " ") + (all.count > shownWords ? " …" : ""))
        }
    }

    private static func table(_ name: String, _ says: String, _ rows: [(String, String)]) -> String {
        (["| \(name) | \(says) |", "| --- | --- |"] + rows.map { "| `\($0)` | \($1) |" }).joined(separator: "\n") + "\n"
    }

    private static let introduction = """
        # Names that rules can use

        Values, grammars, sets, categories and classes of words.

        ## Overview

        This page is made by `viettext-build rules`; <doc:OwnRules> tells how to write rules.

        ### Values

        What stands after `value`, and the parts that it makes nothing without: `value money` asks for a pattern with
        `number:` and `currency:`. A part may also be given as a number: `value half(half=1)`.

        """

    private static let grammars = """
        ### Grammars

        Readings in code.

        """

    private static let sets = """
        ### Sets

        Rules of the package; where they make a value, a captured set has it. <doc:Rules> says what each rule reads.

        """

    private static let categories = """
        ### Categories of the lexicon

        `{law-kind}` is any phrase of the category, `{law-kind:number}` one of a sort.

        """

    private static let classes = """
        ### Classes of words

        From `Corpus/lexicon/word_classes.tsv`, the first words of each.

        """
}
