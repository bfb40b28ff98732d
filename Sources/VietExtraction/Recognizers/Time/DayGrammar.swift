import VietTokenization

/// Expressions that mean a day, or several days of one month.
struct DayGrammar: Sendable {
    let document: Document
    let calendar: CalendarReader

    /// A reading of an expression: where it ends, what it says, and by which rule.
    struct Reading: Sendable {
        var end: Int
        /// `nil` where the expression carries no value, as in lunar calendars.
        var draft: TimeDraft?
        var rule: RuleIdentifier
    }

    init(document: Document) {
        self.document = document
        calendar = CalendarReader(document: document)
    }

    /// The day expression that starts at an atom.
    func day(at start: Int) -> Reading? {
        relativeDay(at: start) ?? lunarDay(at: start) ?? dayWithMonth(at: start) ?? borrowedDay(at: start)
            ?? bareWeekday(at: start) ?? endOfDay(at: start)
    }

    /// A day that states its month itself.
    private func dayWithMonth(at start: Int) -> Reading? {
        dayWithPart(at: start) ?? dayWithWeekday(at: start) ?? cuedDay(at: start, part: nil)
    }

    /// `hết ngày 15/3/2023`.
    private func endOfDay(at start: Int) -> Reading? {
        guard document.keyword(start) == .hết, document.isConnected(start + 1) else { return nil }
        return cuedDay(at: start + 1, part: nil)
    }

    // MARK: Relative days

    /// `hôm nay`, `ngày mai`, `sáng qua`, `chiều hôm qua`, `cùng ngày`, with a date behind a comma.
    private func relativeDay(at start: Int) -> Reading? {
        let part = calendar.partOfDay(at: start)
        var position = part?.end ?? start
        let hasNoun = document.keyword(position) == .hôm || document.keyword(position) == .ngày
        if hasNoun {
            guard position == start || document.isConnected(position) else { return nil }
            position += 1
            if document.keyword(position - 1) == .ngày, document.keyword(position) == .hôm { position += 1 }
        }
        guard part != nil || hasNoun, document.isConnected(position) else { return sameDay(at: start) }
        let offset: Int
        switch document.keyword(position) {
        case .nay: offset = 0
        case .qua: offset = -1
        case .mai: offset = 1
        case .kia: offset = document.keyword(position - 1) == .ngày ? 2 : -2
        default: return sameDay(at: start)
        }
        // A bare `ngày nay`, `ngày qua` is vague; a capital is the surname Nay or a name.
        if hasNoun, part == nil, document.keyword(position - 1) == .ngày, offset <= 0 { return nil }
        if document.atom(position)?.isCapitalized == true { return nil }
        return statedDay(after: position + 1, part: part?.content)
            ?? Reading(end: position + 1, draft: .relativeDay(offset: offset, part?.content), rule: "date.relative-day")
    }

    /// The date that repeats a relative day: `Sáng nay, 3/7`, `sáng nay 21/3`, `hôm nay, ngày 5/4`.
    private func statedDay(after position: Int, part: PartOfDay?) -> Reading? {
        let start = document.isMark(position, ",") ? position + 1 : position
        guard document.isConnected(start) else { return nil }
        let digits = document.keyword(start) == .ngày ? start + 1 : start
        guard var day = calendar.numericDay(at: digits) else { return nil }
        if digits == start, document.isMark(digits + 1, "/") == false, day.content.year == nil,
            !document.isDash(digits + 1), !document.isMark(digits + 1, ".")
        {
            return nil
        }
        day.content.partOfDay = part
        return Reading(end: day.end, draft: .day(day.content), rule: "date.relative-day")
    }

    /// `cùng ngày`, `chiều cùng ngày`, `Cùng ngày 11/4`.
    private func sameDay(at start: Int) -> Reading? {
        let part = calendar.partOfDay(at: start)
        let position = part?.end ?? start
        guard document.keyword(position) == .cùng, document.keyword(position + 1) == .ngày,
            document.isConnected(position + 1)
        else { return nil }
        if var stated = statedDay(after: position + 2, part: part?.content) {
            stated.rule = "date.same-day"
            return stated
        }
        return Reading(end: position + 2, draft: .sameDay(part?.content), rule: "date.same-day")
    }

    // MARK: Days with digits

