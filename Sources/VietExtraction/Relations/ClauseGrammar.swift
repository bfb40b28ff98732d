import VietTokenization

/// Reads the clause around a trigger: its subjects and its event.
struct ClauseGrammar: Sendable {
    let document: Document
    let matches: LexiconMatches
    let people: PeopleAndTitles
    private let subjects: SubjectGrammar
    private let events: EventPhraseGrammar

    init(document: Document, matches: LexiconMatches, people: PeopleAndTitles) {
        self.document = document
        self.matches = matches
        self.people = people
        subjects = SubjectGrammar(document: document, matches: matches, people: people)
        events = EventPhraseGrammar(document: document, matches: matches, people: people)
    }

    struct Clause: Sendable {
        /// Indices of the mentions of people.
        var subjects: [Int]
        var event: Range<Int>?
        var rule: RuleIdentifier
    }

    /// The clause of a trigger; `nil` where the words are no verb with a subject, or what they say is denied.
    func clause(_ trigger: Range<Int>, _ need: RelationTriggerNeed) -> Clause? {
        guard !isInsideMention(trigger), !isDenied(trigger.lowerBound) else { return nil }
        guard var clause = nominal(trigger) ?? verbal(trigger, need), !clause.subjects.isEmpty else { return nil }
        if clause.event == nil { clause.event = events.event(at: trigger.upperBound) }
        switch need {
        case .event where clause.event == nil: return nil
        case .report where !namesReport(trigger): return nil
        default: return clause
        }
    }

    /// Whether the words are part of a name: `Ban Kiểm tra`, `phòng Thông tin`.
    private func isInsideMention(_ trigger: Range<Int>) -> Bool {
        let next = people.mentions.partitioningIndex { $0.range.upperBound > trigger.lowerBound }
        return next < people.mentions.count && people.mentions[next].range.lowerBound < trigger.upperBound
    }

    /// `không dự`, `chưa được phát biểu`.
    private func isDenied(_ position: Int) -> Bool {
        (max(0, position - 3)..<position).contains { index in
            ["không", "chưa", "chẳng", "vắng"].contains(document.text(index).lowercased())
        }
    }

    /// `báo cáo do ông A trình bày`, `trình bày báo cáo`.
    private func namesReport(_ trigger: Range<Int>) -> Bool {
        (max(0, trigger.lowerBound - 30)..<trigger.upperBound + 3).contains { index in
            document.text(index).lowercased() == "báo" && document.text(index + 1) == "cáo"
        }
    }

    // MARK: Nominal clauses

    /// `dưới sự chủ trì của ông A`, `có sự tham dự của bà B`.
    private func nominal(_ trigger: Range<Int>) -> Clause? {
        guard document.text(trigger.lowerBound - 1).lowercased() == "sự" else { return nil }
        let event = events.event(at: trigger.upperBound)
        let owner = event?.upperBound ?? trigger.upperBound
        guard document.keyword(owner) == .của else { return Clause(subjects: [], rule: "relation.nominal") }
        let list = subjects.list(from: owner + 1)
        let occasion =
            event ?? events.event(endingBefore: trigger.lowerBound - 1) ?? list.flatMap { events.next(after: $0.end) }
        return Clause(subjects: list?.people ?? [], event: occasion, rule: "relation.nominal")
    }

    // MARK: Verbal clauses

    private func verbal(_ trigger: Range<Int>, _ need: RelationTriggerNeed) -> Clause? {
        guard !isNoun(trigger) else { return nil }
        if need != .subject, subjects.opensClause(trigger.lowerBound) {
            if let list = subjects.announced(after: trigger.upperBound) {
                return Clause(subjects: list, rule: "relation.list")
            }
            if subjects.opensSentence(trigger.lowerBound), let person = subjects.behindComma(trigger.upperBound) {
                return Clause(subjects: person, rule: "relation.participle")
            }
        }
        guard let subject = subjects.before(trigger.lowerBound, isAdjacent: need == .subject) else { return nil }
        var clause = Clause(subjects: subject.people, rule: "relation.subject")
        clause.event = events.event(at: trigger.upperBound)
        if let event = clause.event { clause.subjects += subjects.companions(at: event.upperBound) }
        if clause.event == nil, subject.isAgent { clause.event = events.event(endingBefore: subject.start - 1) }
        return clause
    }

    /// `phát biểu của ông A`, `bản báo cáo`, `các yêu cầu`.
    private func isNoun(_ trigger: Range<Int>) -> Bool {
        if document.keyword(trigger.upperBound) == .của { return true }
        switch document.keyword(trigger.lowerBound - 1) {
        case .theo, .những, .một, .hai, .mỗi, .bài: return true
        case .các: return document.atom(trigger.lowerBound)?.casing == .lower
        default:
            return ["bản", "lời", "buổi", "nội", "dung", "văn", "sau", "qua", "nghe"].contains(
                document.text(trigger.lowerBound - 1))
        }
    }
}
