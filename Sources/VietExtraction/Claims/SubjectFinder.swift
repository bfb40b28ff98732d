import VietTokenization

/// Finds what percentages are about: what their part counts, else the noun at the head of their clause.
///
/// Nothing is said where neither stands clearly there.
struct SubjectFinder: Sendable {
    private let document: Document
    private let nouns: CountedNounFinder
    private let words: ClaimWords
    private let mentions: [Mention]
    private let claims: [ClaimFinder.Draft]
    private let leads: RuleGrammar<DocumentContext>
    private let ends: RuleGrammar<DocumentContext>
    private let rates: RuleGrammar<DocumentContext>
    private let verbs: RuleGrammar<DocumentContext>
    private let matches: LexiconMatches

    init(grammars: Grammars, mentions: [Mention], claims: [ClaimFinder.Draft]) {
        document = grammars.document
        nouns = CountedNounFinder(document: grammars.document, matches: grammars.matches)
        words = ClaimWords(document: grammars.document)
        self.mentions = mentions
        self.claims = claims
        func grammar(_ set: RuleSetName) -> RuleGrammar<DocumentContext> {
            RuleGrammar(set, document: grammars.document, matches: grammars.matches, rules: grammars.rules)
        }
        leads = grammar(.subjectLead)
        ends = grammar(.subjectEnd)
        rates = grammar(.subjectRate)
        verbs = grammar(.subjectVerb)
        matches = grammars.matches
    }

    /// The mentions, percentages with their subjects.
    func mentionsWithSubjects() -> [Mention] {
        var found = mentions
        var claim = 0
        for index in mentions.indices where mentions[index].label == .percent {
            while claim < claims.count, claims[claim].stated.mention < index { claim += 1 }
            let own = claim < claims.count && claims[claim].stated.mention == index ? claims[claim] : nil
            if let subject = own.flatMap(countedNoun) ?? subject(of: index) {
                found[index].details = .percentage(subject)
            }
        }
        return found
    }

    /// What the part of a claim counts, or the whole where the part leaves it out.
    private func countedNoun(_ claim: ClaimFinder.Draft) -> Range<Int>? {
        guard claim.tie.kind == .share else { return nil }
        return mentions[claim.tie.part.mention].countedNoun ?? mentions[claim.tie.whole.mention].countedNoun
    }

    private func subject(of index: Int) -> Range<Int>? {
        let range = mentions[index].range
        let lead = words.lead(before: range.lowerBound)
        if let rate = rate(before: range.lowerBound) { return rate }
        let isTied = lead.connects || lead.change != nil
        if !isTied, let noun = counted(behind: range.upperBound) { return noun }
        // `gây thương tích 36%`: what the percentage is told of has no verb.
        return hasVerb(before: range.lowerBound) ? clauseHead(before: range.lowerBound, index) : nil
    }

    private func hasVerb(before position: Int) -> Bool {
        if document.isMark(position - 1, "(") || document.isMark(position - 1, ":") { return true }
        return (position - 3..<position).contains { verbs.reading(at: $0)?.end ?? -1 == position }
            || (position - 2..<position).contains { document.keyword($0) == .lệ }
    }

    /// `[tỷ lệ hộ nghèo] còn 2%`, `[lãi suất] từ 5%`: the last noun before the percentage whose figure is one.
    private func rate(before position: Int) -> Range<Int>? {
        for start in stride(from: position - 1, through: max(0, position - Self.longest.rate), by: -1) {
            if isBorder(start) { return nil }
            guard let reading = rates.reading(at: start), reading.end <= position else { continue }
            var end = reading.end
            while end < position, document.atom(end)?.kind == .letters, !isEnd(end) { end += 1 }
            // `đạt tỷ lệ 64%` says nothing of what.
            return end == start + 2 && document.keyword(start + 1) == .lệ ? nil : start..<end
        }
        return nil
    }

    /// `92,8% [hộ]`, `100% số [hộ]`; not what a plan asks for.
    private func counted(behind end: Int) -> Range<Int>? {
        guard !words.isOfPlan(at: end) else { return nil }
        var start = end
        while start < end + 3, [.tổng, .số, .các].contains(document.keyword(start)) { start += 1 }
        return nouns.noun(at: start)
    }

    // MARK: The head of the clause

