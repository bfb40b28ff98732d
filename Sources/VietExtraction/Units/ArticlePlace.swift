/// Where an article is at home: the province, and the districts of it that it speaks of.
struct ArticlePlace: Sendable {
    let province: AdministrativeUnit
    /// Districts of the province that the article names, or the home unit's.
    private(set) var districts: Set<AdministrativeUnit> = []
    /// The home unit with all that it belongs to.
    private var home: [AdministrativeUnit] = []
    private let period: UnitPeriod

    /// What the names of an article say together; `nil` where no province stands out.
    ///
    /// A province stands out where it has most of the names, and at least twice as much speaks for it as for any other:
    /// a name that it alone has counts 1, a commune's half as much, one that it shares with others its share, one in the
    /// headline twice.
    init?(sightings: [UnitSighting], headline: Range<Int>?, home: AdministrativeUnit?, period: UnitPeriod) {
        self.period = period
        let votes = Votes(sightings, headline, period)
        let homeProvince = home.map { Self.province(of: $0, period) }
        let winner = votes.winner
        if let homeProvince, winner == nil || votes.speak(for: homeProvince) {
            province = homeProvince
        } else if let winner {
            province = winner
        } else {
            return nil
        }
        if let home, homeProvince == province {
            var unit: AdministrativeUnit? = home
            while let current = unit {
                self.home.append(current)
                unit = current.parent
            }
            if let district = home.district { districts.insert(district) }
        }
        for sighting in sightings where sighting.units.count == 1 {
            if let unit = sighting.units.first, unit.level == .district, contains(unit) { districts.insert(unit) }
        }
    }

    /// The units that belong to the place: to one of its districts if that leaves one, else to the province.
    func narrowed(_ units: [AdministrativeUnit]) -> [AdministrativeUnit] {
        let here = units.filter { contains($0) }
        guard here.count > 1 else { return here }
        let near = here.filter { isInNamedDistrict($0) }
        return near.count == 1 ? near : here
    }

    /// Whether a unit is, or belongs to, a district of the place that the article names.
    func isInNamedDistrict(_ unit: AdministrativeUnit) -> Bool { districts.contains { unit.isWithin($0) } }

    /// Whether a unit is, or belongs to, the province, today or by succession.
    func contains(_ unit: AdministrativeUnit) -> Bool { Self.province(of: unit, period) == province }

    /// The unit that a noun alone means: one that the home unit is or belongs to, or the province itself.
    func unit(of kind: AdministrativeUnit.Kind) -> AdministrativeUnit? {
        if kind == province.kind, kind == .province { return province }
        return home.first { unit in
            guard unit.kind == kind else { return false }
            if case .day(let day) = period.time { return unit.exists(on: day) }
            return true
        }
    }

    /// The province of a unit as the time of the article knows it.
    private static func province(of unit: AdministrativeUnit, _ period: UnitPeriod) -> AdministrativeUnit {
        let province = unit.province
        guard period.isSinceReform, province.validTo != nil else { return province }
        return province.successors.first ?? province
    }

    /// How much speaks for each province.
    private struct Votes {
        private struct Vote {
            let province: AdministrativeUnit
            /// How many different names it has.
            var nameCount = 0
            var weight = 0.0
        }

        /// There are some hundred provinces, those of other times among them.
        private var votes: [Vote] = []
        private var nameCount = 0

        init(_ sightings: [UnitSighting], _ headline: Range<Int>?, _ period: UnitPeriod) {
            var headlined = KeyTable()
            if let headline {
                for index in sightings.indices where headline.contains(sightings[index].range.lowerBound) {
                    headlined.insert(sightings[index].key)
                }
            }
            var seen = KeyTable()
            for index in sightings.indices where !sightings[index].units.isEmpty {
                guard seen.insert(sightings[index].key) else { continue }
                count(sightings[index], isHeadlined: headlined.contains(sightings[index].key), period)
            }
        }

        private mutating func count(_ sighting: UnitSighting, isHeadlined: Bool, _ period: UnitPeriod) {
            var provinces: [AdministrativeUnit] = []
            var isSure = false
            // A bare name speaks for a province only as its own.
            for unit in sighting.units where sighting.kind != nil || unit.level == .province {
                let province = ArticlePlace.province(of: unit, period)
                if !provinces.contains(province) { provinces.append(province) }
                // Communes of other times may share a name: one alone decides nothing.
                isSure = isSure || unit.level != .commune || unit.validFrom == period.reform
            }
            guard !provinces.isEmpty else { return }
            nameCount += 1
            let weight = (isSure ? isHeadlined ? 2 : 1 : 0.5) / Double(provinces.count)
            for province in provinces { add(weight, to: province) }
        }

        private mutating func add(_ weight: Double, to province: AdministrativeUnit) {
            let number = votes.firstIndex { $0.province == province } ?? votes.count
            if number == votes.count { votes.append(Vote(province: province)) }
            votes[number].nameCount += 1
            votes[number].weight += weight
        }

        /// Whether any name speaks for a province.
        func speak(for province: AdministrativeUnit) -> Bool { votes.contains { $0.province == province } }

        var winner: AdministrativeUnit? {
            let ranked = votes.sorted { ($1.weight, $0.province.index) < ($0.weight, $1.province.index) }
            guard let best = ranked.first, best.weight >= 1, Double(best.nameCount) >= 0.6 * Double(nameCount) else {
                return nil
            }
            return ranked.count == 1 || best.weight >= 2 * ranked[1].weight ? best.province : nil
        }
    }
}
