import VietNormalization

/// Numbers, money and measures.
extension Production {
    static let figures = [
        Production("number-range") { captures in
            guard case .known(.number(let low)) = captures.value(.low),
                case .known(.number(let high)) = captures.value(.high)
            else { return nil }
            return .known(.range(low, high))
        },
        Production("money") { captures in
            guard let amount = amount(captures), let code = captures.number(.currency).flatMap({ currencies[$0] })
            else { return nil }
            return .known(.money(amount, currency: code))
        },
        Production("quantity") { captures in amount(captures).flatMap { quantity($0, captures) } },
        Production("half-quantity") { captures in
            quantity(.exactly(Decimal(significand: 5, fractionDigits: 1)), captures)
        },
        // The letter l before the digits stands for a 1.
        Production("misread") { captures in
            guard let rest = captures.number(.number), let one = captures.number(.count) else { return nil }
            return .known(.number(Decimal(significand: one + rest)))
        },
    ]

    /// The codes of currencies by their numbers in ISO 4217.
    private static let currencies = [704: "VND", 840: "USD"]

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
            let name = captures.document.text(unit).map { $0 == "²" ? "2" : $0 == "³" ? "3" : $0 }
            return .known(.quantity(amount, unit: String(name)))
        }
    }
}
