import VietTokenization

/// Reads an amount: a number, a range or a ratio, with the words that multiply it.
struct AmountGrammar: Sendable {
    let matches: LexiconMatches
    let numerals: NumeralGrammar

    private var document: Document { numerals.document }

    init(document: Document, matches: LexiconMatches) {
        self.matches = matches
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
        return withHalf(amount, of: smallest)
    }

    /// `1 tỷ rưỡi`
    private func withHalf(_ amount: Amount, of unit: Int) -> Amount {
        guard document.has(.half, amount.end), document.isConnected(amount.end),
            case .number(let number) = amount.value,
            let sum = add(number, Decimal(significand: unit / 2))
        else { return amount }
        return Amount(end: amount.end + 1, value: .number(sum))
    }

    /// The number at an atom, multiplied as the one after `đến` is: the first one of `3 đến 5 triệu`.
    func sharingAmount(at start: Int) -> Amount? {
        guard let first = numerals.numeral(at: start), document.has(.rangeWord, first.end),
            document.isConnected(first.end), document.isConnected(first.end + 1),
            let second = numerals.numeral(at: first.end + 1), first.value < second.value
        else { return nil }
        let value = Value.number(first.value)
        guard let multiplier = multiplier(at: second.end) else { return Amount(end: first.end, value: value) }
        return multiplied(value, by: multiplier.factor).map { Amount(end: first.end, value: $0) }
    }

    private func add(_ a: Decimal, _ b: Decimal) -> Decimal? {
        guard a.fractionDigits == 0, b.fractionDigits == 0 else { return nil }
        let (sum, overflow) = a.significand.addingReportingOverflow(b.significand)
        return overflow ? nil : Decimal(significand: sum)
    }

    private func scaled(_ amount: Amount, _ multiplier: Multiplier?) -> Amount {
        guard let multiplier, let value = multiplied(amount.value, by: multiplier.factor) else { return amount }
        return Amount(end: multiplier.end, value: value)
    }

    private func multiplied(_ value: Value, by factor: Int) -> Value? {
        switch value {
        case .number(let number): return number.multiplied(by: factor).map { .number($0) }
        case .range(let low, let high):
            guard let first = low.multiplied(by: factor), let last = high.multiplied(by: factor) else { return nil }
            return .range(first, last)
        default: return nil
        }
    }

    /// Words that multiply the number before them, up to an atom.
    private struct Multiplier {
        var end: Int
        var factor: Int
    }

    /// `nghìn`, `triệu`, and several of which each is larger: `nghìn tỷ`.
    private func multiplier(at position: Int) -> Multiplier? {
        guard let first = multiplierWord(at: position) else { return nil }
        var multiplier = Multiplier(end: position + 1, factor: first)
        var largest = first
        while let next = multiplierWord(at: multiplier.end), next > largest {
            let (product, overflow) = multiplier.factor.multipliedReportingOverflow(by: next)
            guard !overflow else { break }
            multiplier = Multiplier(end: multiplier.end + 1, factor: product)
            largest = next
        }
        return multiplier
    }

    /// Whether a word is in small letters, or all around it in capitals.
    private func isPlain(_ position: Int) -> Bool {
        switch document.atom(position)?.casing {
        case .lower: true
        case .upper: document.isShouted(position)
        default: false
        }
    }

    /// The value of a word such as `triệu`, which multiplies nothing in `triệu chứng`.
    private func multiplierWord(at position: Int) -> Int? {
        guard document.has(.multiplier, position), document.isConnected(position), isPlain(position),
            let value = document.value(of: .multiplier, position),
            matches.longest(.figureHomograph, at: position) == nil
        else { return nil }
        return value
    }
}
