/// Gives the time expressions of a document their values.
struct MentionValues: Sendable {
    let document: Document
    let anatomy: ArticleAnatomy
    let published: CalendarDay?

    /// The mentions, every draft replaced by a value or by none.
    func resolved(_ mentions: [Mention]) -> [Mention] {
        let body = anatomy.body ?? 0..<document.atoms.count
        var resolver = TimeResolver(
            published: published, latestYear: latestYear(mentions), fullDays: fullDays(mentions), eventDay: nil)
        let tenses = TenseReader(document: document)
        return mentions.map { mention in
            guard case .time(let draft) = mention.value else { return mention }
            var mention = mention
            let value = resolver.resolve(draft, tense: tenses.tense(at: mention.range))
            mention.value = value.map { .known(.date($0)) } ?? .none
            if body.contains(mention.range.lowerBound), isEventDay(mention, draft, isFirst: resolver.eventDay == nil) {
                resolver.eventDay = eventDay(value) ?? resolver.eventDay
            }
            return mention
        }
    }

    /// The mentions that stand inside others, with the values that they have in their places.
    func resolved(_ nested: [Mention], among outer: [Mention]) -> [Mention] {
        let all = outer + nested
        let order = all.indices.sorted { (all[$0].range.lowerBound, $0) < (all[$1].range.lowerBound, $1) }
        return zip(order, resolved(order.map { all[$0] })).filter { $0.0 >= outer.count }.sorted { $0.0 < $1.0 }
            .map(\.1)
    }

    /// Whether a day is that of the reported event: the first day of the body, and later ones that open a sentence or
    /// name a part of the day; dates of documents and deadlines are none.
    private func isEventDay(_ mention: Mention, _ draft: TimeDraft, isFirst: Bool) -> Bool {
        switch draft {
        case .day(let day):
            return isFirst || day.partOfDay != nil || opensSentence(mention.range.lowerBound)
        case .span(.day, .day): return isFirst
        case .relativeDay, .sameDay: return true
        default: return false
        }
    }

    private func opensSentence(_ position: Int) -> Bool {
        guard let atom = document.atom(position) else { return false }
        return atom.gap >= .lineBreak || document.isMark(position - 1, ".") || document.isMark(position - 1, "-")
    }

    private func eventDay(_ value: TimeExpression?) -> TimePoint? {
        switch value {
        case .point(let point): if case .day = point.part { return point } else { return nil }
        case .span(let start, _): return start.day == nil ? nil : start
        case nil: return nil
        }
    }

    /// The years of days named in full; a day named with two different years decides nothing.
    private func fullDays(_ mentions: [Mention]) -> [TimeResolver.MonthDay: Int] {
        var years: [TimeResolver.MonthDay: Set<Int>] = [:]
        func note(_ draft: TimeDraft) {
            switch draft {
            case .day(let day):
                guard let month = day.month, let year = day.year else { return }
                years[.init(month: month, day: day.day), default: []].insert(year)
            default: break
            }
        }
        for mention in mentions {
            if case .time(let draft) = mention.value { note(draft) }
        }
        let near = published?.year
        return years.compactMapValues { candidates in
            let plausible = candidates.filter { year in near.map { abs($0 - year) <= 1 } ?? true }
            return plausible.count == 1 ? plausible.first : nil
        }
    }

    /// The latest year of a day or month, without terms and targets.
    private func latestYear(_ mentions: [Mention]) -> Int? {
        mentions.compactMap { mention -> Int? in
            guard case .time(let draft) = mention.value else { return nil }
            switch draft {
            case .day(let day), .span(_, .day(let day)): return day.year
            case .month(_, .exactly(let year)), .quarter(_, .exactly(let year)): return year
            default: return nil
            }
        }.max()
            ?? mentions.compactMap { mention -> Int? in
                if case .time(.year(.exactly(let year))) = mention.value { return year } else { return nil }
            }.max()
    }
}
