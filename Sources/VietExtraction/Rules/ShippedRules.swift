/// What `viettext-build` makes of `Corpus/rules` and `Corpus/lexicon/word_classes.tsv`.
package struct ShippedRules: Sendable {
    /// A rule as its page of documentation shows it; the parts of a rule in several groups are joined.
    package struct Entry: Sendable {
        package let identifier: String
        /// Empty for a rule that makes no entities.
        package let label: String
        package let says: String
        package let examples: [Sentence]
        package let counterExamples: [Sentence]
    }

    /// A sentence in which a rule is met, or is not, in the markup of the gold standard.
    package struct Sentence: Sendable {
        package let text: String
        /// `Corpus/rules/time.rules:12`.
        package let place: String
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
    /// The rules without a label that have sentences; these mark what a rule reads, and name no label.
    package let parts: [Entry]
    /// The rules, to extract with before they are compiled into the package.
    package let table: RuleTable

    /// The compiled tables.
    package var vocabulary: [UInt8] { table.vocabulary.bytes }
    package var rules: [UInt8] { table.rules.bytes }

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
        table = RuleTable(try RuleCompiler.compile(parsed, base: builder.vocabulary))
        let all = parsed.flatMap(Self.entries)
        entries = all.filter { !$0.label.isEmpty }
        parts = all.filter { $0.label.isEmpty && !($0.examples.isEmpty && $0.counterExamples.isEmpty) }
    }

    private static func entries(_ file: RuleFile) -> [Entry] {
        func sentences(_ sentences: [RuleFile.Sentence]) -> [Sentence] {
            sentences.map { Sentence(text: $0.text, place: "\(file.name):\($0.line)") }
        }
        return file.rules.filter { !$0.says.isEmpty }.map { rule in
            Entry(
                identifier: rule.identifier, label: rule.label ?? "", says: rule.says,
                examples: sentences(rule.examples), counterExamples: sentences(rule.counterExamples))
        }
    }
}
