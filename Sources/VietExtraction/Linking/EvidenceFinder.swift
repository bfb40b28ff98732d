import VietTokenization

/// Finds the words that a mention rests on.
struct EvidenceFinder: Sendable {
    let document: Document
    let matches: LexiconMatches

    struct Evidence: Sendable {
        let source: String
        let range: Range<Int>
    }

    /// What a mention rests on, in order.
    func evidence(of mention: Mention) -> [Evidence] {
        switch mention.label {
        case .date, .time, .percent, .money, .quantity, .cardinal, .ordinal: figures(in: mention.range)
        case .person, .title, .organization, .location, .law, .event, .own:
            cues(before: mention.range.lowerBound) + names(in: mention.range)
        }
    }

    /// The function words and units of a figure or an expression of time.
    private func figures(in range: Range<Int>) -> [Evidence] {
        range.flatMap { position in
            if document.has(.functionWord, position) {
                return [Evidence(source: "keyword", range: position..<position + 1)]
            }
            return Self.evidence(
                matches.at(position).filter { $0.category == .unit && $0.range.upperBound <= range.upperBound })
        }
    }

    /// The longest phrases of a name, and function words that no phrase covers.
    private func names(in range: Range<Int>) -> [Evidence] {
        var evidence: [Evidence] = []
        var end = range.lowerBound
        for position in range {
            let phrases = matches.at(position).filter {
                $0.range.upperBound <= range.upperBound && !Self.saysNothing.contains($0.category)
            }
            let longest = phrases.map(\.range.upperBound).max() ?? 0
            if longest > end {
                evidence += Self.evidence(phrases.filter { $0.range.upperBound == longest })
                end = longest
            } else if position >= end, document.has(.functionWord, position) {
                evidence.append(Evidence(source: "keyword", range: position..<position + 1))
            }
        }
        return evidence
    }

    /// `đồng chí`, `Chủ tịch UBND`, `các xã:` before what they lead in.
    private func cues(before start: Int) -> [Evidence] {
        let end = document.isMark(start - 1, ":") ? start - 1 : start
        for length in (1...4).reversed() {
            let cue = matches.at(end - length).filter { match in
                match.range.upperBound == end && Self.leadsIn.contains(match.category)
            }
            if !cue.isEmpty { return Self.evidence(cue) }
        }
        return []
    }

    /// One piece of evidence for each meaning, however many rows of the lexicon give it.
    private static func evidence(_ matches: [Lexicon.Match]) -> [Evidence] {
        let sources = Set(matches.map { "\($0.category)" }).sorted()
        return sources.flatMap { source in matches.prefix(1).map { Evidence(source: source, range: $0.range) } }
    }

    /// Phrases that are in the lexicon to tell other things apart.
    private static let saysNothing: Set<LexiconCategory> = [
        .countedNoun, .measureNoun, .relationTrigger, .commonWord, .boilerplate, .byline, .personVerb,
    ]

    private static let leadsIn: Set<LexiconCategory> = [
        .honorific, .titleHead, .titleAbbreviation, .bodyName, .placeHead, .unitKind,
    ]
}
