/// Values that a capture has already.
extension Production {
    static let plain = [
        Production("none") { _ in RuleValue.none },
        Production("number") { captures in
            captures.number(.number).map { .known(.number(Decimal(significand: $0))) }
        },
        Production("date") { captures in captures.value(.date).time.map { .time($0) } },
    ]
}
