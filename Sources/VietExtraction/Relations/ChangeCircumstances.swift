import VietTokenization

/// Finds who decided a change of office, and from when on it counts.
struct ChangeCircumstances: Sendable {
    let document: Document
    let people: PeopleAndTitles

    /// All mentions in order.
    private var mentions: [Mention] { people.mentions }

    /// Atoms after a clause in which its day may stand.
    private static let longestTail = 14
    /// Atoms between who decides and the verb.
    private static let longestGap = 24

    // MARK: Time

    /// The day from which a change counts: `… từ ngày 1/3/2024`.
    func effective(_ change: OfficeChange) -> Value? {
        let end = change.clause.upperBound
        var index = mentions.partitioningIndex { $0.range.lowerBound >= end }
        while index < mentions.count, mentions[index].range.lowerBound <= end + Self.longestTail {
            let mention = mentions[index]
            if (end..<mention.range.lowerBound).contains(where: endsClause) { return nil }
            if mention.label == .date, startsChange(mention.range.lowerBound),
                let value = people.facts.value(of: mention)
            {
                return value
            }
            index += 1
        }
        return nil
    }

    private func startsChange(_ date: Int) -> Bool {
        document.has(.since, date - 1) || document.has(.since, date)
    }

    private func endsClause(_ position: Int) -> Bool {
        document.isMark(position, ";") || document.endsSentence(position)
    }

    // MARK: Who decides

    /// The body or the office that decided: the subject of the verb, or in the passive what stands within it.
    func decider(_ change: OfficeChange) -> Range<Int>? {
        guard let trigger = change.trigger else { return nil }
        if let agent = agent(in: trigger) { return agent }
        // Where the people stand before the verb, what stands there too are their own titles.
        let before = mentions[mentions.partitioningIndex { $0.range.lowerBound >= change.clause.lowerBound }...]
            .prefix { $0.range.upperBound <= trigger.lowerBound }
        return before.contains { $0.label == .person } ? nil : subject(before: trigger.lowerBound)
    }

    /// `được Ban Thường vụ Tỉnh ủy bổ nhiệm`
    private func agent(in trigger: Range<Int>) -> Range<Int>? {
        let first = mentions.partitioningIndex { $0.range.lowerBound >= trigger.lowerBound }
        let inside = mentions[first...].prefix { $0.range.upperBound <= trigger.upperBound }
        return inside.first { mayDecide($0) }?.range
    }

    /// `UBND tỉnh vừa ký quyết định bổ nhiệm`
    private func subject(before verb: Int) -> Range<Int>? {
        var position = verb
        var index = mentions.partitioningIndex { $0.range.upperBound > verb } - 1
        while index >= 0, verb - mentions[index].range.upperBound <= Self.longestGap {
            let mention = mentions[index]
            let gap = mention.range.upperBound..<max(position, mention.range.upperBound)
            guard gap.allSatisfy({ document.has(.decidingFiller, $0) || document.atom($0)?.kind == .digits }) else {
                return nil
            }
            if mayDecide(mention) { return mention.range }
            guard [.person, .law, .date, .ordinal].contains(mention.label) else { return nil }
            position = mention.range.lowerBound
            index -= 1
        }
        return nil
    }

    private func mayDecide(_ mention: Mention) -> Bool { mention.label == .organization || mention.label == .title }
}
