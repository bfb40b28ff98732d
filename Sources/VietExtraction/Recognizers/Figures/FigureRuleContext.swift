import VietTokenization

/// What the rules of figures ask of numbers: several rules read the same one, so it is kept.
struct FigureRuleContext: RuleContext {
    let text: DocumentContext
    private let amounts: AmountGrammar
    private var latest = Latest()

    init(_ text: DocumentContext) {
        self.text = text
        amounts = AmountGrammar(document: text.document, matches: text.matches)
    }

    /// The number, the range or the ratio that was read last.
    private struct Latest {
        var position = -1
        /// Where it ends; `nil` where there is none.
        var end: Int?
        var value = RuleValue.none
        var isNumber = false
        var isRange = false
        var isRatio = false

        /// Whether a grammar reads it, where it reads amounts at all.
        @inline(__always)
        func fits(_ grammar: GrammarName) -> Bool {
            switch grammar {
            case .amount: isNumber || isRange
            case .number: isNumber
            case .numberRange: isRange
            case .ratio: isRatio
            default: true
            }
        }
    }

    mutating func reading(of grammar: GrammarName, at position: Int) -> (end: Int, value: RuleValue)? {
        switch grammar {
        case .amount, .number, .numberRange, .ratio:
            guard let end = amountEnd(at: position), latest.fits(grammar) else { return nil }
            return (end, latest.value)
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
    mutating func amountEnd(at position: Int) -> Int? {
        guard text.document.code(position).isDigits else { return nil }
        if latest.position != position { read(at: position) }
        return latest.end
    }

    private mutating func read(at position: Int) {
        latest = Latest(position: position)
        guard let amount = amounts.amount(at: position) else { return }
        latest.end = amount.end
        latest.value = .known(amount.value)
        switch amount.value {
        case .number: latest.isNumber = true
        case .range: latest.isRange = true
        case .ratio: latest.isRatio = true
        default: break
        }
    }
}
