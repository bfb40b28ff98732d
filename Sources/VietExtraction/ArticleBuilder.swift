import VietNormalization
import VietTokenization

/// Turns an analysis into the public article: ranges of the source, views on its text.
struct ArticleBuilder {
    let text: String
    /// From the matching text back to the source.
    let alignment: Alignment
    let analysis: Analysis
    let options: Extractor.Options

    var article: Article {
        Article(
            text: text, entities: Entities(store: entities(linkedBy: analysis.units)), relations: relations,
            claims: claims, record: record, atoms: atoms)
    }

    /// The atoms of the text, where they are asked for and those of the source.
    private var atoms: [Atom]? {
        options.contains(.atoms) && alignment.isIdentity && !analysis.document.isDivided ? analysis.document.atoms : nil
    }

    /// The outermost mentions first, so that numbers of mentions are numbers of entities.
    ///
    /// Mentions become entities in the place where they lie: a text of numbers has one in two bytes.
    private func entities(linkedBy linker: borrowing UnitLinker) -> Entities.Store {
        let explanations = explanations
        let outerCount = analysis.mentions.count
        var (mentions, facts) = analysis.takeMentions()
        var sentences: [EntityFacts.SmallRange] = []
        sentences.reserveCapacity(mentions.count)
        var titles: [Entity.TitleDetails] = []
        titles.reserveCapacity(facts.titles.count)
        // What is read through an object is copied first.
        let document = analysis.document
        var seen = SeenUnits(of: linker.table, on: linker.period.day)
        // Most sentences hold several mentions.
        var sentence = 0..<0
        // Without a question at every mention whether the list is ours alone.
        var all = mentions.mutableSpan
        for index in all.indices {
            var mention = all[index]
            let atoms = mention.range
            if let last = sentences.last, atoms.lowerBound >= sentence.lowerBound,
                atoms.upperBound <= sentence.upperBound
            {
                sentences.append(last)
            } else {
                let around = document.sentences.around(atoms)
                sentences.append(EntityFacts.SmallRange(sourceRange(around)))
                // What reaches over an end says nothing about what stands in one of its sentences.
                sentence = document.sentences.isWhole(atoms) ? around : 0..<0
            }
            var excess = 0
            switch mention.details {
            case .excess(let bytes): excess = bytes
            case .title(let title):
                mention.details = .title(titles.count)
                titles.append(details(of: facts.titles[title], analysis.titleUnits[index]))
            case .none:
                if let units = seen.number(of: linker.found(mention), in: linker.lists) {
                    mention.details = .units(units)
                }
            case .person, .date, .phrase, .units: break
            }
            mention.range = sourceRange(atoms, excess: excess)
            all[index] = mention
        }
        facts.kept.mapPhrases { sourceRange($0) }
        return Entities.Store(
            text: text, mentions: mentions, sentences: sentences, outerCount: outerCount, facts: facts.kept,
            titles: titles, units: seen.units, explanations: explanations, rules: analysis.names)
    }

    private func details(of title: MentionFacts.Title, _ office: TitleUnits.Office?) -> Entity.TitleDetails {
        let readings = title.expansions.map(analysis.lexicon.readings) ?? []
        return Entity.TitleDetails(
            holder: title.holders.count == 1 ? oneLine(analysis.people.fullest[title.holders[0]]) : nil,
            expansion: readings.isEmpty ? [] : analysis.units.possible(readings), units: office?.units ?? [],
            unitName: office?.unitName, body: office?.body)
    }

    /// What each entity rests on; none where nobody asks for it.
    private var explanations: [Explanation] {
        guard !analysis.beaten.isEmpty, let matches = analysis.matches else { return [] }
        let finder = EvidenceFinder(document: analysis.document, matches: matches)
        return zip(analysis.mentions, analysis.beaten).map { explanation(of: $0, beaten: $1, finder) }
            + analysis.nested.map { explanation(of: $0, beaten: [], finder) }
    }

    private func explanation(of mention: Mention, beaten: [Mention], _ finder: EvidenceFinder) -> Explanation {
        Explanation(
            matched: finder.evidence(of: mention).map { .init(source: $0.source, phrase: phrase($0.range)) },
            beaten: beaten.map { rival in
                .init(
                    label: analysis.names.label(rival), phrase: phrase(rival.range),
                    rule: analysis.names.identifier(rival.rule),
                    reason: ConflictResolver.reason(mention, over: rival))
            })
    }

    private var relations: [Relation] {
        // By their places: as elements they would be copied.
        let drafts = analysis.relations
        return drafts.indices.map { index in
            Relation(
                kind: drafts[index].kind, person: drafts[index].person, title: drafts[index].title,
                status: drafts[index].status,
                effective: drafts[index].effective, decider: drafts[index].decider.map(phrase),
                organization: drafts[index].organization.map(phrase),
                event: drafts[index].event.map(phrase), trigger: drafts[index].trigger.map { sourceRange($0) },
                rule: drafts[index].rule)
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
        return Phrase(utf8Range: bytes, text: text.slice(bytes))
    }
}
