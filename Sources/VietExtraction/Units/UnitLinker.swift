import VietTokenization

/// Says which administrative units an article speaks of.
///
/// A name that only one unit of its noun has at the time is that unit. Of several, the unit that the text names around
/// it decides (`huyện An Lão, tỉnh Bình Định`), else the article's own place; where neither does, all of them stay.
struct UnitLinker: Sendable {
    let document: Document
    let table: AdministrativeUnitTable
    let period: UnitPeriod
    var sightings: [UnitSighting]
    /// Where the article is at home.
    private(set) var place: ArticlePlace?
    /// What nouns without a name mean.
    private(set) var elided: ElidedUnits
    /// For each kind, and behind them for bare names, the first sighting of the one unit that the article names.
    private var soleNames: [SoleName] = []
    /// The units of the article's sightings, once for each noun and name.
    private(set) var readings: [Reading] = []
    let facts: MentionFacts

    private enum SoleName {
        case none, one(Int), several
    }

    /// What a noun and a name may mean at the time.
    struct Reading {
        /// Units that are called like that.
        var exact: [AdministrativeUnit] = []
        /// Units of the name that may have been called like that before.
        var others: [AdministrativeUnit] = []
        /// Units that were ever called like that.
        var ever: [AdministrativeUnit] = []

        /// All that it may mean.
        var all: [AdministrativeUnit] { others.isEmpty ? exact : exact + others }
    }

    init(
        grammars: Grammars, table: AdministrativeUnitTable, finder: UnitFinder, facts: MentionFacts,
        headline: Range<Int>?,
        published: CalendarDay?, home: HomeUnit?
    ) {
        document = grammars.document
        self.table = table
        self.facts = facts
        sightings = finder.sightings()
        elided = ElidedUnits(document: document, sightings: [], place: nil, mentions: [], headline: nil)
        period = UnitPeriod(
            time: Self.time(published, sightings, finder.mentions, facts, table.reform), reform: table.reform)
        readNames()
        contain()
        spreadContained()
        merge(MergerGrammar(grammars: grammars, table: table, sightings: sightings))
        place = ArticlePlace(
            sightings: votingSightings, headline: headline, home: home?.unit(in: period), period: period)
        decide()
        decideElided(finder.mentions, headline)
        findSoleNames()
    }

    private mutating func findSoleNames() {
        guard !sightings.isEmpty else { return }
        soleNames = Array(repeating: .none, count: AdministrativeUnit.Kind.allCases.count + 1)
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
        let isLater = mentions.contains { isSince(reform.year, facts.value(of: $0)) }
        return namesDistrict && !isLater ? .beforeReform : .unknown
    }

    private static func isSince(_ year: Int, _ value: Value?) -> Bool {
        guard case .date(let date) = value else { return false }
        let years: [Int?] =
            switch date {
            case .point(let point): [point.year]
            case .span(let start, let end): [start.year, end?.year]
            }
        return years.contains { $0 ?? 0 >= year }
    }

    // MARK: Names

    private mutating func readNames() {
        var numbers = KeyTable()
        for index in sightings.indices {
            guard let name = sightings[index].name else { continue }
            let atoms = document.atoms[name]
            let kind = sightings[index].kind
            let key = AdministrativeUnitTable.fingerprint(of: atoms) &+ Self.keyOffset(of: kind)
            let number = numbers[key] ?? readings.count
            if number == readings.count {
                numbers[key] = number
                readings.append(read(atoms, kind))
            }
            sightings[index].key = key
            sightings[index].reading = number
            sightings[index].units =
                if isFormer(name.upperBound) {
                    formerUnits(atoms, kind)
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

    private func read(_ atoms: ArraySlice<Atom>, _ kind: AdministrativeUnit.Kind?) -> Reading {
        let named = table.units(named: atoms)
        guard let kind else { return Reading(exact: period.admitted(named)) }
        let ofKind = named.keeping { $0.kind == kind }
        let others =
            period.isSinceReform
            ? [] : period.admitted(named.filter { kind.mayBecome($0.kind) && $0.level != .province && !$0.isSeat })
        return Reading(exact: period.admitted(ofKind), others: others, ever: period.announced(ofKind))
    }

    /// `xã Hòa Tiến (cũ)`
    private func isFormer(_ position: Int) -> Bool {
        document.has(.oldUnit, document.isMark(position, "(") ? position + 1 : position)
    }

    private func formerUnits(_ atoms: ArraySlice<Atom>, _ kind: AdministrativeUnit.Kind?) -> [AdministrativeUnit] {
        table.units(named: atoms).filter {
            $0.validTo != nil && (kind == nil || $0.kind == kind)
        }
    }

    // MARK: What the article's place says

    /// The sightings with a name, with all units that it may mean.
    private var votingSightings: [UnitSighting] {
        // Some names have twenty units: one list of them for all places where they stand.
        let units = readings.map(\.all)
        var voting: [UnitSighting] = []
        voting.reserveCapacity(sightings.count)
        for index in sightings.indices {
            guard let reading = sightings[index].reading else { continue }
            voting.append(sightings[index])
            if !sightings[index].isContained { voting[voting.count - 1].units = units[reading] }
        }
        return voting
    }

    private mutating func decide() {
        var decided: [[AdministrativeUnit]?] = Array(repeating: nil, count: readings.count)
        for index in sightings.indices where sightings[index].kind != nil && !sightings[index].isContained {
            guard let reading = sightings[index].reading, !isFormer(sightings[index].range.upperBound) else { continue }
            // Not by `??`, whose closure would copy all that is read here.
            let units = if let known = decided[reading] { known } else { decision(readings[reading]) }
            decided[reading] = units
            sightings[index].units = units
        }
        decideBareNames()
    }

    private mutating func decideBareNames() {
        let open = sightings.indices.filter { index in
            sightings[index].kind == nil && !sightings[index].isContained && sightings[index].name != nil
        }
        guard !open.isEmpty else { return }
        let (numbers, named) = unitsByName()
        for index in open {
            let units: [AdministrativeUnit]
            if let number = numbers[sightings[index].key] {
                let provinces = sightings[index].units.filter { $0.level == .province }
                units = provinces.filter { !named[number].contains($0) } + named[number]
            } else {
                units = bareDecision(sightings[index])
            }
            sightings[index].units = units
        }
    }

    // MARK: Names left out

    private mutating func decideElided(_ mentions: [Mention], _ headline: Range<Int>?) {
        elided = ElidedUnits(
            document: document, sightings: sightings, place: place, mentions: mentions, headline: headline)
        // Nearly all of them mean the same unit.
        var latest: [AdministrativeUnit] = []
        for index in sightings.indices where sightings[index].name == nil {
            guard let unit = elided.unit(of: index) else { continue }
            if latest.first != unit { latest = [unit] }
            sightings[index].units = latest
        }
    }
}
