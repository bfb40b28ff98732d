import VietTokenization

/// Finds the head of the clause that a percentage belongs to.
struct SubjectClauses: Sendable {
    let words: SubjectWords
    let openings: RuleGrammar<DocumentContext>
    let mentions: [Mention]
    let facts: MentionFacts

    var document: Document { words.document }

    /// The mention that holds an atom.
    func mention(at position: Int) -> Mention? {
        let next = mentions.partitioningIndex { $0.range.upperBound > position }
        guard next < mentions.count, mentions[next].range.lowerBound <= position else { return nil }
        return mentions[next]
    }

    // MARK: The subject

    /// How many clauses before its own the subject of a percentage may stand in.
    private static let maximumDistance = 6
    /// More words than stand after a percentage whose subject the next one shares: `82% kế hoạch tỉnh giao, tăng 15%`.
    private static let maximumTailCount = 12

    /// The subject in the clause of the percentage itself.
    func own(_ lead: Lead) -> Range<Int>? {
        let clause = listStart(clauseStart(before: lead.start))..<lead.start
        guard !clause.isEmpty else { return nil }
        if lead.sense == .none { return apposition(in: clause) }
        return head(in: clause, until: lead) ?? (lead.sense == .state ? count(in: clause, isNear: true) : nil)
    }

    /// The subject that the percentage shares with the clauses before its own: `Tổng thu đạt 5 tỷ đồng, tăng 15%`.
    func shared(_ lead: Lead) -> Range<Int>? {
        let isJoined = document.isMark(lead.start - 1, ",") || document.has(.and, lead.start - 1)
        guard lead.sense != .none, !lead.isBracketed, isJoined else { return nil }
        var end = lead.start - 1
        for _ in 0..<Self.maximumDistance {
            let clause = clauseStart(before: end)..<end
            if let subject = head(in: clause, until: nil) ?? count(in: clause, isNear: false) { return subject }
            if let figure = mention(at: clause.lowerBound - 1), figure.label == .percent {
                guard clause.count <= Self.maximumTailCount else { return nil }
                end = figure.range.lowerBound
            } else {
                guard clause.isEmpty || isElided(clause), document.isMark(clause.lowerBound - 1, ",") else {
                    return nil
                }
                end = clause.lowerBound - 1
            }
        }
        return nil
    }

    /// `Tỷ lệ thôn, bản đạt chuẩn`: a clause that goes on with the list in the phrase of a rate starts where that does.
    private func listStart(_ start: Int) -> Int {
        guard document.isMark(start - 1, ",") else { return start }
        let earlier = clauseStart(before: start - 1)
        let position = (earlier..<start - 1).first { words.head(at: $0) != nil }
        guard let position, let head = words.head(at: position), head.kind == .rate, start - head.range.upperBound < 6,
            !(head.range.upperBound..<start - 1).contains(where: { document.has(.percentVerb, $0) }),
            mention(at: start - 2) == nil
        else { return start }
        return earlier
    }

    /// Whether a clause starts with its verb: `tăng 15% so với cùng kỳ`.
    private func isElided(_ clause: Range<Int>) -> Bool {
        let first = clause.first { !document.has(.percentAdverb, $0) }
        return first.map { document.has(.percentVerb, $0) } ?? true
    }

    /// Where the clause starts that ends before an atom: after a mark or a percentage.
    private func clauseStart(before end: Int) -> Int {
        var start = end
        while start > 0, end - start < SubjectWords.maximumCount * 2 {
            let before = start - 1
            if document.endsSentence(before) || isBoundary(before) { break }
            if let figure = mention(at: before), figure.label == .percent { break }
            start = before
        }
        return start
    }

    private func isBoundary(_ position: Int) -> Bool {
        guard let atom = document.atom(position), atom.kind == .punctuation || atom.kind == .symbol else {
            return false
        }
        if document.isMark(position, ",") || document.isMark(position, ".") {
            return !(document.isGlued(position + 1) && document.atom(position + 1)?.kind == .digits)
        }
        return !document.isDash(position) && !document.isMark(position, "/")
    }

