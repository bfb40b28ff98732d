import VietTokenization

/// Reads the nouns that percentages are about.
struct SubjectWords: Sendable {
    let document: Document
    let matches: LexiconMatches

    /// More words than the phrase of a subject has.
    static let maximumCount = 24

    // MARK: After a percentage

    /// `hộ dân` of `98% hộ dân`, and of `98% tổng số hộ dân`, which is numbered.
    func counted(at start: Int) -> (noun: Range<Int>, isNumbered: Bool)? {
        var position = start
        var isNumbered = false
        while position < start + 4, document.isConnected(position) {
            if document.has(.numberSign, position) {
                isNumbered = true
            } else if document.has(.countOpening, position) {
                if let measured = matches.longest(.measureNoun, at: position) { return (measured.range, isNumbered) }
            } else {
                return noun(at: position).map { ($0, isNumbered) }
            }
            position += 1
        }
        return nil
    }

    /// The longest noun that counts count or percentages are about.
    func noun(at start: Int) -> Range<Int>? {
        guard let atom = document.atom(start), atom.kind == .letters, document.isConnected(start),
            atom.casing == .lower || document.opensClause(start)
        else { return nil }
        let counted = self.counted(start)
        guard let measured = matches.longest(.measureNoun, at: start), !isShorter(measured, counted) else {
            return counted
        }
        guard measured.payload() == MeasureNounKind.rate else { return measured.range }
        // `40% giá trị số tiền`: a rate is that of the noun after it.
        return noun(at: measured.range.upperBound).map { measured.range.lowerBound..<$0.upperBound }
    }

    private func isShorter(_ match: Lexicon.Match, _ noun: Range<Int>?) -> Bool {
        match.range.upperBound < noun?.upperBound ?? 0
    }

    /// A noun that counts count, no classifier and no part of a longer word: `công` of `công tác`.
    private func counted(_ start: Int) -> Range<Int>? {
        guard let match = matches.longest(.countedNoun, at: start), !document.has(.percentBase, start),
            match.number != CountedNounKind.classifier.number, !document.isInsideWord(match.range.upperBound)
        else { return nil }
        return match.range
    }

    // MARK: Before a percentage

    /// A noun that may head a clause.
    struct Head {
        var range: Range<Int>
        var kind: MeasureNounKind
    }

    /// The head at an atom: a measure, or a number of things: `số hộ nghèo`.
    func head(at start: Int) -> Head? {
        if let match = matches.longest(.measureNoun, at: start), let kind: MeasureNounKind = match.payload(),
            kind != .countable
        {
            return Head(range: match.range, kind: kind)
        }
        let isTotal = document.has(.totalNoun, start) && document.has(.numberSign, start + 1)
        guard isTotal || document.has(.numberSign, start), let noun = noun(at: start + (isTotal ? 2 : 1)) else {
            return nil
        }
        return Head(range: start..<noun.upperBound, kind: .measure)
    }

    /// A noun of things or people, which heads a clause only where it opens it. What a unit has so many hundredths of
    /// (`xã A còn 5%`) is not the unit.
    func opening(at start: Int) -> Head? {
        guard head(at: start) == nil, !isUnit(start), !isAddress(start), let noun = noun(at: start) else { return nil }
        return Head(range: noun, kind: .measure)
    }

    private func isUnit(_ position: Int) -> Bool {
        guard matches.longest(.unitKind, at: position) == nil else { return true }
        let level: PlaceLevel? = matches.longest(.placeHead, at: position)?.payload()
        return level.map { $0 <= .hamlet } ?? false
    }

    private func isAddress(_ position: Int) -> Bool {
        matches.longest(.honorific, at: position)?.payload() == HonorificKind.singular
    }

    /// A head with the words that belong to it; `nil` where it is bare of what it needs, or a verb without a table follows.
    func phrase(_ head: Head, upTo limit: Int, _ mentions: [Mention]) -> Range<Int>? {
        var end = head.range.upperBound
        while end < limit, !isMention(end, mentions), !ends(at: end, head) { end += 1 }
        let complement = head.range.upperBound..<max(head.range.upperBound, end)
        guard complement.count <= Self.maximumCount, end >= limit || mayFollow(end, mentions) else { return nil }
        if head.kind == .rate, complement.allSatisfy({ document.has(.percentAdverb, $0) }) { return nil }
        while end > head.range.upperBound, document.has(.percentVerb, end - 1) || document.has(.percentAdverb, end - 1)
        {
            end -= 1
        }
        return head.range.lowerBound..<max(end, head.range.upperBound)
    }

    /// Places belong to a phrase; people, figures and days end it.
    private func isMention(_ position: Int, _ mentions: [Mention]) -> Bool {
        let next = mentions.partitioningIndex { $0.range.upperBound > position }
        guard next < mentions.count, mentions[next].range.lowerBound <= position else { return false }
        return mentions[next].label != .location && mentions[next].label != .organization
    }

    /// Whether the phrase of a head ends before an atom: that of a rate at its verb only.
    private func ends(at position: Int, _ head: Head) -> Bool {
        if document.isMark(position, ",") { return head.kind != .rate }
        guard let value = document.value(of: .subjectEnd, position) else { return false }
        guard head.kind == .rate else { return value != 2 }
        // `Tỷ lệ tăng dân số`, but `Tỷ lệ này`.
        return value == 1 && (position > head.range.upperBound || document.has(.demonstrative, position))
            || document.spells(.territory, at: position)
            || document.has(.entire, position)
    }

    /// Whether the head is still the subject where its phrase has ended: not after a verb that says something else of it.
    private func mayFollow(_ position: Int, _ mentions: [Mention]) -> Bool {
        isMention(position, mentions) || document.value(of: .subjectEnd, position) != 3
    }
}
