import VietNormalization

/// Numbers, money and measures.
extension Production {
    static let figures = [
        Production("number-range", of: [.low, .high]) { captures in
            guard case .known(.number(let low)) = captures.value(.low),
                case .known(.number(let high)) = captures.value(.high)
            else { return nil }
            return low < high ? .known(.range(low, high)) : nil
        },
        Production("money", of: [.number, .currency]) { captures in
            guard let amount = amount(captures), let currency = captures.number(.currency).flatMap(Currency.init)
            else { return nil }
            return .known(.money(amount, currency: currency.code))
        },
        Production("half-money", of: [.multiplier, .currency]) { captures in
            guard let half = half(captures), let currency = captures.number(.currency).flatMap(Currency.init) else {
                return nil
            }
            return .known(.money(.exactly(half), currency: currency.code))
        },
        Production("half-number", of: [.multiplier]) { captures in half(captures).map { .known(.number($0)) } },
        Production("quantity", of: [.number, .unit]) { captures in
            amount(captures).flatMap { captures.has(.further) ? withHalf($0) : $0 }.flatMap { quantity($0, captures) }
        },
        Production("half-quantity", of: [.unit]) { captures in
            quantity(.exactly(Decimal(significand: 5, fractionDigits: 1)), captures)
        },
        // `1m75`: the digits after the unit are a fraction of it.
        Production("metres", of: [.first, .last, .unit]) { captures in
            guard let whole = captures.number(.first), let rest = captures.range(.last),
                let atom = captures.document.atom(rest.lowerBound), atom.byteCount <= 2
            else { return nil }
            let digits = Int(atom.value)
            let scale = atom.byteCount == 1 ? 10 : 100
            let length = Decimal(significand: whole * scale + digits, fractionDigits: atom.byteCount)
            return quantity(.exactly(length), captures)
        },
        // `ba phần tư`
        Production("fraction", of: [.first, .last]) { captures in
            guard let part = captures.number(.first), let whole = captures.number(.last), part < whole else {
                return nil
            }
            return .known(.ratio(Decimal(significand: part), Decimal(significand: whole)))
        },
        // The letter l before the digits stands for a 1.
        Production("misread", of: [.number, .count]) { captures in
            guard let rest = captures.number(.number), let one = captures.number(.count) else { return nil }
            return .known(.number(Decimal(significand: one + rest)))
        },
    ]

    /// `2 tạ rưỡi`: the half is one of the unit.
    private static func withHalf(_ amount: Value.Amount) -> Value.Amount? {
        guard case .exactly(let number) = amount, number.fractionDigits == 0, let tenths = number.multiplied(by: 10)
        else { return nil }
        return .exactly(Decimal(significand: tenths.significand + 5, fractionDigits: 1))
    }

    /// Half of what a word multiplies by: `nửa triệu`.
    private static func half(_ captures: Captures) -> Decimal? {
        captures.number(.multiplier).map { Decimal(significand: $0 / 2) }
    }

    private static func amount(_ captures: Captures) -> Value.Amount? {
        switch number(captures) {
        case .known(.number(let number)): .exactly(number)
        case .known(.range(let low, let high)): .between(low, high)
        default: nil
        }
    }

    /// An amount of the unit as written, its exponents as digits.
    private static func quantity(_ amount: Value.Amount, _ captures: Captures) -> RuleValue? {
        captures.range(.unit).map { unit in
            let name = captures.document.oneLine(unit).map { $0 == "²" ? "2" : $0 == "³" ? "3" : $0 }
            return .known(.quantity(amount, unit: String(name)))
        }
    }
}