    /// `Chiều ngày 29/9/2022`, `Sáng 28-6`, `tối thứ bảy, 21-10`.
    private func dayWithPart(at start: Int) -> Reading? {
        guard let part = calendar.partOfDay(at: start), document.isConnected(part.end) else { return nil }
        if var reading = dayWithWeekday(at: part.end) {
            reading.draft = reading.draft?.with(part.content)
            return reading
        }
        if var reading = cuedDay(at: part.end, part: part.content) {
            reading.rule = "date.part-of-day"
            return reading
        }
        guard let day = calendar.numericDay(at: part.end) else { return nil }
        return withTail(day.end, day.content, part.content, "date.part-of-day")
    }

    /// `chiều 16 và sáng 17.10`: the first day takes its month from the second.
    private func borrowedDay(at start: Int) -> Reading? {
        guard let part = calendar.partOfDay(at: start), document.isConnected(part.end) else { return nil }
        let digits = document.keyword(part.end) == .ngày ? part.end + 1 : part.end
        let isJoined = [.và, .đến].contains(document.keyword(digits + 1)) || document.isMark(digits + 1, ",")
        guard let day = calendar.dayOfMonth(at: digits),
            isJoined || calendar.partOfDay(at: digits + 1) != nil && document.isConnected(digits + 1),
            let next = dayWithMonth(at: isJoined ? digits + 2 : digits + 1), case .day(let other) = next.draft,
            let month = other.month
        else { return nil }
        let draft = TimeDraft.DayDraft(day: day, month: month, year: other.year, partOfDay: part.content)
        return Reading(end: digits + 1, draft: .day(draft), rule: "date.borrowed-month")
    }

    /// `Thứ ba - 04/10/2022`, `Thứ Tư, 08/04/2015`, `thứ bảy tuần này`, `thứ hai (6/3)` without the bracket.
    private func dayWithWeekday(at start: Int) -> Reading? {
        let noun = document.keyword(start) == .hôm && document.isConnected(start + 1) ? start + 1 : start
        guard let weekday = calendar.weekday(at: noun) else { return nil }
        var position = weekday.end
        if document.keyword(position) == .tuần, document.isConnected(position + 1),
            let offset = Self.deicticOffset(document.keyword(position + 1))
        {
            return Reading(
                end: position + 2, draft: .weekday(weekday.content, weekOffset: offset, nil), rule: "date.weekday")
        }
        if document.isMark(position, ",") || document.isDash(position) { position += 1 }
        if document.keyword(position) == .ngày { position += 1 }
        guard document.isConnected(position), var day = calendar.numericDay(at: position) else { return nil }
        day.content.weekday = weekday.content
        return withTail(day.end, day.content, nil, "date.weekday")
    }

    /// `sáng thứ hai`, `Chủ nhật (2/10)`: a weekday that a part of the day or a date in brackets tells from a rank; of
    /// the week nearest to the publication.
    private func bareWeekday(at start: Int) -> Reading? {
        let part = calendar.partOfDay(at: start)
        let isCued = document.keyword(start) == .hôm && document.isConnected(start + 1)
        guard let weekday = calendar.weekday(at: isCued ? start + 1 : part?.end ?? start),
            part == nil || document.isConnected(weekday.end - 1),
            !isRepeated(behind: weekday.end)
        else { return nil }
        if document.isMark(weekday.end, "("), var day = bracketedDay(at: weekday.end + 1) {
            day.partOfDay = part?.content
            day.weekday = weekday.content
            return Reading(end: weekday.end, draft: .day(day), rule: "date.weekday")
        }
        let end = calendar.deicticEnd(at: weekday.end)
        guard part != nil || isCued || end > weekday.end else { return nil }
        return Reading(
            end: end, draft: .weekday(weekday.content, weekOffset: nil, part?.content), rule: "date.weekday")
    }

    /// Whether `hằng tuần` follows, over the other days of a list: `tối thứ ba và thứ năm hằng tuần`.
    private func isRepeated(behind end: Int) -> Bool {
        var position = end
        while document.isMark(position, ",") || document.keyword(position) == .và,
            let next = calendar.weekday(at: position + 1)
        {
            position = next.end
        }
        return [.hằng, .hàng, .mỗi].contains(document.keyword(position))
    }

