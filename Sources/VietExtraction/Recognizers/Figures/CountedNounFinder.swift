import VietTokenization

/// Finds what counts count: the noun after a number.
struct CountedNounFinder: Sendable {
    let document: Document
    let matches: LexiconMatches

    /// Gives counts their nouns.
    func nameNouns(in mentions: inout [Mention], _ facts: inout MentionFacts) {
        for index in mentions.indices where mentions[index].label == .cardinal {
            if let noun = noun(at: mentions[index].range.upperBound) { facts.set(noun, of: &mentions[index]) }
        }
    }

    /// The noun that starts at an atom; a classifier takes the noun after it along: `suất quà`.
    func noun(at start: Int) -> Range<Int>? {
        guard let atom = document.atom(start), atom.kind == .letters, document.isConnected(start) else { return nil }
        let listed = matches.longest(.countedNoun, at: start)
        // `612 Huy hiệu`: a capital only where the word is long enough to be no name.
        guard atom.casing == .lower else {
            return atom.casing == .title && (listed?.range.count ?? 0) > 1 ? listed?.range : nil
        }
        if let listed, listed.number == CountedNounKind.classifier.rawValue {
            let end = nounEnd(at: listed.range.upperBound) ?? listed.range.upperBound
            return start..<end
        }
        return nounEnd(at: start).map { start..<$0 }
    }

    /// What counts may count, in the lexicon.
    private static let nouns: [LexiconCategory] = [
        .countedNoun, .bodyName, .bodyHead, .placeHead, .eventNoun, .titleHead,
    ]

    /// The end of the longest noun that any table has.
    private func nounEnd(at start: Int) -> Int? {
        guard let atom = document.atom(start), atom.kind == .letters, atom.casing == .lower,
            document.isConnected(start)
        else { return nil }
        var end: Int?
        for category in Self.nouns {
            guard let noun = matches.longest(category, at: start) else { continue }
            end = max(end ?? 0, noun.range.upperBound)
        }
        return end
    }
}
