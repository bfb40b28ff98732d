import VietTokenization

/// Reads clock times: `09:01`, `8 giờ 30`, `14h`, `7g30`, `02:10:45 PM`, `4 giờ sáng`.
struct ClockReader: Sendable {
    let document: Document
    let days: DayGrammar

    struct Reading: Sendable {
        let end: Int
        let time: ClockTime
        let rule: RuleIdentifier
        /// Bytes of the last atom that are no part of the time.
        var excess = 0
    }

    init(document: Document) {
        self.document = document
        days = DayGrammar(document: document)
    }

    func clock(at start: Int) -> Reading? {
        guard let hour = document.integer(start, digits: 1...2), hour <= 24,
            !(document.isGlued(start) && isNumberMark(start - 1))
        else { return nil }
        return colonClock(start, hour) ?? hourClock(start, hour) ?? sharedHour(start, hour)
    }

    /// `từ 8 đến 10 giờ`: the first hour shares the noun of the second.
    private func sharedHour(_ start: Int, _ hour: Int) -> Reading? {
        guard document.keyword(start - 1) == .từ, document.keyword(start + 1) == .đến || document.isDash(start + 1),
            document.integer(start + 2, digits: 1...2) != nil, document.keyword(start + 3) == .giờ,
            document.isConnected(start + 1), document.isConnected(start + 2)
        else { return nil }
        return ClockTime(hour: hour, minute: 0).map { Reading(end: start + 1, time: $0, rule: "time.hour") }
    }

    private func isNumberMark(_ position: Int) -> Bool {
        document.isMark(position, "/") || document.isMark(position, ",") || document.isMark(position, ".")
            || document.isMark(position, ":")
    }

    /// `09:01`, `16:59:53`, `02:10:45 PM`; digits glued behind the minutes are a view counter.
    private func colonClock(_ start: Int, _ hour: Int) -> Reading? {
        guard document.isMark(start + 1, ":"), document.isGlued(start + 1), document.isGlued(start + 2),
            let minute = minute(at: start + 2)
        else { return clockWithCounter(start, hour) }
        var end = start + 3
        if document.isMark(end, ":"), document.isGlued(end), document.isGlued(end + 1),
            document.integer(end + 1, digits: 2...2) != nil
        {
            end += 2
        }
        var hour = hour
        if document.keyword(end) == .pm || document.keyword(end) == .am, document.atom(end)?.gap ?? .none <= .space {
            if document.keyword(end) == .pm, hour < 12 { hour += 12 }
            if document.keyword(end) == .am, hour == 12 { hour = 0 }
            end += 1
        } else if ["SA", "CH"].contains(document.text(end)), document.atom(end)?.gap == .space {
            // sáng and chiều, as Vietnamese servers print AM and PM
            if document.text(end) == "CH", hour < 12 { hour += 12 }
            if document.text(end) == "SA", hour == 12 { hour = 0 }
            end += 1
        }
        return ClockTime(hour: hour, minute: minute).map { Reading(end: end, time: $0, rule: "time.colon") }
    }

    /// `09:152720`: behind a date, a view counter may be glued to the minutes.
    private func clockWithCounter(_ start: Int, _ hour: Int) -> Reading? {
        guard document.isMark(start + 1, ":"), document.isGlued(start + 1), document.isGlued(start + 2),
            let digits = document.atom(start + 2), digits.kind == .digits, digits.count > 2,
            document.atom(start - 1)?.count == 4, document.atom(start - 1)?.kind == .digits
        else { return nil }
        let minute = document.bytes(start + 2).prefix(2).reduce(0) { $0 * 10 + Int($1) - 0x30 }
        return ClockTime(hour: hour, minute: minute).map {
            Reading(end: start + 3, time: $0, rule: "time.counter", excess: digits.count - 2)
        }
    }

    private func minute(at position: Int) -> Int? {
        guard let minute = document.integer(position, digits: 2...2), minute < 60 else { return nil }
        return minute
    }

    /// `14h`, `8h30`, `7g30`, `8 giờ`, `8 giờ 30 phút`.
    private func hourClock(_ start: Int, _ hour: Int) -> Reading? {
        let isWord = document.keyword(start + 1) == .giờ
        let isLetter =
            document.isGlued(start + 1) && document.atom(start + 1)?.casing != .upper
            && (document.keyword(start + 1) == .h || document.keyword(start + 1) == .g)
        guard isWord || isLetter, document.isConnected(start + 1) else { return nil }
        var end = start + 2
        var minuteValue = 0
        var hasMinute = false
        if document.isConnected(end), let minute = minute(at: end), isWord || document.isGlued(end),
            !document.isMark(end + 1, "/"), !document.isMark(end + 1, "%")
        {
            minuteValue = minute
            hasMinute = true
            end += 1
            if document.keyword(end) == .phút, document.isConnected(end) { end += 1 }
            if document.isMark(end, "'") || document.isMark(end, "’"), document.isGlued(end) { end += 1 }
        } else if document.keyword(start + 1) == .g {
            return nil
        } else if isWord, document.keyword(end) == .rưỡi {
            minuteValue = 30
            hasMinute = true
            end += 1
        }
        let part = partOfDay(at: end)
        guard isLetter || hasMinute || part != nil || isPointInTime(start, end) else { return nil }
        let adjusted = part.map { hourOfDay(hour, $0.content) } ?? hour
        // A date takes the part of the day: `4h [sáng 30/10]`.
        let spanEnd = part.flatMap { days.day(at: end) == nil ? $0.end : nil } ?? end
        return ClockTime(hour: adjusted, minute: minuteValue).map {
            Reading(end: spanEnd, time: $0, rule: "time.hour")
        }
    }

    private func partOfDay(at position: Int) -> CalendarReader.Reading<PartOfDay>? {
        guard document.isConnected(position), document.atom(position)?.casing == .lower else { return nil }
        return days.calendar.partOfDay(at: position)
    }

    private func hourOfDay(_ hour: Int, _ part: PartOfDay) -> Int {
        switch part {
        case .afternoon, .evening: hour < 12 ? hour + 12 : hour
        case .night: hour >= 6 && hour < 12 ? hour + 12 : hour
        case .midday: hour < 6 ? hour + 12 : hour
        case .morning: hour
        }
    }

    /// Whether `8 giờ` is a point in time and no duration: a preposition, a date behind it, or another clock time in
    /// a list.
    private func isPointInTime(_ start: Int, _ end: Int) -> Bool {
        switch document.keyword(start - 1) {
        case .lúc, .đúng, .hồi, .vào, .từ, .đến, .trước, .tới: return true
        case .sau where (document.integer(start, digits: 1...2) ?? 0) > 12: return true
        default: break
        }
        if days.day(at: end) != nil { return true }
        let listsOn = document.keyword(end) == .và || document.isMark(end, ",") || document.keyword(end) == .đến
        if listsOn, document.integer(end + 1, digits: 1...2) != nil, document.keyword(end + 2) == .giờ { return true }
        return (document.keyword(start - 1) == .và || document.isMark(start - 1, ","))
            && document.keyword(start - 2) == .giờ && document.atom(start - 3)?.kind == .digits
    }
}
