import VietTokenization

/// Reads an amount: a number, a range or a ratio, with the words that multiply it.
struct AmountGrammar: Sendable {
    let document: Document
    private let numerals: NumeralGrammar

    init(document: Document) {
        self.document = document
        numerals = NumeralGrammar(document: document)
    }

    struct Amount: Sendable {
        var end: Int
        /// A number, a range or a ratio.
        var value: Value
    }

    /// The amount whose first digit is at an atom.
    func amount(at start: Int) -> Amount? {
        guard let first = numerals.numeral(at: start) else { return nil }
        if document.isMark(first.end, "/"), document.isGlued(first.end), document.isGlued(first.end + 1),
            let second = numerals.numeral(at: first.end + 1), !document.isMark(second.end, "/")
        {
            return Amount(end: second.end, value: .ratio(first.value, second.value))
        }
        if document.isDash(first.end), document.isConnected(first.end), document.isConnected(first.end + 1),
            let second = numerals.numeral(at: first.end + 1), first.value < second.value,
            !(document.isDash(second.end) && document.isGlued(second.end))
        {
            let factor = multiplier(at: second.end)
            return scaled(Amount(end: second.end, value: .range(first.value, second.value)), factor)
        }
        return compound(first)
    }

    /// `11 tỷ 200 triệu`: each part has a smaller multiplier than the one before.
    private func compound(_ first: NumeralGrammar.Numeral) -> Amount? {
        var amount = Amount(end: first.end, value: .number(first.value))
        guard let factor = multiplier(at: first.end) else { return amount }
        amount = scaled(amount, factor)
        var smallest = factor.factor
        while document.isConnected(amount.end), let next = numerals.numeral(at: amount.end),
            let more = multiplier(at: next.end), more.factor < smallest, case .number(let sum) = amount.value,
            let part = next.value.multiplied(by: more.factor), let total = add(sum, part)
        {
            amount.value = .number(total)
            amount.end = more.end
            smallest = more.factor
        }
        return amount
    }

    private func add(_ a: Decimal, _ b: Decimal) -> Decimal? {
        guard a.fractionDigits == 0, b.fractionDigits == 0 else { return nil }
        let (sum, overflow) = a.significand.addingReportingOverflow(b.significand)
        return overflow ? nil : Decimal(significand: sum)
    }

    private func scaled(_ amount: Amount, _ factor: (end: Int, factor: Int)?) -> Amount {
        guard let factor else { return amount }
        switch amount.value {
        case .number(let number):
            guard let product = number.multiplied(by: factor.factor) else { return amount }
            return Amount(end: factor.end, value: .number(product))
        case .range(let low, let high):
            guard let first = low.multiplied(by: factor.factor), let last = high.multiplied(by: factor.factor) else {
                return amount
            }
            return Amount(end: factor.end, value: .range(first, last))
        default: return amount
        }
    }

    /// `nghìn`, `ngàn`, `vạn`, `triệu`, `tỷ`.
    private func multiplier(at position: Int) -> (end: Int, factor: Int)? {
        guard document.isConnected(position), document.atom(position)?.casing == .lower else { return nil }
        return document.value(of: .multiplier, position).map { (position + 1, $0) }
    }
}
