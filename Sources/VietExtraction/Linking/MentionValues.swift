/// Gives the time expressions of a document their values.
struct MentionValues: Sendable {
    let grammars: Grammars
    let body: Range<Int>?
    let published: PublicationDate?

    private var document: Document { grammars.document }

    /// Replaces every draft by a value or by none, in place: a text of numbers has one in two bytes.
    func resolve(_ mentions: inout [Mention], _ facts: inout MentionFacts) {
        let body = body ?? 0..<document.atoms.count
        let day = published?.day
        let context = TimeContext(mentions: mentions, facts, published: day)
        var resolver = TimeResolver(
            published: day, precision: published?.precision ?? .day, latestYear: context.latestYear,
            fullDays: context.fullDays, eventDay: nil)
        facts.reserveTimes()
        let tenses = TenseGrammar(document: document)
        var anchors = SentenceAnchor(document: document)
        var days = NamedDays(document: document)
        for index in mentions.indices {
            guard let draft = facts.draft(of: mentions[index]) else {
                anchors.pass(mentions[index])
                continue
            }
            let mention = mentions[index]
            let tense = tenses.tense(at: mention.range)
            resolver.anchor = anchors.anchor(of: mention)
            resolver.eventDay = draft.namesSameDay ? days.day(at: mention.range.lowerBound) : nil
            let value = resolver.resolve(dated(draft, mention.range), tense: tense)
            facts.set(value, of: &mentions[index])
            anchors.take(draft, value, mention)
            facts.setDate(
                lunar(draft, tense, resolver), contradictsWeekday: contradictsWeekday(draft, value),
                of: &mentions[index])
            if body.contains(mention.range.lowerBound), let day = eventDay(value) {
                let isEvent = isEventDay(mention, draft, isFirst: days.isEmpty)
                days.take(day, isEvent: isEvent, end: mention.range.upperBound)
            }
        }
    }

    /// The mentions that stand inside others, with the values that they have in their places.
    func resolved(_ nested: [Mention], among outer: [Mention], _ facts: inout MentionFacts) -> [Mention] {
        let all = outer + nested
        let order = all.indices.sorted { (all[$0].range.lowerBound, $0) < (all[$1].range.lowerBound, $1) }
        var inOrder = order.map { all[$0] }
        resolve(&inOrder, &facts)
        return zip(order, inOrder).filter { $0.0 >= outer.count }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// A day counted from that of publication, or the date that stands in brackets after it: `hôm qua (14/8/2014)`.
    private func dated(_ draft: TimeDraft, _ range: Range<Int>) -> TimeDraft {
        guard case .relativeDay(_, let part) = draft, document.isMark(range.upperBound, "("),
            var day = grammars.grammar(.bracketedDay).reading(at: range.upperBound + 1)?.value.day
        else { return draft }
        day.partOfDay = part
        return .day(day)
    }

    private func lunar(_ draft: TimeDraft, _ tense: TimeResolver.Tense, _ resolver: TimeResolver) -> LunarDay? {
        guard case .lunar(let lunar) = draft else { return nil }
        return resolver.lunar(lunar, tense: tense)
    }

    /// Whether the text states another weekday than the calendar has.
    private func contradictsWeekday(_ draft: TimeDraft, _ value: TimeExpression?) -> Bool {
        guard case .day(let day) = draft, let stated = day.weekday, case .point(let point) = value,
            let actual = point.day?.weekday
        else { return false }
        return stated != actual
    }

    /// Whether a day is that of the reported event: the first day of the body, and later ones that open a sentence or
    /// name a part of the day; dates of documents and deadlines are not.
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
}
