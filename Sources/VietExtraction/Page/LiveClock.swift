import VietTokenization

/// Tells the clock of a page, which shows the day of the visit, from a publication line.
///
/// Both may stand above the headline. A clock stands far above it, or shows a day long after all that the body tells.
struct LiveClock: Sendable {
    let grammars: Grammars

    private var document: Document { grammars.document }

    /// Lines between a publication line and its headline: at most a category.
    private static let nearLines = 2
    /// Days between the last event of an article and its publication.
    private static let plausibleDelay = 60

    /// Whether a date line above the headline is a clock.
    func isClock(_ dateLine: Int, above headline: Int, body: Range<Int>) -> Bool {
        guard headline > dateLine else { return false }
        if headline - dateLine > Self.nearLines { return true }
        let line = document.lines[dateLine].atoms
        if document.spells(.today, at: line.lowerBound) { return true }
        guard let shown = dayDrafts(in: line).lazy.compactMap(fullDay).first else { return false }
        if let latest = latestYear(in: body), latest < shown.year - 1 { return true }
        let drafts = dayDrafts(in: body)
        return !drafts.isEmpty && !drafts.contains { isPlausible($0, shown) }
    }

    /// The latest year that a text names as `năm 2011`; terms and stages look ahead and do not count.
    private func latestYear(in range: Range<Int>) -> Int? {
        let years = grammars.grammar(.statedYear)
        return range.compactMap { years.reading(at: $0)?.value.integer }.max()
    }

    /// Whether the body may tell of a day when published on another; a day without a year may lie in either year.
    private func isPlausible(_ draft: TimeDraft.DayDraft, _ shown: CalendarDay) -> Bool {
        let years = draft.year.map { [$0] } ?? [shown.year - 1, shown.year, shown.year + 1]
        return years.contains { year in
            guard let month = draft.month, let day = CalendarDay(year: year, month: month, day: draft.day) else {
                return false
            }
            let delay = shown.dayNumber - day.dayNumber
            return draft.year == nil ? abs(delay) <= Self.plausibleDelay : delay <= Self.plausibleDelay
        }
    }

    private func fullDay(_ draft: TimeDraft.DayDraft) -> CalendarDay? {
        guard let year = draft.year, let month = draft.month else { return nil }
        return CalendarDay(year: year, month: month, day: draft.day)
    }

    /// The days that a text tells of; deadlines, `trước ngày 2-9`, lie anywhere.
    private func dayDrafts(in range: Range<Int>) -> [TimeDraft.DayDraft] {
        var drafts: [TimeDraft.DayDraft] = []
        let days = grammars.grammar(.anyDay)
        var position = range.lowerBound
        while position < range.upperBound {
            if let reading = days.reading(at: position) {
                if let day = reading.value.day, !document.has(.deadline, position - 1) { drafts.append(day) }
                position = reading.end
            } else {
                position += 1
            }
        }
        return drafts
    }
}
