import VietTokenization

/// The cascade: everything known about one document, each stage built on the ones before.
///
/// A class although it never changes: a dozen arrays of a structure would be retained for every entity that is built.
final class Analysis: Sendable {
    let document: Document
    let lexicon: Lexicon
    let matches: LexiconMatches
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
    let mentions: [Mention]
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
        document: Document, lexicon: Lexicon, rules: RuleTable, units table: AdministrativeUnitTable,
        published: PublicationDate?, home: HomeUnit?, options: Extractor.Options
    ) {
        self.document = document
        self.lexicon = lexicon
        matches = lexicon.matches(in: document)
        let grammars = Grammars(document: document, matches: matches, rules: rules.rules)
        anatomy = ArticleAnatomy(grammars: grammars)
        let names = NameMentions(grammars: grammars, anatomy: anatomy)
        people = names.clusters
        let own = anatomy.zones.flatMap(OwnRuleRecognizer(grammars: grammars, table: rules).mentions)
        // Lists of mentions are the largest things that a text of numbers has: there is one of them, changed in place.
        var chosen = own
        chosen += names.mentions
        Self.findFigures(grammars, anatomy, &chosen)
        var beaten: [[Mention]] = []
        if options.isEmpty {
            ConflictResolver.resolve(&chosen, ownCount: own.count)
        } else {
            (chosen, beaten) = ConflictResolver.contests(chosen, ownCount: own.count)
        }
        self.beaten = options.contains(.explanations) ? beaten : []
        publishedOnPage = PublicationDateFinder(zones: grammars.grammar(.pageZone))
            .date(in: anatomy.publicationLine, mentions: chosen)
        self.published = published ?? publishedOnPage
        let day = self.published?.day
        let values = MentionValues(grammars: grammars, anatomy: anatomy, published: self.published)
        let events = EventDateFinder(grammars: grammars, anatomy: anatomy, published: day)
        let days = events.days(in: chosen)
        let enclosing = options.contains(.nested) ? chosen : []
        values.resolve(&chosen)
        CountedNounFinder(document: document, matches: matches).nameNouns(in: &chosen)
        eventDate = events.eventDate(days, chosen)
        relations = Self.relations(grammars, anatomy, chosen)
        claims = ClaimFinder(grammars: grammars, mentions: chosen).claims()
        for (mention, subject) in SubjectFinder(grammars: grammars, mentions: chosen).subjects() {
            chosen[mention].details = .percentage(subject)
        }
        mentions = chosen
        let finder = UnitFinder(document: document, matches: matches, zones: anatomy.zones, mentions: mentions)
        units = UnitLinker(
            grammars: grammars, table: table, finder: finder, headline: anatomy.headline, published: day, home: home)
        titleUnits = TitleUnits(document: document, lexicon: lexicon, mentions: mentions, units: units)
        guard options.contains(.nested) else {
            nested = []
            return
        }
        let inner = NestedMentions(grammars: grammars, sightings: units.sightings)
        nested = values.resolved(
            inner.mentions(
                in: enclosing, figures: beaten.joined().filter { $0.label == .date || $0.label == .ordinal }),
            among: enclosing)
    }

    private static func relations(
        _ grammars: Grammars, _ anatomy: ArticleAnatomy, _ mentions: [Mention]
    ) -> [RelationDraft] {
        let linker = RelationLinker(grammars: grammars, mentions: mentions)
        return linker.offices() + linker.relations(in: anatomy.zones)
    }

    /// Finds expressions of time, percentages, amounts and counts.
    private static func findFigures(
        _ grammars: Grammars, _ anatomy: ArticleAnatomy, _ mentions: inout [Mention]
    ) {
        let time = TimeRecognizer(grammars: grammars)
        let figures = FigureRecognizer(grammars: grammars)
        for zone in anatomy.zones {
            mentions += time.mentions(in: zone)
            // The numbers of the publication line count views.
            figures.addMentions(in: zone, to: &mentions) { mention in
                mention.label == .percent || anatomy.publicationLine?.contains(mention.range.lowerBound) != true
            }
        }
    }
}
