/// A text and the rules that read it, with what patterns may ask of it alone.
///
/// A class for the reason that ``Document`` is one: every grammar of rules holds it.
final class DocumentContext: RuleContext {
    let document: Document
    let matches: LexiconMatches
    let rules: CompiledRules
    /// Numbers, ranges and ratios in digits.
    let amounts: AmountGrammar

    init(document: Document, matches: LexiconMatches, rules: CompiledRules) {
        self.document = document
        self.matches = matches
        self.rules = rules
        amounts = AmountGrammar(document: document, matches: matches)
    }

    var text: DocumentContext { self }

    func reading(of grammar: GrammarName, at position: Int) -> (end: Int, value: RuleValue)? {
        switch grammar {
        case .numberWords:
            NumberWordGrammar(document: document, matches: matches).number(at: position)
                .map { ($0.end, .integer($0.value)) }
        case .decimalWords: number(NumberWordGrammar(document: document, matches: matches).decimal(at: position))
        case .numeral: number(amounts.numerals.numeral(at: position))
        case .share: number(amounts.numerals.share(at: position))
        case .amount, .number, .numberRange, .ratio:
            amounts.amount(at: position).flatMap { amount in
                grammar.reads(amount.value) ? (amount.end, .known(amount.value)) : nil
            }
        case .sharingAmount: amounts.sharingAmount(at: position).map { ($0.end, .known($0.value)) }
        case .body, .definiteBody, .council, .festivalName, .place, .people, .titledPeople, .offices: nil
        }
    }

    private func number(_ numeral: NumeralGrammar.Numeral?) -> (end: Int, value: RuleValue)? {
        numeral.map { ($0.end, .known(.number($0.value))) }
    }

    func holds(_ condition: ConditionName, at position: Int, from start: Int) -> Bool { false }
}
