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
    /// For each kind of which the article names one unit alone, the first sighting of it.
    private var soleNames: [Int?] = []
    let facts: MentionFacts
    /// What the sightings' nouns and names may mean, each noun and name once.
    private(set) var readings: [Reading] = []
    private var readingNumbers = KeyTable()

    /// What a noun and a name may mean at the time.
    struct Reading {
        /// Units that are called like that.
        var exact: [AdministrativeUnit] = []
        /// Units of the name that may have been called like that before.
        var others: [AdministrativeUnit] = []
        /// Units that were ever called like that.
        var ever: [AdministrativeUnit] = []
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
        let several = -1
        soleNames = Array(repeating: nil, count: AdministrativeUnit.Kind.allCases.count + 1)
        for index in sightings.indices where sightings[index].name != nil {
            let kind = Self.number(of: sightings[index].kind)
            guard let first = soleNames[kind] else {
                soleNames[kind] = index
                continue
            }
            if first != several, sightings[first].key != sightings[index].key { soleNames[kind] = several }
        }
        for kind in soleNames.indices where soleNames[kind] == several { soleNames[kind] = nil }
    }

    /// The sighting of the one unit of a kind that the article names.
    func soleName(_ kind: AdministrativeUnit.Kind?) -> Int? {
        soleNames.isEmpty ? nil : soleNames[Self.number(of: kind)]
    }

    private static func number(of kind: AdministrativeUnit.Kind?) -> Int { kind.map { $0.rawValue + 1 } ?? 0 }

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
        for index in sightings.indices {
            guard let name = sightings[index].name else { continue }
            let atoms = document.atoms[name]
            let kind = sightings[index].kind
            let key = AdministrativeUnitTable.fingerprint(of: atoms) &+ UInt64(kind.map { $0.rawValue + 1 } ?? 0)
            sightings[index].key = key
            let number = readingNumbers[key] ?? readings.count
            if number == readings.count {
                readingNumbers[key] = number
                readings.append(read(atoms, kind))
            }
            let reading = readings[number]
            sightings[index].units = reading.exact.isEmpty ? reading.others : reading.exact
            if isFormer(name.upperBound) { sightings[index].units = formerUnits(atoms, kind) }
        }
    }

    /// What the noun and the name of sightings with a key may mean.
    func reading(_ key: UInt64) -> Reading? {
        if let number = readingNumbers[key] { readings[number] } else { nil }
    }

    private func read(_ atoms: ArraySlice<Atom>, _ kind: AdministrativeUnit.Kind?) -> Reading {
        let named = table.units(named: atoms)
        guard let kind else { return Reading(exact: period.admitted(named)) }
        let ofKind = named.keeping { $0.kind == kind }
        let exact = period.admitted(ofKind)
        let others =
            period.isSinceReform
            ? [] : period.admitted(named.filter { kind.mayBecome($0.kind) && $0.level != .province && !$0.isSeat })
        return Reading(exact: exact, others: others, ever: period.announced(ofKind))
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
        let units = readings.map { $0.others.isEmpty ? $0.exact : $0.exact + $0.others }
        return sightings.filter { $0.name != nil }.map { sighting in
            guard !sighting.isContained, let number = readingNumbers[sighting.key] else { return sighting }
            var sighting = sighting
            sighting.units = units[number]
            return sighting
        }
    }

    private mutating func decide() {
        var decided = [[AdministrativeUnit]?](repeating: nil, count: readings.count)
        for index in sightings.indices where sightings[index].kind != nil && !sightings[index].isContained {
            guard sightings[index].name != nil else { continue }
            var units: [AdministrativeUnit] = []
            if let number = readingNumbers[sightings[index].key] {
                // Not by `??`, whose closure would copy all that is read here.
                if let known = decided[number] { units = known } else { units = decision(readings[number]) }
                decided[number] = units
            }
            if !isFormer(sightings[index].range.upperBound) { sightings[index].units = units }
        }
        let named = unitsByName()
        for index in sightings.indices where sightings[index].kind == nil && !sightings[index].isContained {
            guard let name = sightings[index].name else { continue }
            let fingerprint = AdministrativeUnitTable.fingerprint(of: document.atoms[name])
            let provinces = sightings[index].units.filter { $0.level == .province }
            sightings[index].units =
                if let units = named[fingerprint] {
                    provinces.filter { !units.contains($0) } + units
                } else {
                    bareDecision(sightings[index])
                }
        }
    }

    private func decision(_ reading: Reading) -> [AdministrativeUnit] {
        if let place {
            for units in [reading.exact, reading.others] {
                let here = place.narrowed(units)
                if !here.isEmpty { return here }
            }
        }
        let all = reading.exact + reading.others
        if all.count == 1, let only = all.first { return isCredible(only) ? all : [] }
        // A lone unit of another kind on the same level may be meant: the article is older than its change.
        return reading.exact.count == 1 ? all : reading.exact
    }

    /// Communes that ended before 2025 are in no table: a lone namesake of one far from the article's place is another.
    private func isCredible(_ unit: AdministrativeUnit) -> Bool {
        unit.level != .commune || unit.validFrom == period.reform
    }

    /// The units that sightings with a noun give to a name.
    private func unitsByName() -> [UInt64: [AdministrativeUnit]] {
        var units: [UInt64: [AdministrativeUnit]] = [:]
        for sighting in sightings where sighting.kind != nil && !sighting.units.isEmpty {
            guard let name = sighting.name else { continue }
            let fingerprint = AdministrativeUnitTable.fingerprint(of: document.atoms[name])
            for unit in sighting.units where units[fingerprint]?.contains(unit) != true {
                units[fingerprint, default: []].append(unit)
            }
        }
        return units
    }

    /// A bare name is a province or a district of the article's place, or else a province or a city. People, firms and
    /// hospitals are called like smaller units, which it is only on a list, as in `xã Môn Sơn, Lục Dạ`, or in the country
    /// districts that the article speaks of.
    private func bareDecision(_ sighting: UnitSighting) -> [AdministrativeUnit] {
        // Islands are known by their names.
        let zones = sighting.units.filter { $0.kind == .specialZone }
        if zones.count == 1, place.map({ place in zones.allSatisfy(place.contains) }) ?? true { return zones }
        let provinces = sighting.units.filter { $0.level == .province }
        let districts = sighting.units.filter { $0.level == .district }
        guard let place else {
            let isClear = districts.count != 1 || districts.allSatisfy { $0.kind == .city }
            return isClear ? provinces + districts : provinces
        }
        let here = place.narrowed(sighting.isListed ? sighting.units.filter { $0.level != .province } : districts)
        if !here.isEmpty { return provinces + here }
        let communes = sighting.units.filter { $0.kind == .commune || $0.kind == .township }
        let near = communes.filter { place.isInNamedDistrict($0) }
        if provinces.isEmpty, near.count == 1 { return near }
        return provinces.isEmpty ? districts.filter { $0.kind == .city } : provinces
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
