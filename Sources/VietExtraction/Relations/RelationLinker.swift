import VietTokenization

/// Finds who holds what and belongs where, and who chairs, attends, speaks and reports.
///
/// A relation between a person and an event needs a trigger of the lexicon and its subject in one clause; verbs that follow one
/// another share both (`dự và chủ trì hội nghị`). The subject stands before the trigger (`ông A chủ trì hội nghị`), after it in
/// a list (`dự hội nghị có ông A`), after a comma (`phát biểu tại hội nghị, ông A …`), or after `của` (`dưới sự chủ trì của
/// ông A`). Denied, requested and quoted relations do not count; `Corpus/rules/relations.rules` says by which words.
struct RelationLinker: Sendable {
    let clauses: ClauseGrammar
    private let predicates: PredicateGrammar
    private let circumstances: ChangeCircumstances

    var people: PeopleAndTitles { clauses.people }
    private var document: Document { clauses.grammars.document }

    init(grammars: Grammars, mentions: [Mention], _ facts: MentionFacts) {
        let people = PeopleAndTitles(mentions, facts)
        predicates = PredicateGrammar(grammars: grammars)
        circumstances = ChangeCircumstances(document: grammars.document, people: people)
        clauses = ClauseGrammar(grammars: grammars, people: people)
    }

    // MARK: Offices

    /// Who holds which title, and who belongs to which body by it.
    func offices() -> [RelationDraft] {
        var relations: [RelationDraft] = []
        relations.reserveCapacity(people.facts.titles.count)
        let names = clauses.grammars.rules.names
        for (index, mention) in people.mentions.enumerated() {
            guard let title = people.facts.title(mention) else { continue }
            for holder in title.holders {
                guard let person = people.nearest(of: holder, to: index) else { continue }
                let status = document.isFormer(mention.range) ? .former : title.change?.status
                let change = status == .takes || status == .leaves ? title.change : nil
                relations.append(
                    RelationDraft(
                        kind: .holds, person: person, title: index, status: status,
                        effective: change.flatMap { circumstances.effective($0) },
                        decider: change.flatMap { circumstances.decider($0) }, trigger: change?.trigger,
                        rule: names.identifier(mention.rule)))
                guard let body = title.body, status != .former, status != .leaves else { continue }
                relations.append(
                    RelationDraft(
                        kind: .memberOf, person: person, title: index, organization: body, rule: "relation.body"))
            }
        }
        return relations
    }

    // MARK: Events

    /// What one relation of a sentence is told from another by.
    private struct Key: Equatable {
        let kind: Relation.Kind
        let person: Int?
    }

    /// Who chairs, attends, speaks and reports; each once a sentence.
    ///
    /// - Complexity: O(n log n): every trigger looks at a bounded number of words and names around it.
    func relations(in zones: [Range<Int>]) -> [RelationDraft] {
        var relations: [RelationDraft] = []
        let matches = clauses.grammars.matches
        for zone in zones {
            // Few, for a sentence is short.
            var stated: [Key] = []
            var isQuoted = false
            var latest = zone.lowerBound
            var end = latest
            while let position = matches.next(.relationTrigger, from: end), position < zone.upperBound {
                isQuoted = self.isQuoted(position, from: end, wasQuoted: isQuoted)
                if !stated.isEmpty, (latest..<position).contains(where: { document.endsSentence($0) }) {
                    stated.removeAll()
                }
                latest = position
                end = position + 1
                guard document.code(position).isLetters, let predicate = predicates.predicate(at: position) else {
                    continue
                }
                end = predicate.range.upperBound
                guard !isQuoted else { continue }
                add(self.relations(predicate.first, in: predicate), to: &relations, &stated)
                for verb in predicate.others { add(self.relations(verb, in: predicate), to: &relations, &stated) }
            }
        }
        return relations
    }

    /// Adds the relations that the sentence has not stated before.
    private func add(_ found: [RelationDraft], to relations: inout [RelationDraft], _ stated: inout [Key]) {
        for relation in found {
            let person = people.facts.firstPerson(people.mentions[relation.person])
            let key = Key(kind: relation.kind, person: person)
            if stated.contains(key) { continue }
            stated.append(key)
            relations.append(relation)
        }
    }

    /// Whether a quotation is open at an atom: one that opens in its line, or was open where the atoms start that are looked at.
    private func isQuoted(_ position: Int, from start: Int, wasQuoted: Bool) -> Bool {
        for earlier in stride(from: position, through: start, by: -1) {
            let code = document.code(earlier)
            if code.isMark("“") { return true }
            if code.isMark("”") || !code.isOnLine { return false }
        }
        return wasQuoted
    }

    /// The relations that a verb states.
    private func relations(_ verb: Lexicon.Match, in predicate: Predicate) -> [RelationDraft] {
        guard let statement = verb.payload(RelationStatement.self), let kind = kind(statement.trigger),
            let clause = clauses.clause(verb.range, statement.need, in: predicate)
        else { return [] }
        let takesEvent = kind == .chairs || kind == .attends
        return clause.subjects.map { person in
            RelationDraft(
                kind: kind, person: person, event: takesEvent ? clause.event : nil, trigger: verb.range,
                rule: clause.rule)
        }
    }

    private func kind(_ trigger: RelationTrigger) -> Relation.Kind? {
        switch trigger {
        case .chairs: .chairs
        case .attends: .attends
        case .speaks: .speaks
        case .reports: .reports
        case .none: nil
        }
    }
}
