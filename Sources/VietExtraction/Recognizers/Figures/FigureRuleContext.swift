import VietTokenization

/// What the rules of figures ask of numbers: several rules read the same one, so it is kept.
struct FigureRuleContext: RuleContext {
    let document: Document
    let matches: LexiconMatches
    private let amounts: AmountGrammar
    private var latest: (position: Int, amount: AmountGrammar.Amount?) = (-1, nil)
    /// What the latest amount is.
    private var shape = (isNumber: false, isRange: false, isRatio: false)

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

    /// Most numbers are read as amounts first, which says whether they are ranges or ratios.
    @inline(__always)
    func mayRead(_ grammar: GrammarName, at position: Int) -> Bool {
        guard latest.position == position else { return true }
        return switch grammar {
        case .amount: shape.isNumber || shape.isRange
        case .number: shape.isNumber
        case .numberRange: shape.isRange
        case .ratio: shape.isRatio
        default: true
        }
    }

    func holds(_ condition: ConditionName, at position: Int, from start: Int) -> Bool { false }

    /// The number, the range or the ratio at an atom.
    mutating func amount(at position: Int) -> AmountGrammar.Amount? {
        guard document.atoms.indices.contains(position), document.code(position).isDigits else { return nil }
        if latest.position != position {
            latest = (position, amounts.amount(at: position))
            shape =
                switch latest.amount?.value {
                case .number?: (true, false, false)
                case .range?: (false, true, false)
                case .ratio?: (false, false, true)
                default: (false, false, false)
                }
        }
        return latest.amount
    }
}