    // MARK: Heads

    /// More words than stand before a measure that is the subject of a clause without a percentage of its own.
    private static let maximumOpeningCount = 4

    /// The first noun of a clause that may head it: no other one is tried.
    ///
    /// - Parameter lead: what the clause ends before; `nil` where the percentage stands in a later one.
    private func head(in clause: Range<Int>, until lead: Lead?) -> Range<Int>? {
        var isOpening = true
        var position = clause.lowerBound
        while position < clause.upperBound {
            if let mention = mention(at: position), mention.label == .date {
                position = mention.range.upperBound
                continue
            }
            if isOpening, let opening = openings.reading(at: position), opening.end <= clause.upperBound {
                position = opening.end
                continue
            }
            if isOpening, lead?.isBracketed != true, let head = words.opening(at: position) {
                guard !goesOnList(clause.lowerBound) else { return nil }
                let phrase = words.phrase(head, upTo: clause.upperBound, mentions)
                return lead != nil && phrase?.upperBound == clause.upperBound ? phrase : nil
            }
            if let head = words.head(at: position) {
                let isFar =
                    lead == nil && head.kind == .measure && position - clause.lowerBound > Self.maximumOpeningCount
                guard !isGoverned(position, clause), head.range.upperBound <= clause.upperBound, !isFar else {
                    return nil
                }
                return words.phrase(head, upTo: clause.upperBound, mentions)
            }
            isOpening = false
            position += 1
        }
        return nil
    }

    /// `Khu vực nông, lâm nghiệp và thủy sản`: whether a comma before a clause parts items of one phrase, for neither a figure
    /// nor a verb stands before it.
    private func goesOnList(_ start: Int) -> Bool {
        guard document.isMark(start - 1, ",") else { return false }
        let earlier = clauseStart(before: start - 1)..<start - 1
        // `Trong đó, nữ chiếm 18%`.
        guard openings.reading(at: earlier.lowerBound)?.end != earlier.upperBound else { return false }
        return !earlier.isEmpty && !earlier.contains { mention(at: $0) != nil || document.has(.percentVerb, $0) }
    }

    private func isGoverned(_ position: Int, _ clause: Range<Int>) -> Bool {
        position > clause.lowerBound && document.has(.subjectGovernor, position - 1)
    }

    /// The measure right before a percentage: `với lãi suất 6%`.
    private func apposition(in clause: Range<Int>) -> Range<Int>? {
        for position in clause.suffix(SubjectWords.maximumCount / 2) {
            guard let head = words.head(at: position), head.kind != .countable,
                let phrase = words.phrase(head, upTo: clause.upperBound, mentions)
            else { continue }
            if phrase.upperBound == clause.upperBound { return phrase }
            if head.kind == .rate, document.has(.possessive, phrase.upperBound) { return phrase }
        }
        return nil
    }

    // MARK: Counts

    /// More words than stand between a count and the verb of its percentage.
    private static let maximumGapCount = 6

    /// The noun of the last count in a clause.
    private func count(in clause: Range<Int>, isNear: Bool) -> Range<Int>? {
        let following = mentions.partitioningIndex { $0.range.lowerBound >= clause.upperBound }
        let last = mentions[..<following].last
        guard let last, last.range.lowerBound >= clause.lowerBound, let noun = countedNoun(last) else { return nil }
        let isJoined = (noun.upperBound..<max(noun.upperBound, clause.upperBound)).contains {
            document.has(.and, $0)
        }
        guard !isNear || clause.upperBound - noun.upperBound <= Self.maximumGapCount, !isJoined else { return nil }
        return noun
    }

    private func countedNoun(_ mention: Mention) -> Range<Int>? {
        mention.label == .cardinal ? facts.phrase(of: mention) : nil
    }
}
