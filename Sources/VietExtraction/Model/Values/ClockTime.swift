/// A time of day to the minute.
public struct ClockTime: Sendable, Hashable, CustomStringConvertible {
    /// 0–24; 24 only with minute 0, the end of a day.
    public let hour: Int
    /// 0–59.
    public let minute: Int

    /// A time of day, or `nil` outside 00:00–24:00.
    public init?(hour: Int, minute: Int) {
        guard (0..<24).contains(hour) && (0..<60).contains(minute) || (hour == 24 && minute == 0) else { return nil }
        self.hour = hour
        self.minute = minute
    }

    /// `T08:30`.
    public var description: String { "T\(twoDigits(hour)):\(twoDigits(minute))" }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