    /// How many parts between commas are looked through.
    private static let maximumPartCount = 6
    /// Atoms of one part, of the words that name a subject, and from a rate to its percentage.
    private static let longest = (part: 40, subject: 10, rate: 14)

    /// The noun that opens the clause, going back over parts that have none: `Sản lượng đạt 5 tấn, tăng 8%`.
    private func clauseHead(before position: Int, _ index: Int) -> Range<Int>? {
        var end = position
        var next = index
        var isBeforeAside = false
        for _ in 0..<Self.maximumPartCount {
            let start = partStart(before: end, &next)
            let border = next > 0 && mentions[next - 1].range.upperBound == start ? mentions[next - 1] : nil
            // What is counted is what the part is about: `205/318 hộ đăng ký, đạt 64%`.
            if let noun = border?.countedNoun, !isTime(noun) { return noun }
            switch head(of: start..<end, isBeforeAside: isBeforeAside) {
            case .named(let head): return head
            case .unclear where border == nil: return nil
            case .unclear, .none: break
            }
            isBeforeAside =
                border.map { $0.label == .date || $0.countedNoun.map(isTime) ?? false }
                ?? document.isMark(start - 1, ")")
            end = border?.range.lowerBound ?? markStart(start - 1)
            guard end > 0, !document.isMark(end, ";"), !document.endsSentence(border == nil ? end : end - 1) else {
                return nil
            }
        }
        return nil
    }

    /// `9 tháng`; a `vụ` is a case as well as a season.
    private func isTime(_ noun: Range<Int>) -> Bool {
        document.has(.timeUnit, noun.lowerBound) && document.keyword(noun.lowerBound) != .vụ
    }

    /// A mark between two parts, or the bracket that it closes: `Tổng sản phẩm (GRDP) tăng 8%`.
    private func markStart(_ position: Int) -> Int {
        guard document.isMark(position, ")") else { return position }
        let opening = (max(0, position - Self.longest.subject)..<max(0, position)).last { document.isMark($0, "(") }
        return opening ?? position
    }

    /// Where the part between two marks or figures starts.
    private func partStart(before end: Int, _ next: inout Int) -> Int {
        while next > 0, mentions[next - 1].range.upperBound > end { next -= 1 }
        let border = next > 0 && Self.parts.contains(mentions[next - 1].label) ? mentions[next - 1].range.upperBound : 0
        var start = end
        while start > max(border, end - Self.longest.part), !isBorder(start - 1) { start -= 1 }
        return start
    }

    private static let parts: Set<Label> = [
        .date, .time, .percent, .cardinal, .quantity, .money, .ordinal, .person, .title,
    ]

    private func isBorder(_ position: Int) -> Bool {
        document.endsSentence(position)
            || [",", ";", ":", "(", ")", "“", "”", "\"", "|"].contains { document.isMark(position, $0) }
            || document.isDash(position) && !document.isGlued(position)
    }

    /// What a part opens with.
    private enum Head {
        /// The subject of a verb.
        case named(Range<Int>)
        /// Words that reach up to a figure, a clause with a verb of its own: `huyện gieo cấy [1.200 ha]`.
        case unclear
        /// A verb, or nothing.
        case none
    }

    /// - Parameter isBeforeAside: whether an expression of time or a bracket follows, as it may between a subject and its verb.
    private func head(of part: Range<Int>, isBeforeAside: Bool) -> Head {
        var start = part.lowerBound
        while start < part.upperBound, let lead = leads.reading(at: start), lead.end <= part.upperBound {
            start = lead.end
        }
        guard ends.reading(at: start) == nil else { return .none }
        var end = start
        while end < part.upperBound, document.atom(end)?.kind == .letters, !isEnd(end) { end += 1 }
        guard end > start else { return .none }
        // A person's share is about what is shared.
        if matches.longest(.honorific, at: start) != nil { return .unclear }
        let isClosed = end == part.upperBound ? isBeforeAside : isEnd(end)
        return isClosed && end - start <= Self.longest.subject ? .named(start..<end) : .unclear
    }

    /// Whether a verb or a preposition stands at an atom; a capital is part of a name: `xã Đắk Búk So`.
    private func isEnd(_ position: Int) -> Bool {
        ends.reading(at: position) != nil && document.atom(position)?.isCapitalized == false
    }
}
