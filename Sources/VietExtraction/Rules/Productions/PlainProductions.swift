/// Values that a capture has already.
extension Production {
    static let plain = [
        Production("none") { _ in RuleValue.none },
        Production("number", number),
        Production("date") { captures in captures.value(.date).time.map { .time($0) } },
    ]

    /// A number, a range or a ratio as it was read.
    static func number(_ captures: Captures) -> RuleValue? {
        if case .known(let value) = captures.value(.number) { return .known(value) }
        return captures.number(.number).map { .known(.number(Decimal(significand: $0))) }
    }
}
