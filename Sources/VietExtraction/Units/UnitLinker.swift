import VietTokenization

/// Says which administrative units an article speaks of.
///
/// A name that only one unit of its noun has at the time is that unit. Of several, the unit that the text names around
/// it decides (`huyện An Lão, tỉnh Bình Định`), else the article's own place; where neither does, all of them stay.
struct UnitLinker: Sendable {
    let document: Document
    let table: AdministrativeUnitTable
    let period: UnitPeriod
    private(set) var sightings: [UnitSighting]
    /// Where the article is at home.
    private(set) var place: ArticlePlace?
    /// The units of the article's sightings by their noun and name.
    private var readings: [UInt64: Reading] = [:]

    /// What a noun and a name may mean at the time.
    private struct Reading {
        /// Units that are called like that.
        var exact: [AdministrativeUnit] = []
        /// Units of the name that may have been called like that before.
        var others: [AdministrativeUnit] = []
        /// Units that were ever called like that.
        var ever: [AdministrativeUnit] = []
    }

    init(
        document: Document, table: AdministrativeUnitTable, rules: CompiledRules, finder: UnitFinder,
        headline: Range<Int>?, published: CalendarDay?, home: HomeUnit?
    ) {
        self.document = document
        self.table = table
        sightings = finder.sightings()
        period = UnitPeriod(
            time: Self.time(published, sightings, finder.mentions, table.reform), reform: table.reform)
        readNames()
        contain()
        spreadContained()
        merge(
            MergerGrammar(
                document: document, matches: finder.matches, rules: rules, table: table, sightings: sightings))
        place = ArticlePlace(
            sightings: votingSightings, headline: headline, home: home?.unit(in: period), period: period)
        decide()
    }

    /// Without a date of publication, districts that the article names tell that they still existed, unless it speaks
    /// of the year in which they ended or of later ones.
    private static func time(
        _ published: CalendarDay?, _ sightings: [UnitSighting], _ mentions: [Mention], _ reform: CalendarDay
    ) -> UnitPeriod.Time {
        if let published { return .day(published) }
        let namesDistrict = sightings.contains { $0.name != nil && $0.kind?.levels == .district ... .district }
        let isLater = mentions.contains { isSince(reform.year, $0) }
        return namesDistrict && !isLater ? .beforeReform : .unknown
    }

