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

    init(_ text: DocumentContext) {
        clocks = RuleGrammar(.clock, text)
        days = RuleGrammar(.anyDay, text)
        dates = RuleGrammar(.dated, text)
        bracketedDays = RuleGrammar(.bracketedDay, text)
        years = RuleGrammar(.statedYear, text)
    }
}
