/// Finds the day of the event that an article reports: of the main session, as its opening paragraphs name it.
struct EventDateFinder: Sendable {
    let document: Document
    /// The opening paragraphs and the headline.
    private let places: [Range<Int>]
    let published: CalendarDay?
    private let grammars: Grammars
    private var rules: CompiledRules { grammars.rules }

    /// The rules of the words around a day that say what it is; made ready only where there is a day.
    private struct Cues {
        let due: RuleGrammar<DocumentContext>
        let asOf: RuleGrammar<DocumentContext>
        let inForce: RuleGrammar<DocumentContext>

        init(_ grammars: Grammars) {
            due = grammars.grammar(.due)
            asOf = grammars.grammar(.asOf)
            inForce = grammars.grammar(.inForce)
        }
    }

    init(grammars: Grammars, anatomy: borrowing ArticleAnatomy, published: CalendarDay?) {
        document = grammars.document
        places = Array(anatomy.paragraphs.prefix(Self.openingParagraphs)) + [anatomy.headline].compactMap(\.self)
        self.published = published
        self.grammars = grammars
    }

    /// An event of longer ago is history that an article recalls, not its news, in days.
    private static let longestDelay = 60
    /// The event stands in the sapo, or in the paragraphs right after it.
    private static let openingParagraphs = 3

    /// The day or days of the event; `nil` where neither the opening nor the headline names any.
    ///
    /// - Parameters:
    ///   - days: what ``days(in:_:)`` gave for the mentions while these had their drafts.
    ///   - mentions: the mentions of the article in order, with their final values.
    func eventDate(_ days: [[Int]], _ mentions: [Mention], _ facts: MentionFacts) -> Value? {
        guard days.contains(where: { !$0.isEmpty }) else { return nil }
        let cues = Cues(grammars)
        var counted: Value?
        for index in days.joined() {
            guard !isDateOfDocument(mentions, index), !isNamedDay(mentions[index]), !isDeadline(mentions[index], cues),
                let value = facts.value(of: mentions[index]), isRecent(value)
            else { continue }
            // `Tính đến ngày 21/11, đợt lũ từ ngày 18 đến 20/11 …`
            if !isOfCount(mentions[index], cues) { return isSpan(value) ? value : counted ?? value }
            counted = counted ?? value
        }
        return counted
    }

    /// The mentions that say a day or a few by themselves, of each of the opening paragraphs and of the headline.
    func days(in mentions: [Mention], _ facts: MentionFacts) -> [[Int]] {
        places.map { range in
            let first = mentions.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
            let end = mentions.partitioningIndex { $0.range.lowerBound >= range.upperBound }
            return (first..<max(first, end)).filter { facts.draft(of: mentions[$0]).map(isDay) ?? false }
        }
    }

    /// `tính đến 16 giờ ngày 21/11`
    private func isOfCount(_ mention: Mention, _ cues: Cues) -> Bool {
        let start = mention.range.lowerBound
        return (max(0, start - Self.longestCount)..<start).contains { cues.asOf.reading(at: $0) != nil }
    }

    /// Atoms of `tính đến 16 giờ`.
    private static let longestCount = 5

    private func isSpan(_ value: Value) -> Bool {
        if case .date(.span) = value { true } else { false }
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

    /// `Ngày Thương binh - Liệt sĩ 27/7`, `đợt 2/9`, `kỷ niệm ngày 26/3`: digits that name an anniversary.
    private func isNamedDay(_ mention: Mention) -> Bool {
        let start = mention.range.lowerBound
        if mention.rule == rules.dayInDigits { return !document.has(.relativeDay, start - 2) }
        let before = max(0, start - 8)..<start
        guard mention.rule == rules.dayWithNoun, let cue = before.last(where: { document.has(.remembering, $0) })
        else { return false }
        // `Nhân kỷ niệm ngày thành lập Đảng, ngày 1/2, xã …`: a comma ends what is remembered.
        return !(cue..<start).contains { document.isMark($0, ",") || document.isMark($0, ".") }
    }

    /// `có hiệu lực từ ngày 1/7`, `hạn chót là ngày 5/8`, `Từ ngày 1/4, bảng giá có hiệu lực`: what comes into force or
    /// is due is no event.
    private func isDue(_ mention: Mention, _ cues: Cues) -> Bool {
        let start = mention.range.lowerBound
        for position in (max(0, start - Self.longestCue)..<start).reversed() {
            if document.isMark(position, ",") || document.endsSentence(position) { break }
            if let cue = cues.due.reading(at: position), cue.end <= start { return true }
        }
        guard document.has(.since, start) || document.has(.since, start - 1) else { return false }
        let end = mention.range.upperBound
        let clause = (end..<min(end + Self.longestClause, document.atoms.count)).prefix { !document.endsSentence($0) }
        return clause.contains { cues.inForce.reading(at: $0) != nil }
    }

    /// Atoms between the words that say what a day is for and the day.
    private static let longestCue = 12
    /// Atoms between a day and what comes into force on it.
    private static let longestClause = 24

    /// `trước ngày 30/6`, `đến hết ngày 15/3`, `hạn cuối là ngày …`
    private func isDeadline(_ mention: Mention, _ cues: Cues) -> Bool {
        let start = mention.range.lowerBound
        if document.has(.deadline, start - 1) || isDue(mention, cues) { return true }
        return document.has(.until, start - 1) && document.has(.endOf, start) && cues.asOf.reading(at: start - 2) == nil
    }
}
