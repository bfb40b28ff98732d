import VietTokenization

/// What the rules of figures ask of numbers: several rules read the same one, so it is kept.
struct FigureRuleContext: RuleContext {
    let document: Document
    let matches: LexiconMatches
    private let amounts: AmountGrammar
    private var latest: (position: Int, amount: AmountGrammar.Amount?) = (-1, nil)

    init(document: Document, matches: LexiconMatches) {
        self.document = document
        self.matches = matches
        amounts = AmountGrammar(document: document, matches: matches)
    }

    mutating func reading(of grammar: GrammarName, at position: Int) -> (end: Int, value: RuleValue)? {
        switch grammar {
        case .amount, .number, .numberRange, .ratio:
            guard let amount = amount(at: position), grammar.reads(amount.value) else { return nil }
            return (amount.end, .known(amount.value))
        default: return DocumentContext(document: document, matches: matches).reading(of: grammar, at: position)
        }
    }

    func holds(_ condition: ConditionName, at position: Int, from start: Int) -> Bool { false }

    /// The number, the range or the ratio at an atom.
    mutating func amount(at position: Int) -> AmountGrammar.Amount? {
        guard document.atoms.indices.contains(position), document.code(position).isDigits else { return nil }
        if latest.position != position { latest = (position, amounts.amount(at: position)) }
        return latest.amount
    }
}
