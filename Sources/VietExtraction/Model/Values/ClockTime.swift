/// A time of day to the minute.
public struct ClockTime: Sendable, Hashable, CustomStringConvertible {
    /// 0–24; 24 only with minute 0, the end of a day.
    public var hour: Int { Int(hours) }
    /// 0–59.
    public var minute: Int { Int(minutes) }

    // Narrow, so that a value of it and what kind of value it is fit into a word.
    private let hours: UInt8
    private let minutes: UInt8

    /// A time of day, or `nil` outside 00:00–24:00.
    public init?(hour: Int, minute: Int) {
        guard (0..<24).contains(hour) && (0..<60).contains(minute) || (hour == 24 && minute == 0) else { return nil }
        hours = UInt8(hour)
        minutes = UInt8(minute)
    }

    /// `T08:30`.
    public var description: String { shortText.text }

    var shortText: ShortText {
        var text = ShortText()
        text.append(hour, digits: 2, after: "T")
        text.append(minute, digits: 2, after: ":")
        return text
    }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