    /// The day that fills a bracket: `(2/10)`, `(ngày 2/10)`.
    func bracketedDay(at start: Int) -> TimeDraft.DayDraft? {
        let digits = document.keyword(start) == .ngày ? start + 1 : start
        guard let day = calendar.numericDay(at: digits), document.isMark(day.end, ")") else { return nil }
        return day.content
    }

    /// A day behind `ngày` or `hôm`: `ngày 29/9`, `hôm 13-2`, `ngày 24,25/7/2023`, `ngày 13 và 14/11`.
    func cuedDay(at start: Int, part: PartOfDay?) -> Reading? {
        guard document.keyword(start) == .ngày || document.keyword(start) == .hôm, document.isConnected(start + 1)
        else { return nil }
        if let list = dayList(at: start + 1, part: part) { return list }
        // `ngày thứ Bảy 1/10`
        if document.keyword(start) == .ngày, var reading = dayWithWeekday(at: start + 1) {
            if let part { reading.draft = reading.draft?.with(part) }
            return reading
        }
        guard let day = calendar.numericDay(at: start + 1) else { return nil }
        return withTail(day.end, day.content, part, "date.day")
    }

    /// Several days that share their month: `24,25/7/2023`, `13 và 14/11`, `18-20/8/2010`, `17 đến 21-10`.
    func dayList(at start: Int, part: PartOfDay? = nil) -> Reading? {
        guard let first = calendar.dayOfMonth(at: start) else { return nil }
        var position = start
        var previous = first
        // Days of one month ascend, which also bounds the list.
        while let next = listConnector(after: position), let day = calendar.dayOfMonth(at: next), day > previous {
            if let last = calendar.numericDay(at: next), let month = last.content.month {
                let from = TimeDraft.DayDraft(day: first, month: month, year: last.content.year, partOfDay: part)
                return Reading(end: last.end, draft: .span(.day(from), .day(last.content)), rule: "date.day-list")
            }
            position = next
            previous = day
        }
        return nil
    }

    /// The position of the next day of a list.
    private func listConnector(after position: Int) -> Int? {
        var next = position + 1
        if document.isMark(next, ",") || document.isMark(next, "&") || document.isDash(next)
            || document.keyword(next) == .và
        {
            next += 1
        } else {
            return nil
        }
        if document.keyword(next) == .và { next += 1 }
        if document.keyword(next) == .ngày { next += 1 }
        return document.isConnected(next) ? next : nil
    }

    /// Adds what may follow a day, such as `tới` or `vừa qua`.
    private func withTail(
        _ end: Int, _ day: TimeDraft.DayDraft, _ part: PartOfDay?, _ rule: RuleIdentifier
    ) -> Reading {
        var day = day
        if let part { day.partOfDay = part }
        return Reading(end: calendar.deicticEnd(at: end), draft: .day(day), rule: rule)
    }

    /// Whether the number behind a word is one of classes, houses, scores and the like, and no date.
    static func isNumbered(_ word: String) -> Bool { numberedNouns.contains(word.lowercased()) }

    private static let numberedNouns: Set<String> = [
        "số", "lô", "mã", "phòng", "máy", "lớp", "hẻm", "ngõ", "kiệt", "tổ", "đường", "phố", "lệ", "binh", "hạng", "km",
        "lộ", "thửa", "khu", "tờ", "cấp", "loại", "trang", "điều", "đạt", "còn", "là", "hơn", "gần", "được", "trên",
        "dưới", "khoảng", "tổng", "có", "với", "thành", "lên", "xuống", "bằng", "thắng", "hòa", "thua", "model",
        "chừng",
    ]

    /// `này` is 0, `tới` and `sau` 1, `trước` and `qua` −1.
    static func deicticOffset(_ keyword: Keyword?) -> Int? {
        switch keyword {
        case .này, .nay: 0
        case .tới, .sau: 1
        case .trước, .qua: -1
        default: nil
        }
    }
}

extension TimeDraft {
    /// The same with a part of the day.
    func with(_ part: PartOfDay) -> TimeDraft {
        switch self {
        case .day(var day):
            day.partOfDay = part
            return .day(day)
        case .weekday(let weekday, let offset, _): return .weekday(weekday, weekOffset: offset, part)
        case .relativeDay(let offset, _): return .relativeDay(offset: offset, part)
        case .sameDay: return .sameDay(part)
        default: return self
        }
    }
}
