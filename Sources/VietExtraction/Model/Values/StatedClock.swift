/// A time of day as ISO 8601 and newsrooms write it: `09:01`, `09:01:59.5`, with a zone `Z`, `+07`, `+0700` or `+07:00` after it,
/// or the half of the day, `AM` or `SA` (sáng), `PM` or `CH` (chiều).
struct StatedClock {
    let time: ClockTime
    /// Minutes east of Greenwich.
    let zone: Int?

    /// - Returns: `nil` where anything else stands there.
    init?(_ text: Substring) {
        var rest = text
        guard let hour = Self.digits(2, from: &rest), Self.skip(":", in: &rest),
            let minute = Self.digits(2, from: &rest), Self.skipSeconds(in: &rest),
            let end = Self.end(rest), let time = Self.time(hour, minute, end)
        else { return nil }
        self.time = time
        zone = if case .zone(let minutes) = end { minutes } else { nil }
    }

    /// What stands after the figures.
    private enum End {
        case none
        case zone(Int)
        case morning
        case afternoon
    }

    private static func time(_ hour: Int, _ minute: Int, _ end: End) -> ClockTime? {
        switch end {
        case .none, .zone: ClockTime(hour: hour, minute: minute)
        case .morning: hour > 12 ? nil : ClockTime(hour: hour % 12, minute: minute)
        case .afternoon: ClockTime(hour: hour < 12 ? hour + 12 : hour, minute: minute)
        }
    }

    private static func end(_ text: Substring) -> End? {
        switch text.uppercased() {
        case "": return End.none
        case "Z": return .zone(0)
        case "AM", "SA": return .morning
        case "PM", "CH": return .afternoon
        default: return zone(text).map { .zone($0) }
        }
    }

    /// `+07`, `-0330`, `+07:00`: no zone is further than fourteen hours from Greenwich.
    private static func zone(_ text: Substring) -> Int? {
        guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
        var rest = text.dropFirst()
        guard let hours = digits(2, from: &rest), hours <= 14 else { return nil }
        _ = skip(":", in: &rest)
        let minutes = rest.isEmpty && text.utf8.count == 3 ? 0 : digits(2, from: &rest)
        guard let minutes, minutes < 60, rest.isEmpty else { return nil }
        return (sign == "-" ? -1 : 1) * (hours * 60 + minutes)
    }

    /// Skips seconds and parts of them, where they stand there.
    ///
    /// - Returns: whether nothing else does.
    private static func skipSeconds(in rest: inout Substring) -> Bool {
        guard skip(":", in: &rest) else { return true }
        guard let seconds = digits(2, from: &rest), seconds <= 60 else { return false }
        guard skip(".", in: &rest) || skip(",", in: &rest) else { return true }
        let count = rest.utf8.prefix { (0x30...0x39).contains($0) }.count
        rest = rest.dropFirst(count)
        return count > 0
    }

    private static func skip(_ mark: Character, in rest: inout Substring) -> Bool {
        guard rest.first == mark else { return false }
        rest = rest.dropFirst()
        return true
    }

    private static func digits(_ count: Int, from rest: inout Substring) -> Int? {
        let digits = rest.prefix(count)
        guard digits.utf8.count == count, let number = PublicationDate.number(digits) else { return nil }
        rest = rest.dropFirst(count)
        return number
    }
}
