import VietTokenization

/// What the rules of figures ask of numbers: several rules read the same one, so it is kept.
struct FigureRuleContext: RuleContext {
    let text: DocumentContext
    // What is read through an object while this changes counts a reference each time.
    private let amounts: AmountGrammar
    private var latest = Latest()

    init(_ text: DocumentContext) {
        self.text = text
        amounts = text.amounts
    }

    /// The number, the range or the ratio that was read last.
    private struct Latest {
        var position = -1
        /// `nil` where there is none.
        var amount: AmountGrammar.Amount?

        /// Whether a grammar reads it, where it reads amounts at all.
        @inline(__always)
        func fits(_ grammar: GrammarName) -> Bool {
            switch grammar {
            case .amount, .number, .numberRange, .ratio: amount.map { grammar.reads($0.value) } ?? false
            default: true
            }
        }
    }

    mutating func reading(of grammar: GrammarName, at position: Int) -> (end: Int, value: RuleValue)? {
        switch grammar {
        case .amount, .number, .numberRange, .ratio:
            guard let amount = amount(at: position), grammar.reads(amount.value) else { return nil }
            return (amount.end, .known(amount.value))
        default: return text.reading(of: grammar, at: position)
        }
    }

    /// Most numbers are read as amounts first, which says whether they are ranges or ratios.
    @inline(__always)
    func mayRead(_ grammar: GrammarName, at position: Int) -> Bool {
        latest.position == position ? latest.fits(grammar) : true
    }

    func holds(_ condition: ConditionName, at position: Int, from start: Int) -> Bool { false }

    /// Where the number, the range or the ratio at an atom ends.
    mutating func amountEnd(at position: Int) -> Int? { amount(at: position)?.end }

    private mutating func amount(at position: Int) -> AmountGrammar.Amount? {
        guard text.document.code(position).isDigits else { return nil }
        if latest.position != position { latest = Latest(position: position, amount: amounts.amount(at: position)) }
        return latest.amount
    }
}
