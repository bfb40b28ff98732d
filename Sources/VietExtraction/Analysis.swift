import VietTokenization

/// The cascade: everything known about one document, each stage built on the ones before.
///
/// A class although it hardly changes: a dozen arrays of a structure would be retained for every entity that is built.
final class Analysis {
    let document: Document
    let lexicon: Lexicon
    /// The phrases of the lexicon, where explanations are asked for, which read them again.
    let matches: LexiconMatches?
    let anatomy: ArticleAnatomy
    /// The publication date in force: the caller's, else the page's.
    let published: PublicationDate?
    /// The publication date that the page states.
    let publishedOnPage: PublicationDate?
    /// The day of the event that the article reports.
    let eventDate: Value?
    /// Who the people of the article are.
    let people: PersonClusters
    /// The final mentions in order, no two overlapping.
    private(set) var mentions: [Mention]
    /// What they say.
    private(set) var facts: MentionFacts
    /// What the rules in force are called.
    let names: RuleCatalog
    /// What links people to titles, bodies and events.
    let relations: [RelationDraft]
    /// The percentages that the figures of the article prove or disprove.
    let claims: [ClaimFinder.Draft]
    /// The administrative units that the article speaks of.
    let units: UnitLinker
    /// To which units the offices belong.
    let titleUnits: TitleUnits
    /// The mentions inside others, in order; none unless asked for.
    let nested: [Mention]
    /// For each of ``mentions`` the candidates that it beat; empty unless explanations are asked for.
    let beaten: [[Mention]]

    init(
        document: Document, lexicon: Lexicon, rules: borrowing RuleTable, units table: AdministrativeUnitTable,
        published: PublicationDate?, home: HomeUnit?, options: Extractor.Options
    ) {
        self.document = document
        self.lexicon = lexicon
        let matches = lexicon.matches(in: document)
        self.matches = options.contains(.explanations) ? matches : nil
        let grammars = Grammars(document: document, matches: matches, rules: rules.rules)
        // A local one: what is read through an object is copied first.
        let anatomy = ArticleAnatomy(grammars: grammars)
        let (names, said, people) = NameMentions.find(grammars, anatomy)
        self.people = people
        // Lists of mentions are the largest things that a text of numbers has: there is one of them, changed in place.
        var chosen: [Mention] = []
        var facts = said
        chosen.reserveCapacity(names.count + document.digitCount)
        if rules.ownSet != nil {
            let own = OwnRuleRecognizer(grammars: grammars, table: copy rules)
            for zone in anatomy.zones { own.addMentions(in: zone, to: &chosen, &facts) }
        }
        let ownCount = chosen.count
        chosen += names
        Self.findFigures(grammars, anatomy, &chosen, &facts)
        var beaten: [[Mention]] = []
        if options.isEmpty {
            ConflictResolver.resolve(&chosen, ownCount: ownCount)
        } else {
            (chosen, beaten) = ConflictResolver.contests(chosen, ownCount: ownCount)
        }
        self.beaten = options.contains(.explanations) ? beaten : []
        publishedOnPage = PublicationDateFinder(zones: grammars.grammar(.pageZone))
            .date(in: anatomy.publicationLine, mentions: chosen, facts)
        self.published = published ?? publishedOnPage
        let day = self.published?.day
        let values = MentionValues(grammars: grammars, body: anatomy.body, published: self.published)
        let events = EventDateFinder(grammars: grammars, anatomy: anatomy, published: day)
        let days = events.days(in: chosen, facts)
        let enclosing = options.contains(.nested) ? chosen : []
        values.resolve(&chosen, &facts)
        CountedNounFinder(document: document, matches: matches).nameNouns(in: &chosen, &facts)
        eventDate = events.eventDate(days, chosen, facts)
        relations = Self.relations(grammars, anatomy, chosen, facts)
        claims = Self.claims(grammars, &chosen, &facts)
        let finder = UnitFinder(
            document: document, matches: matches, zones: anatomy.zones, mentions: chosen)
        let units = UnitLinker(
            grammars: grammars, table: table, finder: finder, facts: facts, headline: anatomy.headline, published: day,
            home: home)
        titleUnits = TitleUnits(document: document, lexicon: lexicon, mentions: chosen, units: units)
        self.anatomy = anatomy
        var nested: [Mention] = []
        if options.contains(.nested) {
            let inner = NestedMentions(grammars: grammars, sightings: units.sightings)
            let figures = beaten.joined().filter { $0.label == .date || $0.label == .ordinal }
            nested = values.resolved(inner.mentions(in: enclosing, figures: figures), among: enclosing, &facts)
        }
        self.units = consume units
        self.nested = nested
        mentions = chosen
        self.facts = facts
        self.names = rules.rules.names
    }

    /// Hands over the mentions, the nested ones last, and what they say; nothing is left of them here, for they are changed.
    func takeMentions() -> ([Mention], MentionFacts) {
        var taken: [Mention] = []
        swap(&taken, &mentions)
        taken += nested
        var facts = MentionFacts()
        swap(&facts, &self.facts)
        return (taken, facts)
    }

    private static func relations(
        _ grammars: Grammars, _ anatomy: ArticleAnatomy, _ mentions: [Mention], _ facts: MentionFacts
    ) -> [RelationDraft] {
        // All relations are those of people, who are named or spoken of by their titles.
        guard mentions.contains(where: { $0.label == .person || $0.label == .title }) else { return [] }
        let linker = RelationLinker(grammars: grammars, mentions: mentions, facts)
        return linker.offices() + linker.relations(in: anatomy.zones)
    }

    /// What the percentages claim; they get the subjects that they are about.
    private static func claims(
        _ grammars: Grammars, _ mentions: inout [Mention], _ facts: inout MentionFacts
    ) -> [ClaimFinder.Draft] {
        // Most texts have no percentage.
        guard mentions.contains(where: { $0.label == .percent }) else { return [] }
        let claims = ClaimFinder(grammars: grammars, mentions: mentions, facts).claims()
        let subjects = SubjectFinder(grammars: grammars, mentions: mentions, facts).subjects()
        for (mention, subject) in subjects { facts.set(subject, of: &mentions[mention]) }
        return claims
    }

    /// Finds expressions of time, percentages, amounts and counts.
    private static func findFigures(
        _ grammars: Grammars, _ anatomy: ArticleAnatomy, _ mentions: inout [Mention], _ facts: inout MentionFacts
    ) {
        let starts = StartingAtoms(passing: grammars.rules.figureStarts, in: grammars.text)
        let time = TimeRecognizer(grammars: grammars, starts: starts)
        let figures = FigureRecognizer(grammars: grammars, starts: starts)
        let publicationLine = anatomy.publicationLine
        for zone in anatomy.zones {
            time.addMentions(in: zone, to: &mentions, &facts)
            // The numbers of the publication line count views.
            figures.addMentions(in: zone, to: &mentions, &facts) { mention in
                mention.label == .percent || publicationLine?.contains(mention.range.lowerBound) != true
            }
        }
    }
}
