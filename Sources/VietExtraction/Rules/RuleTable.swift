/// Rules of one's own, in the language of `Corpus/rules`, for ``Extractor/init(lexicon:rules:units:home:options:)``.
///
/// ```swift
/// let rules = try RuleTable(text: """
///     rule route.number ROUTE
///       says   A bus route.
///       when   tuyến xe buýt số number:digits(1-3)
///       value  number
///     """)
/// ```
/// <doc:OwnRules> tells how to write them.
public struct RuleTable: Sendable {
    /// The rules as they were given; empty for those of the package.
    public let text: String
    let rules: CompiledRules
    let vocabulary: Vocabulary
    /// The set of the rules that are not the package's.
    let ownSet: Int?

    /// The rules that the package ships.
    static let shipped = RuleTable((CompiledRules.shipped, .shipped))

    init(_ compiled: (rules: CompiledRules, vocabulary: Vocabulary), text: String = "") {
        self.text = text
        rules = compiled.rules
        vocabulary = compiled.vocabulary
        ownSet = compiled.rules.setNames.lastIndex(of: RuleSets.ownName)
    }

    /// The labels that the rules give, besides those of the package's rules.
    public var labels: Set<Label> {
        Set(rules.rules.dropFirst(CompiledRules.shipped.rules.count).compactMap(\.label))
    }

    /// Reads and compiles a text of rules.
    ///
    /// - Parameters:
    ///   - text: the rules, in UTF-8 of any normalization form.
    ///   - name: what errors call the text, such as the name of its file.
    /// - Throws: for the first thing that is no rule, or that names what is not there.
    public init(text: String, name: String = "rules") throws(Failure) {
        let file = try RuleFile(text, name: name)
        self.init(try RuleCompiler.compile([file], base: .shipped, rules: .shipped), text: text)
    }
}
