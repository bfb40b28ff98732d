import VietTokenization

/// Finds the event that a clause names: a noun of the lexicon or an EVENT.
struct EventPhraseGrammar: Sendable {
    let document: Document
    let matches: LexiconMatches
    let people: PeopleAndTitles

    /// The object of a trigger: `dự và chỉ đạo [hội nghị]`, `có mặt tại [buổi lễ]`.
    func event(at position: Int) -> Range<Int>? { first(in: position..<position + 6, stopsAtCommas: true) }

    /// The first event after a list: `dưới sự chủ trì của ông A, [hội nghị] …`.
    func next(after position: Int) -> Range<Int>? { first(in: position..<position + 12, stopsAtCommas: false) }

    /// The subject of a passive clause: `[hội nghị] do ông A chủ trì`, `[phiên họp] có sự tham dự của bà B`.
    func event(endingBefore position: Int) -> Range<Int>? {
        var found: Range<Int>?
        for start in stride(from: position - 1, through: max(0, position - 8), by: -1) {
            if document.endsSentence(start) { break }
            guard let event = event(startingAt: start), event.upperBound <= position else { continue }
            // `gặp mặt` in `buổi gặp mặt`
            if let found, event.upperBound < found.upperBound { break }
            found = event
        }
        return found
    }

    private func first(in range: Range<Int>, stopsAtCommas: Bool) -> Range<Int>? {
        for position in range {
            if let event = event(startingAt: position) { return event }
            let isName = people.item(from: position) != people.item(from: position + 1)
            let isComma =
                document.isMark(position, ",") || document.isMark(position, ":") || document.isMark(position, "“")
            if isName || isComma && stopsAtCommas || document.endsSentence(position) { return nil }
        }
        return nil
    }

    private func event(startingAt position: Int) -> Range<Int>? {
        let index = people.mentions.partitioningIndex { $0.range.lowerBound >= position }
        if index < people.mentions.count, people.mentions[index].label == .event,
            people.mentions[index].range.lowerBound == position
        {
            return people.mentions[index].range
        }
        return matches.longest(.eventNoun, at: position)?.range
    }
}
