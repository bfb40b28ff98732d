/// The rules of time that other stages ask for by themselves.
struct TimeGrammars: Sendable {
    let clocks: RuleGrammar
    /// A day in any form.
    let days: RuleGrammar
    /// Days, of which a line of the page may be made.
    let dates: RuleGrammar
    /// A day with its month in digits.
    let numericDays: RuleGrammar
    /// A day that ends at a bracket.
    let bracketedDays: RuleGrammar
    /// `năm 2022`, as a number.
    let years: RuleGrammar
    /// Days and months as crawlers write them.
    let crawlerDates: RuleGrammar

    init(document: Document, matches: LexiconMatches) {
        clocks = RuleGrammar("clock", document: document, matches: matches)
        days = RuleGrammar("any-day", document: document, matches: matches)
        dates = RuleGrammar("dated", document: document, matches: matches)
        numericDays = RuleGrammar("bare-day", document: document, matches: matches)
        bracketedDays = RuleGrammar("bracketed-day", document: document, matches: matches)
        years = RuleGrammar("stated-year", document: document, matches: matches)
        crawlerDates = RuleGrammar("iso", document: document, matches: matches)
    }
}
