import VietTokenization

/// Reads the clause around a trigger: its subjects and its event.
struct ClauseGrammar: Sendable {
    private let subjects: SubjectGrammar
    private let events: EventPhraseGrammar
    private let nouns: RuleGrammar<DocumentContext>

    var grammars: Grammars { subjects.grammars }
    var people: PeopleAndTitles { subjects.people }
    private var document: Document { grammars.document }

    init(grammars: Grammars, people: PeopleAndTitles) {
        subjects = SubjectGrammar(grammars: grammars, people: people)
        events = EventPhraseGrammar(document: grammars.document, matches: grammars.matches, people: people)
        nouns = grammars.grammar(.relationNoun)
    }

    struct Clause: Sendable {
        /// Indices of the mentions of people.
        var subjects: [Int]
        var event: Range<Int>?
        var rule: RuleIdentifier
    }

    /// The clause of a verb; `nil` where the words are no verb with a subject, or what they say is denied.
    func clause(_ verb: Range<Int>, _ need: RelationTriggerNeed, in predicate: Predicate) -> Clause? {
        guard !isInsideMention(verb) else { return nil }
        guard var clause = nominal(predicate.range) ?? verbal(verb, need, predicate.range),
            !clause.subjects.isEmpty
        else { return nil }
        if clause.event == nil { clause.event = event(after: verb, predicate.range) }
        switch need {
        case .event where clause.event == nil: return nil
        case .report where !namesReport(verb): return nil
        default: return clause
        }
    }

    /// The object of the verb, else of the verbs that it shares it with: `dự và chủ trì [hội nghị]`.
    private func event(after verb: Range<Int>, _ predicate: Range<Int>) -> Range<Int>? {
        events.event(at: verb.upperBound) ?? events.event(at: predicate.upperBound)
    }

    /// Whether the words are part of a name: `Ban Kiểm tra`, `phòng Thông tin`.
    private func isInsideMention(_ trigger: Range<Int>) -> Bool {
        let next = people.mentions.partitioningIndex { $0.range.upperBound > trigger.lowerBound }
        return next < people.mentions.count && people.mentions[next].range.lowerBound < trigger.upperBound
    }

    /// `báo cáo do ông A trình bày`, `trình bày tờ trình`.
    private func namesReport(_ trigger: Range<Int>) -> Bool {
        // Asked for so seldom that it is made ready here.
        let reports = grammars.grammar(.relationReport)
        return (max(0, trigger.lowerBound - 30)..<trigger.upperBound + 3).contains { reports.reading(at: $0) != nil }
    }

    // MARK: Nominal clauses

    /// `dưới sự chủ trì của ông A`, `có sự tham dự của bà B`.
    private func nominal(_ predicate: Range<Int>) -> Clause? {
        guard document.has(.nominalizer, predicate.lowerBound - 1) else { return nil }
        guard !subjects.isPlanned(predicate.lowerBound) else { return Clause(subjects: [], rule: "relation.nominal") }
        let event = events.event(at: predicate.upperBound)
        let owner = event?.upperBound ?? predicate.upperBound
        guard document.has(.possessive, owner) else { return Clause(subjects: [], rule: "relation.nominal") }
        let list = subjects.list(from: owner + 1)
        let occasion =
            event ?? events.event(endingBefore: predicate.lowerBound - 1)
            ?? list.flatMap { events.next(after: $0.end) }
        return Clause(subjects: list?.people ?? [], event: occasion, rule: "relation.nominal")
    }

    // MARK: Verbal clauses

    private func verbal(_ verb: Range<Int>, _ need: RelationTriggerNeed, _ predicate: Range<Int>) -> Clause? {
        // Most verbs have no subject: whether they are verbs, which takes longer to tell, is asked last.
        guard let clause = verbalClause(verb, need, predicate), !isNoun(verb.lowerBound) else { return nil }
        return clause
    }

    private func verbalClause(_ verb: Range<Int>, _ need: RelationTriggerNeed, _ predicate: Range<Int>) -> Clause? {
        if document.has(.passiveAgent, predicate.upperBound) {
            let occasion = events.event(endingBefore: predicate.lowerBound)
            return subjects.list(from: predicate.upperBound + 1).map {
                Clause(subjects: $0.people, event: occasion, rule: "relation.passive")
            }
        }
        if need != .subject, subjects.opensClause(predicate.lowerBound) {
            if let clause = following(predicate, isList: need == .list) { return clause }
        }
        guard need != .list else { return nil }
        return preceding(verb, need, predicate)
    }

    /// Whether words make a verb a noun or deny it; those of a name before it say nothing: `Chủ tịch UBND xã Tân Lập cho biết`.
    private func isNoun(_ position: Int) -> Bool {
        guard nouns.reading(at: position) != nil else { return false }
        let next = people.mentions.partitioningIndex { $0.range.upperBound >= position }
        guard next < people.mentions.count, people.mentions[next].range.upperBound == position else { return true }
        return ![.person, .title, .organization, .location].contains(people.mentions[next].label)
    }

    /// The subject after the verbs: in a list, after a comma, or after the event.
    private func following(_ predicate: Range<Int>, isList: Bool) -> Clause? {
        if let list = subjects.announced(after: predicate.upperBound) {
            return Clause(subjects: list, rule: "relation.list")
        }
        guard !isList, subjects.opensSentence(predicate.lowerBound) else { return nil }
        if let event = events.event(at: predicate.upperBound), let people = subjects.addressed(at: event.upperBound) {
            return Clause(subjects: people, rule: "relation.participle")
        }
        return subjects.afterComma(predicate.upperBound).map { Clause(subjects: $0, rule: "relation.participle") }
    }

    private func preceding(_ verb: Range<Int>, _ need: RelationTriggerNeed, _ predicate: Range<Int>) -> Clause? {
        guard let subject = subjects.before(predicate.lowerBound, isAdjacent: need == .subject),
            // `báo cáo do bà B trình bày nêu rõ`
            need != .subject || !subject.isAgent
        else { return nil }
        var clause = Clause(subjects: subject.people, rule: "relation.subject")
        clause.event = event(after: verb, predicate)
        if let event = clause.event { clause.subjects += subjects.companions(at: event.upperBound) }
        if clause.event == nil, subject.isAgent { clause.event = events.event(endingBefore: subject.start - 1) }
        return clause
    }
}
