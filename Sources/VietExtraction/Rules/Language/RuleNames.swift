/// The names that rules can use, for their page of documentation.
package enum RuleNames {
    /// What makes a value, and the parts that it makes nothing without.
    package static var productions: [(name: String, parts: [String])] {
        Production.all.map { ($0.name, $0.parts.map(\.name)) }
    }

    /// The categories of the lexicon, and the sorts of their phrases.
    package static var categories: [(name: String, sorts: [String])] {
        LexiconCategory.allCases.map { ($0.name, $0.sorts) }
    }

    /// The readings in code, and what they read.
    package static var grammars: [(name: String, says: String)] { GrammarName.allCases.map { ($0.rawValue, $0.says) } }
}
