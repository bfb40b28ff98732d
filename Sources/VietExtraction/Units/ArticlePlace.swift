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
        if let homeProvince, votes.explained[homeProvince] != nil || votes.winner == nil {
            province = homeProvince
        } else if let winner = votes.winner {
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
        let here = units.filter(contains)
        guard here.count > 1 else { return here }
        let near = here.filter(isInNamedDistrict)
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
        /// How many different names a province has.
        var explained: [AdministrativeUnit: Int] = [:]
        var weights: [AdministrativeUnit: Double] = [:]
        var nameCount = 0

        init(_ sightings: [UnitSighting], _ headline: Range<Int>?, _ period: UnitPeriod) {
            var isInHeadline: [UInt64: Bool] = [:]
            for sighting in sightings where headline?.contains(sighting.range.lowerBound) == true {
                isInHeadline[sighting.key] = true
            }
            var seen = Set<UInt64>()
            for sighting in sightings where !sighting.units.isEmpty && seen.insert(sighting.key).inserted {
                // A bare name speaks for a province only as its own.
                let units = sighting.kind == nil ? sighting.units.filter { $0.level == .province } : sighting.units
                let provinces = Set(units.map { ArticlePlace.province(of: $0, period) })
                guard !provinces.isEmpty else { continue }
                nameCount += 1
                // Communes of other times may share a name: one alone decides nothing.
                let isSure = units.contains { $0.level != .commune || $0.validFrom == period.reform }
                let weight = (isSure ? isInHeadline[sighting.key] == true ? 2 : 1 : 0.5) / Double(provinces.count)
                for province in provinces {
                    explained[province, default: 0] += 1
                    weights[province, default: 0] += weight
                }
            }
        }

        var winner: AdministrativeUnit? {
            let ranked = weights.sorted { ($1.value, $0.key.index) < ($0.value, $1.key.index) }
            guard let best = ranked.first, best.value >= 1, let count = explained[best.key],
                Double(count) >= 0.6 * Double(nameCount)
            else { return nil }
            return ranked.count == 1 || best.value >= 2 * ranked[1].value ? best.key : nil
        }
    }
}
