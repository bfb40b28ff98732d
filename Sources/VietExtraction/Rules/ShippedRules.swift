/// What `viettext-build` makes of `Corpus/rules` and `Corpus/lexicon/word_classes.tsv`.
package struct ShippedRules: Sendable {
    /// A rule as its page of documentation shows it; the parts of a rule in several groups are joined.
    package struct Entry: Sendable {
        package let identifier: String
        package let label: String
        package let says: String
        package let examples: [String]
        package let counterExamples: [String]
    }

    /// A row of the table of word classes.
    package struct ClassRow: Sendable {
        let name: String
        let word: String
        let value: Int?

        package init(name: String, word: String, value: Int?) {
            self.name = name
            self.word = word
            self.value = value
        }
    }

    /// The rules with a label, in the order of their files.
    package let entries: [Entry]
    /// The compiled tables.
    package let vocabulary: [UInt8], rules: [UInt8]

    /// - Parameters:
    ///   - classes: in the order of their table.
    ///   - files: the name and the text of each.
    package init(classes: [ClassRow], files: [(name: String, text: String)]) throws(RuleTable.Failure) {
        var builder = VocabularyBuilder()
        for row in classes { builder.add(wordClass: row.name, words: [row.word], value: row.value) }
        var parsed: [RuleFile] = []
        for (name, text) in files {
            do throws(RuleSyntaxError) {
                parsed.append(try RuleFileParser.parse(text, name: name))
            } catch { throw error.failure(in: name) }
        }
        let (rules, vocabulary) = try RuleCompiler.compile(parsed, base: builder.vocabulary)
        self.rules = rules.bytes
        self.vocabulary = vocabulary.bytes
        entries = Self.entries(parsed)
    }

    private static func entries(_ files: [RuleFile]) -> [Entry] {
        let rules = files.flatMap(\.rules).filter { $0.label != nil && !$0.says.isEmpty }
        return rules.map { rule in
            Entry(
                identifier: rule.identifier, label: rule.label ?? "", says: rule.says, examples: rule.examples,
                counterExamples: rule.counterExamples)
        }
    }
}
