/// Times of day.
extension Production {
    static let clocks = [
        Production("clock", of: [.hour]) { captures in
            guard let hour = captures.number(.hour) else { return nil }
            let minute = captures.number(.minute) ?? 0
            let hourOfDay = hourOfDay(hour, captures)
            return clock(hourOfDay == 24 && minute > 0 ? 0 : hourOfDay, minute)
        },
        // `11 giờ kém 15`: so many minutes before the hour.
        Production("clock-before", of: [.hour, .minute]) { captures in
            guard let hour = captures.number(.hour), let minute = captures.number(.minute), (1...59).contains(minute)
            else { return nil }
            return clock((hourOfDay(hour, captures) + 23) % 24, 60 - minute)
        },
        Production("clock-before-counter", of: [.hour, .minute], withExcess: clockBeforeCounter),
        // Minutes east of Greenwich.
        Production("zone") { captures in
            let minutes = (captures.number(.hour) ?? 0) * 60 + (captures.number(.minute) ?? 0)
            return .integer(captures.has(.minus) ? -minutes : minutes)
        },
    ]

    private static func clock(_ hour: Int, _ minute: Int) -> RuleValue? {
        ClockTime(hour: hour, minute: minute).map { .known(.time($0)) }
    }

    /// The hour of twenty-four, by `AM` (half 1) or `PM` (half 2) or the part of the day.
    private static func hourOfDay(_ hour: Int, _ captures: Captures) -> Int {
        switch captures.number(.half) {
        case 1: return hour == 12 ? 0 : hour
        case 2: return hour < 12 ? hour + 12 : hour
        default: break
        }
        switch part(captures) {
        case .afternoon, .evening: return hour < 12 ? hour + 12 : hour
        case .night: return hour >= 6 && hour <= 12 ? hour + 12 : hour
        case .midday: return hour < 6 ? hour + 12 : hour
        case .morning, nil: return hour
        }
    }

    /// `09:152720`: only the first two digits after the colon are minutes.
    private static func clockBeforeCounter(_ captures: Captures) -> Made? {
        guard let hour = captures.number(.hour), let digits = captures.range(.minute),
            let atom = captures.document.atom(digits.lowerBound)
        else { return nil }
        let minute = captures.document.bytes(digits.lowerBound).prefix(2).reduce(0) { $0 * 10 + Int($1) - 0x30 }
        return clock(hour, minute).map { Made(value: $0, excess: atom.byteCount - 2) }
    }
}
