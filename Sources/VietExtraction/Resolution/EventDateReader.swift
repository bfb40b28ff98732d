/// Finds the day of the event that an article reports: of the main session, as its opening paragraphs name it.
struct EventDateReader: Sendable {
    let document: Document
    let anatomy: ArticleAnatomy
    let published: CalendarDay?

    /// An event of longer ago is history that an article recalls, not its news, in days.
    private static let longestDelay = 60
    /// The event stands in the sapo, or in the paragraphs right behind it.
    private static let openingParagraphs = 3

    /// The day or days of the event; `nil` where the opening names none.
    ///
    /// - Parameter mentions: those of the article, with their drafts and, at the same indices, their final values.
    func eventDate(drafts: [Mention], values: [Mention]) -> Value? {
        for paragraph in anatomy.paragraphs.prefix(Self.openingParagraphs) {
            let first = drafts.partitioningIndex { $0.range.lowerBound >= paragraph.lowerBound }
            for index in first..<drafts.count where paragraph.contains(drafts[index].range.lowerBound) {
                guard case .time(let draft) = drafts[index].value, case .known(let value) = values[index].value,
                    isDay(draft), isRecent(value), !isDateOfDocument(drafts, index), !isNamedDay(drafts[index])
                else { continue }
                return value
            }
        }
        return nil
    }

    /// A day or a few days on end.
    private func isDay(_ draft: TimeDraft) -> Bool {
        switch draft {
        case .day, .relativeDay, .weekday, .span(.day, .day): true
        default: false
        }
    }

    private func isRecent(_ value: Value) -> Bool {
        let start: TimePoint
        let end: TimePoint
        switch value {
        case .date(.point(let point)): (start, end) = (point, point)
        case .date(.span(let first, let last?)): (start, end) = (first, last)
        default: return false
        }
        // The pair of an anniversary: `(27/7/1947 - 27/7/2022)`.
        if let first = start.day, let last = end.day, last.dayNumber - first.dayNumber > Self.longestDelay {
            return false
        }
        guard let published, let day = end.day else { return true }
        return published.dayNumber - day.dayNumber <= Self.longestDelay
    }

    /// `Quyết định số 512-QĐ/HU ngày 02/5/2018`
    private func isDateOfDocument(_ mentions: [Mention], _ index: Int) -> Bool {
        guard index > 0, mentions[index - 1].label == .law else { return false }
        let gap = mentions[index - 1].range.upperBound..<mentions[index].range.lowerBound
        return gap.isEmpty || gap.count == 1 && document.isMark(gap.lowerBound, ",")
    }

    /// `Ngày Thương binh - Liệt sĩ 27/7`, `đợt 2/9`: digits that name an anniversary.
    private func isNamedDay(_ mention: Mention) -> Bool {
        let isDeictic = [.nay, .qua, .mai].contains(document.keyword(mention.range.lowerBound - 2))
        return mention.rule == "date.digits" && !isDeictic
    }
}
