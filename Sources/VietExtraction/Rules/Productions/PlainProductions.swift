/// Values that a capture has already.
extension Production {
    static let plain = [
        Production("none") { _ in RuleValue.none },
        Production("number", of: [.number], number),
        Production("kind", of: [.kind]) { captures in captures.number(.kind).map { .integer($0) } },
        Production("date", of: [.date]) { captures in captures.value(.date).time.map { .time($0) } },
    ]

    /// A number, a range or a ratio as it was read, with the minus before it.
    static func number(_ captures: Captures) -> RuleValue? {
        if case .known(let value) = captures.value(.number) {
            return captures.has(.minus) ? negative(value) : .known(value)
        }
        return captures.anyNumber(.number).map { .known(.number(Decimal(significand: $0))) }
    }

    private static func negative(_ value: Value) -> RuleValue? {
        guard case .number(let number) = value else { return nil }
        return number.multiplied(by: -1).map { .known(.number($0)) }
    }
}
