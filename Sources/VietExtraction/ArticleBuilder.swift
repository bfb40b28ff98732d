import VietNormalization
import VietTokenization

/// Turns an analysis into the public article: ranges of the source, views on its text.
struct ArticleBuilder {
    let text: String
    /// From the matching text back to the source.
    let alignment: Alignment
    let analysis: Analysis

    var article: Article {
        let entities = entities
        return Article(text: text, entities: entities, relations: relations, claims: claims, record: record)
    }

    /// The outermost mentions first, so that numbers of mentions are numbers of entities.
    private var entities: [Entity] {
        let names = analysis.people.fullest.map(oneLine)
        let source = Entity.Source(text, explanations: explanations)
        var units = SeenUnits(on: analysis.units.period.day)
        var entities: [Entity] = []
        entities.reserveCapacity(analysis.mentions.count + analysis.nested.count)
        for index in analysis.mentions.indices {
            entities.append(entity(index, analysis.mentions[index], source, names, &units))
        }
        for mention in analysis.nested {
            entities.append(entity(entities.count, mention, source, names, &units, isNested: true))
        }
        return entities
    }

    /// What each entity rests on; none where nobody asks for it.
    private var explanations: [Explanation] {
        guard !analysis.beaten.isEmpty else { return [] }
        return zip(analysis.mentions, analysis.beaten).map { explanation(of: $0, beaten: $1) }
            + analysis.nested.map { explanation(of: $0, beaten: []) }
    }

    private func entity(
        _ index: Int, _ mention: Mention, _ source: Entity.Source, _ names: [String], _ units: inout SeenUnits,
        isNested: Bool = false
    ) -> Entity {
        let range = sourceRange(mention.range, excess: mention.excess)
        var value: Value?
        if case .known(let known) = mention.value { value = known }
        return Entity(
            id: index, label: mention.label, utf8Range: range, source: source, value: value, rule: mention.rule,
            details: details(of: mention, index, names, &units), isNested: isNested,
            sentence: sourceRange(analysis.document.sentences.around(mention.range)))
    }

    private func details(
        of mention: Mention, _ index: Int, _ names: [String], _ seen: inout SeenUnits
    ) -> Entity.Details {
        switch mention.details {
        case .person(let cluster): return .person(cluster: cluster)
        case .title(let title):
            let office = analysis.titleUnits[index]
            let readings = title.expansions.map(analysis.lexicon.readings) ?? []
            return .title(
                Entity.TitleDetails(
                    holder: title.holders.count == 1 ? names[title.holders[0]] : nil,
                    expansion: analysis.units.possible(readings), units: office?.units ?? [],
                    unitName: office?.unitName, body: office?.body))
        case .date(let date): return .date(date)
        case .count(let noun): return .count(of: phrase(noun))
        case .percentage(let subject): return .percentage(of: phrase(subject))
        case .none:
            let units = seen.units(analysis.units.found(mention))
            return units.isEmpty ? .none : .place(units)
        }
    }

    private func explanation(of mention: Mention, beaten: [Mention]) -> Explanation {
        let finder = EvidenceFinder(document: analysis.document, matches: analysis.matches)
        return Explanation(
            matched: finder.evidence(of: mention).map { .init(source: $0.source, phrase: phrase($0.range)) },
            beaten: beaten.map { rival in
                .init(
                    label: rival.label, phrase: phrase(rival.range), rule: rival.rule,
                    reason: ConflictResolver.reason(mention, over: rival))
            })
    }

    private var relations: [Relation] {
        analysis.relations.map { draft in
            Relation(
                kind: draft.kind, person: draft.person, title: draft.title, status: draft.status,
                effective: draft.effective, decider: draft.decider.map(phrase),
                organization: draft.organization.map(phrase),
                event: draft.event.map(phrase), trigger: draft.trigger.map { sourceRange($0) }, rule: draft.rule)
        }
    }

    private var claims: [Claim] {
        analysis.claims.map { draft in
            let isRatio = draft.tie.part.mention == draft.tie.whole.mention
            return Claim(
                kind: draft.tie.kind, percent: draft.stated.mention, part: draft.tie.part.mention,
                whole: draft.tie.whole.mention, partNumber: draft.tie.part.number,
                wholeNumber: isRatio ? draft.tie.whole.ratioWhole ?? draft.tie.whole.number : draft.tie.whole.number,
                stated: draft.stated.value, computed: draft.computed, verdict: draft.verdict, rule: draft.tie.rule)
        }
    }

    private func oneLine(_ range: Range<Int>) -> String { analysis.document.oneLine(range) }

    private var record: Record {
        var record = Record()
        record.headline = analysis.anatomy.headline.map(oneLine)
        record.published = analysis.published
        record.byline = analysis.anatomy.byline.map { oneLine($0.range) }
        record.eventDate = analysis.eventDate
        if let onPage = analysis.publishedOnPage, let published = analysis.published, onPage.differs(from: published) {
            record.publishedOnPage = onPage
        }
        record.repeated = analysis.anatomy.repeated.map { sourceRange($0) }
        record.body = analysis.anatomy.body.map { sourceRange($0) }
        return record
    }

    /// The bytes of the source that a range of atoms stands for.
    private func sourceRange(_ range: Range<Int>, excess: Int = 0) -> Range<Int> {
        let atoms = analysis.document.atoms
        let bytes = Int(atoms[range.lowerBound].start)..<Int(atoms[range.upperBound - 1].end) - excess
        return alignment.isIdentity ? bytes : alignment.sourceRange(of: bytes)
    }

    private func phrase(_ range: Range<Int>) -> Phrase {
        let bytes = sourceRange(range)
        return Phrase(utf8Range: bytes, text: slice(bytes))
    }

    private func slice(_ range: Range<Int>) -> Substring {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return text[start..<utf8.index(start, offsetBy: range.count)]
    }
}
