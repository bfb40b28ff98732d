/// The rules of time that other stages ask for by themselves.
struct TimeGrammars: Sendable {
    let clocks: RuleGrammar<DocumentContext>
    /// A day in any form.
    let days: RuleGrammar<DocumentContext>
    /// Days, of which a line of the page may be made.
    let dates: RuleGrammar<DocumentContext>
    /// A day that ends at a bracket.
    let bracketedDays: RuleGrammar<DocumentContext>
    /// `năm 2022`, as a number.
    let years: RuleGrammar<DocumentContext>

    init(document: Document, matches: LexiconMatches, rules: CompiledRules) {
        clocks = RuleGrammar(.clock, document: document, matches: matches, rules: rules)
        days = RuleGrammar(.anyDay, document: document, matches: matches, rules: rules)
        dates = RuleGrammar(.dated, document: document, matches: matches, rules: rules)
        bracketedDays = RuleGrammar(.bracketedDay, document: document, matches: matches, rules: rules)
        years = RuleGrammar(.statedYear, document: document, matches: matches, rules: rules)
    }
}