    private static func isSince(_ year: Int, _ mention: Mention) -> Bool {
        guard case .known(.date(let date)) = mention.value else { return false }
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
            let reading = readings[key] ?? read(atoms, kind)
            readings[key] = reading
            sightings[index].units = reading.exact.isEmpty ? reading.others : reading.exact
            if isFormer(name.upperBound) { sightings[index].units = formerUnits(atoms, kind) }
        }
    }

    private func read(_ atoms: ArraySlice<Atom>, _ kind: AdministrativeUnit.Kind?) -> Reading {
        let named = table.units(named: atoms)
        guard let kind else { return Reading(exact: period.admitted(named)) }
        let exact = period.admitted(named.filter { $0.kind == kind })
        let others =
            period.isSinceReform
            ? [] : period.admitted(named.filter { kind.mayBecome($0.kind) && $0.level != .province })
        return Reading(exact: exact, others: others, ever: period.announced(named.filter { $0.kind == kind }))
    }

    /// `xã Hòa Tiến (cũ)`
    private func isFormer(_ position: Int) -> Bool {
        document.text(document.isMark(position, "(") ? position + 1 : position) == "cũ"
    }

    private func formerUnits(_ atoms: ArraySlice<Atom>, _ kind: AdministrativeUnit.Kind?) -> [AdministrativeUnit] {
        table.units(named: atoms).filter {
            $0.validTo != nil && (kind == nil || $0.kind == kind)
        }
    }

    // MARK: What the text itself says

    /// Units and the units around them choose one another, the widest first.
    private mutating func contain() {
        for index in sightings.indices.reversed() {
            guard let container = sightings[index].container, !sightings[container].units.isEmpty else { continue }
            let around = sightings[container].units
            let reading = readings[sightings[index].key] ?? Reading()
            let inside = Self.inside(around, [sightings[index].units, reading.others, reading.ever])
            if inside == nil, !isAround(sightings[container].kind, sightings[index].kind) { continue }
            sightings[index].units = inside ?? []
            sightings[index].isContained = true
            guard let inside else { continue }
            sightings[container].units = around.filter { unit in inside.contains { $0.isWithin(unit) } }
            sightings[container].isContained =
                sightings[container].isContained || sightings[container].units.count < around.count
        }
    }

    /// The first of some readings that lies inside of one of some units: as it is before by succession.
    private static func inside(
        _ around: [AdministrativeUnit], _ readings: [[AdministrativeUnit]]
    ) -> [AdministrativeUnit]? {
        for belongs in [{ $0.belongs(to: $1) }, { $0.isWithin($1) }]
            as [(AdministrativeUnit, AdministrativeUnit) -> Bool]
        {
            for units in readings {
                let inside = units.filter { unit in around.contains { unit != $0 && belongs(unit, $0) } }
                if !inside.isEmpty { return inside }
            }
        }
        return nil
    }

    /// What becomes one has one successor: in sentences that say so it decides.
    private mutating func merge(_ reader: MergerGrammar) {
        for merger in reader.mergers() {
            let decisions = period.knowsReform ? reader.decisions(merger) : [:]
            for (index, units) in decisions {
                sightings[index].units = units
                sightings[index].isContained = true
            }
            guard !period.knowsReform else { continue }
            // Communes that merged before the reform are in no table.
            for index in merger.members where !sightings[index].isContained {
                sightings[index].units = []
                sightings[index].isContained = true
            }
        }
    }

    /// Whether what stands behind a unit must be around it: a bare name may stand for itself, and cities stand beside
    /// districts as well as around them.
    private func isAround(_ container: AdministrativeUnit.Kind?, _ kind: AdministrativeUnit.Kind?) -> Bool {
        guard let container, let kind else { return false }
        return container.levels.upperBound < kind.levels.lowerBound
    }

    /// What the text says once about a name, it means everywhere.
    private mutating func spreadContained() {
        var known: [UInt64: Set<AdministrativeUnit>] = [:]
        for sighting in sightings where sighting.isContained && sighting.units.count == 1 {
            known[sighting.key, default: []].formUnion(sighting.units)
        }
        for index in sightings.indices where !sightings[index].isContained {
            guard let units = known[sightings[index].key], units.count == 1 else { continue }
            sightings[index].units = Array(units)
            sightings[index].isContained = true
        }
    }

    // MARK: What the article's place says

    /// The sightings with a name, with all units that it may mean.
    private var votingSightings: [UnitSighting] {
        sightings.filter { $0.name != nil }.map { sighting in
            guard !sighting.isContained, let reading = readings[sighting.key] else { return sighting }
            var sighting = sighting
            sighting.units = reading.exact + reading.others
            return sighting
        }
    }

    private mutating func decide() {
        var decided: [UInt64: [AdministrativeUnit]] = [:]
        for index in sightings.indices where sightings[index].kind != nil && !sightings[index].isContained {
            guard sightings[index].name != nil else { continue }
            let key = sightings[index].key
            let units = decided[key] ?? readings[key].map(decision) ?? []
            decided[key] = units
            if !isFormer(sightings[index].range.upperBound) { sightings[index].units = units }
        }
        let named = unitsByName()
        for index in sightings.indices where sightings[index].kind == nil && !sightings[index].isContained {
            guard let name = sightings[index].name else { continue }
            let fingerprint = AdministrativeUnitTable.fingerprint(of: document.atoms[name])
            let provinces = sightings[index].units.filter { $0.level == .province }
            sightings[index].units =
                named[fingerprint].map { units in provinces.filter { !units.contains($0) } + units }
                ?? bareDecision(sightings[index])
        }
        decideElided()
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
        let near = communes.filter(place.isInNamedDistrict)
        if provinces.isEmpty, near.count == 1 { return near }
        return provinces.isEmpty ? districts.filter { $0.kind == .city } : provinces
    }

    // MARK: Names left out

    /// `UBND huyện`: the district of the article's place, or the only one of the kind that the article names.
    private mutating func decideElided() {
        var named: [AdministrativeUnit.Kind: Set<AdministrativeUnit>] = [:]
        var isOpen = Set<AdministrativeUnit.Kind>()
        for sighting in sightings where sighting.name != nil {
            guard let kind = sighting.kind else { continue }
            if sighting.units.count == 1 {
                named[kind, default: []].formUnion(sighting.units)
            } else {
                isOpen.insert(kind)
            }
        }
        for index in sightings.indices where sightings[index].name == nil {
            guard let kind = sightings[index].kind else { continue }
            if let unit = place?.unit(of: kind) {
                sightings[index].units = [unit]
            } else if let units = named[kind], units.count == 1, !isOpen.contains(kind) {
                sightings[index].units = Array(units)
            }
        }
    }
}

extension UnitLinker {
    /// The units that an entity names: a place is one, a body belongs to the one it names first.
    func units(of mention: Mention) -> [AdministrativeUnit] {
        found(mention).map { $0.seen(on: period.day) }
    }

    private func found(_ mention: Mention) -> [AdministrativeUnit] {
        let first = sightings.partitioningIndex { $0.range.upperBound > mention.range.lowerBound }
        guard first < sightings.count else { return [] }
        let sighting = sightings[first]
        switch mention.label {
        case .location:
            let isWhole =
                sighting.range.upperBound == mention.range.upperBound
                && (sighting.range.lowerBound == mention.range.lowerBound || sighting.name == mention.range)
            return isWhole ? sighting.units : []
        case .organization: return mention.range.contains(sighting.range.upperBound - 1) ? sighting.units : []
        default: return []
        }
    }
}

extension UnitLinker {
    /// The readings of an abbreviated title that the article's province leaves: `TUV` is `Tỉnh ủy viên` in a province
    /// and `Thành ủy viên` in a city of that rank.
    func possible(_ expansions: [String]) -> [String] {
        guard expansions.count > 1, let kind = place?.province.kind else { return expansions }
        let head = kind == .city ? "Thành ủy" : "Tỉnh ủy"
        let possible = expansions.filter { $0.hasPrefix(head) }
        return possible.isEmpty ? expansions : possible
    }
}
