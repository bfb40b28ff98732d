import VietTokenization

/// Says which administrative units an article speaks of.
///
/// A name that only one unit of its noun has at the time is that unit. Of several, the unit that the text names around
/// it decides (`huyện An Lão, tỉnh Bình Định`), else the article's own place; where neither does, all of them stay.
///
/// Not to be copied: to read it where it lies takes none of the references to its arrays.
struct UnitLinker: ~Copyable, Sendable {
    let document: Document
    let period: UnitPeriod
    var sightings: [UnitSighting]
    /// Where the article is at home.
    private(set) var place: ArticlePlace?
    /// What nouns without a name mean; missing until the names are decided.
    private(set) var elided: ElidedUnits?
    /// For each kind, and after them for bare names, the first sighting of the one unit that the article names.
    private var soleNames: [SoleName] = []
    /// The units of the article's sightings, once for each noun and name.
    var readings: [UnitReading] = []
    /// The units of both.
    var lists = UnitLists()
    /// The article's province, to which bodies belong that only provinces have; none where nothing tells it.
    private(set) var province = UnitList.none
    let facts: MentionFacts

    var table: AdministrativeUnitTable { period.table }

    private enum SoleName {
        case none, one(Int), several
    }

    init(
        grammars: Grammars, table: AdministrativeUnitTable, finder: UnitFinder, facts: MentionFacts,
        headline: Range<Int>?,
        published: CalendarDay?, home: HomeUnit?
    ) {
        document = grammars.document
        self.facts = facts
        sightings = finder.sightings()
        period = UnitPeriod(
            time: Self.time(published, sightings, finder.mentions, facts, table.reform), table: table)
        readNames()
        contain()
        spreadContained()
        if MergerGrammar.mayRead(sightings) {
            merge(MergerGrammar(grammars: grammars, table: table, sightings: sightings, lists: lists))
        }
        place = ArticlePlace(names: names, headline: headline, home: home?.unit(in: period), period: period)
        decide(UnitDecisions(place: place, table: table))
        decideElided(finder.mentions, headline)
        findSoleNames()
    }

    private var names: SightedNames { SightedNames(sightings: sightings, readings: readings, lists: lists) }

    private mutating func findSoleNames() {
        guard !sightings.isEmpty else { return }
        soleNames = Array(filling: AdministrativeUnit.Kind.allCases.count + 1, with: .none)
        for index in sightings.indices where sightings[index].name != nil {
            let kind = Self.number(of: sightings[index].kind)
            switch soleNames[kind] {
            case .none: soleNames[kind] = .one(index)
            case .one(let first): if sightings[first].key != sightings[index].key { soleNames[kind] = .several }
            case .several: break
            }
        }
    }

    private static func number(of kind: AdministrativeUnit.Kind?) -> Int {
        kind?.rawValue ?? AdministrativeUnit.Kind.allCases.count
    }

    /// The first sighting of the only unit of a kind that the article names.
    func soleName(of kind: AdministrativeUnit.Kind?) -> Int? {
        guard !soleNames.isEmpty, case .one(let index) = soleNames[Self.number(of: kind)] else { return nil }
        return index
    }

    /// Without a date of publication, districts that the article names tell that they still existed, unless it speaks
    /// of the year in which they ended or of later ones.
    private static func time(
        _ published: CalendarDay?, _ sightings: [UnitSighting], _ mentions: [Mention],
        _ facts: MentionFacts, _ reform: CalendarDay
    ) -> UnitPeriod.Time {
        if let published { return .day(published) }
        let namesDistrict = sightings.contains { $0.name != nil && $0.kind?.levels == .district ... .district }
        guard namesDistrict else { return .unknown }
        let isLater = mentions.contains { isSince(reform.year, facts.time(of: $0)) }
        return isLater ? .unknown : .beforeReform
    }

    private static func isSince(_ year: Int, _ time: TimeExpression?) -> Bool {
        switch time {
        case nil: false
        case .point(let point): point.year ?? 0 >= year
        case .span(let start, let end): max(start.year ?? 0, end?.year ?? 0) >= year
        }
    }

    // MARK: Names

    /// Room is made at once for the names of most articles.
    private static let usualReadingCount = 16

    private mutating func readNames() {
        var numbers = KeyTable()
        // What is read through an object while this changes counts a reference each time.
        let atoms = document.atoms
        readings.reserveCapacity(min(sightings.count, Self.usualReadingCount))
        for index in sightings.indices {
            guard let name = sightings[index].name else { continue }
            let fingerprint = AdministrativeUnitTable.fingerprint(of: name, in: atoms)
            let kind = sightings[index].kind
            let key = fingerprint &+ Self.keyOffset(of: kind)
            let number = numbers[key] ?? readings.count
            if number == readings.count {
                numbers[key] = number
                readings.append(period.reading(of: fingerprint, kind, &lists))
            }
            sightings[index].key = key
            sightings[index].reading = number
            let isFormer = isFormer(name.upperBound)
            if isFormer, readings[number].former == nil {
                readings[number].former = period.formerUnits(fingerprint, kind, &lists)
            }
            sightings[index].units =
                if isFormer {
                    readings[number].former ?? .none
                } else if readings[number].exact.isEmpty {
                    readings[number].others
                } else {
                    readings[number].exact
                }
        }
    }

    /// What the key of a sighting is more than the fingerprint of its name.
    static func keyOffset(of kind: AdministrativeUnit.Kind?) -> UInt64 {
        UInt64(kind.map { $0.rawValue + 1 } ?? 0)
    }

    /// `xã Hòa Tiến (cũ)`
    func isFormer(_ position: Int) -> Bool {
        document.has(.oldUnit, document.isMark(position, "(") ? position + 1 : position)
    }

    // MARK: Names left out

    private mutating func decideElided(_ mentions: [Mention], _ headline: Range<Int>?) {
        let elided = ElidedUnits(
            document: document, table: table, names: names, place: place, mentions: mentions, headline: headline)
        // Nearly all of them mean the same unit.
        var latest = UnitList.none
        for index in sightings.indices where sightings[index].name == nil {
            guard let unit = elided.unit(of: index, among: sightings, lists) else { continue }
            if lists.first(latest) != unit { latest = lists.add(CollectionOfOne(unit)) }
            sightings[index].units = latest
        }
        if let unit = elided.province() { province = lists.add(CollectionOfOne(unit)) }
        self.elided = elided
    }
}
