/// Rules of one's own, in the language of `Corpus/rules`, for ``Extractor/init(lexicon:rules:home:options:)``.
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
    let rules: CompiledRules
    let vocabulary: Vocabulary

    /// The rules that the package ships.
    static let shipped = RuleTable((CompiledRules.shipped, .shipped))

    init(_ compiled: (rules: CompiledRules, vocabulary: Vocabulary)) {
        rules = compiled.rules
        vocabulary = compiled.vocabulary
    }

    /// Reads and compiles a text of rules.
    ///
    /// - Parameters:
    ///   - text: the rules, in UTF-8 of any normalization form.
    ///   - name: what errors call the text, such as the name of its file.
    /// - Throws: for the first thing that is no rule, or that names what is not there.
    public init(text: String, name: String = "rules") throws(Failure) {
        let file: RuleFile
        do throws(RuleSyntaxError) {
            file = try RuleFileParser.parse(text, name: name)
        } catch { throw error.failure(in: name) }
        self.init(try RuleCompiler.compile([file], base: .shipped))
    }
}
