/// Rules with what their files say about them: those of the package before they are compiled, or those of the caller.
package struct DocumentedRules: Sendable {
    /// A rule as its page of documentation shows it; the parts of a rule in several groups are joined.
    package struct Entry: Sendable {
        package let identifier: String
        /// Empty for a rule that makes no entities.
        package let label: String
        package let says: String
        package let examples: [Sentence]
        package let counterExamples: [Sentence]

        package init(
            identifier: String, label: String, says: String, examples: [Sentence], counterExamples: [Sentence]
        ) {
            self.identifier = identifier
            self.label = label
            self.says = says
            self.examples = examples
            self.counterExamples = counterExamples
        }
    }

    /// A sentence in which a rule is met, or is not, in the markup of the gold standard.
    package struct Sentence: Sendable {
        package let text: String
        /// `Corpus/rules/time.rules:12`.
        package let place: String

        package init(text: String, place: String) {
            self.text = text
            self.place = place
        }
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

    /// The sets that rules can read as `@name`.
    package var setNames: [String] {
        table.rules.setNames.filter { !$0.isEmpty && $0 != RuleSets.ownName }.sorted()
    }

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
        for (name, text) in files { parsed.append(try RuleFile(text, name: name)) }
        let table = RuleTable(try RuleCompiler.compile(parsed, base: builder.vocabulary))
        self.init(table: table, parsed.flatMap(Self.entries).filter { !$0.says.isEmpty })
    }

    /// Rules of the caller's own, beside those of the package.
    package init(own text: String, name: String) throws(RuleTable.Failure) {
        let file = try RuleFile(text, name: name)
        self.init(table: try RuleTable(text: text, name: name), Self.entries(file))
    }

    private init(table: RuleTable, _ all: [Entry]) {
        self.table = table
        entries = all.filter { !$0.label.isEmpty }
        parts = all.filter { $0.label.isEmpty && !($0.examples.isEmpty && $0.counterExamples.isEmpty) }
    }

    private static func entries(_ file: RuleFile) -> [Entry] {
        func sentences(_ sentences: [RuleFile.Sentence]) -> [Sentence] {
            sentences.map { Sentence(text: $0.text, place: "\(file.name):\($0.line)") }
        }
        return file.rules.map { rule in
            Entry(
                identifier: rule.identifier, label: rule.label ?? "", says: rule.says,
                examples: sentences(rule.examples), counterExamples: sentences(rule.counterExamples))
        }
    }
}
