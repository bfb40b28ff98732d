/// Where an article is at home: the province, and the districts of it that it speaks of.
struct ArticlePlace: Sendable {
    let province: UnitNumber
    /// Districts of the province that the article names, or the home unit's: some dozens at most.
    private var districts: [UnitNumber] = []
    /// The home unit with all that it belongs to.
    private var home: [UnitNumber] = []
    private let period: UnitPeriod

    private var table: AdministrativeUnitTable { period.table }

    /// What the names of an article say together; `nil` where no province stands out.
    ///
    /// A province stands out where it has most of the names, and at least twice as much speaks for it as for any other:
    /// a name that it alone has counts 1, a commune's half as much, one that it shares with others its share, one in the
    /// headline twice.
    ///
    init?(names: SightedNames, headline: Range<Int>?, home: UnitNumber?, period: UnitPeriod) {
        self.period = period
        let table = period.table
        let votes = Votes(names, headline, period)
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
            var unit: UnitNumber? = home
            while let current = unit {
                self.home.append(current)
                unit = table.parent(of: current)
            }
            if let district = table.district(of: home) { districts.append(district) }
        }
        for index in names.sightings.indices {
            guard let unit = names.lists.only(names.units(index)), table.level(of: unit) == .district,
                contains(unit), !districts.contains(unit)
            else { continue }
            districts.append(unit)
        }
    }

    /// The units that belong to the place: to one of its districts if that leaves one, else to the province.
    func narrowed(_ units: UnitList, _ lists: inout UnitLists) -> UnitList {
        let here = lists.keeping(units) { contains($0) }
        guard here.count > 1 else { return here }
        let near = lists.keeping(here) { isInNamedDistrict($0) }
        return near.count == 1 ? near : here
    }

    /// Whether a unit is, or belongs to, a district of the place that the article names.
    func isInNamedDistrict(_ unit: UnitNumber) -> Bool { districts.contains { table.isWithin(unit, $0) } }

    /// Whether a unit is, or belongs to, the province, today or by succession.
    func contains(_ unit: UnitNumber) -> Bool { Self.province(of: unit, period) == province }

    /// The unit that a noun alone means: one that the home unit is or belongs to, or the province itself.
    func unit(of kind: AdministrativeUnit.Kind) -> UnitNumber? {
        if kind == .province, table.kind(of: province) == .province { return province }
        return home.first { unit in
            guard table.kind(of: unit) == kind else { return false }
            if case .day(let day) = period.time { return table.exists(unit, on: day) }
            return true
        }
    }

    /// The province of a unit as the time of the article knows it.
    private static func province(of unit: UnitNumber, _ period: UnitPeriod) -> UnitNumber {
        let province = period.table.province(of: unit)
        guard period.isSinceReform, period.table.hasEnded(province) else { return province }
        return period.table.firstSuccessor(of: province) ?? province
    }

    /// How much speaks for each province.
    private struct Votes {
        private struct Vote {
            let province: UnitNumber
            /// How many different names it has.
            var nameCount = 0
            var weight = 0.0
        }

        /// There are some hundred provinces, those of other times among them.
        private var votes: [Vote] = []
        private var nameCount = 0

        init(_ names: SightedNames, _ headline: Range<Int>?, _ period: UnitPeriod) {
            let readingCount = names.readings.count
            guard readingCount > 0 else { return }
            let sightings = names.sightings
            var isHeadlined = [Bool](filling: readingCount, with: false)
            if let headline {
                for index in sightings.indices where headline.contains(sightings[index].range.lowerBound) {
                    if let reading = sightings[index].reading { isHeadlined[reading] = true }
                }
            }
            var isCounted = [Bool](filling: readingCount, with: false)
            // One list for all names.
            var provinces: [UnitNumber] = []
            for index in sightings.indices {
                guard let reading = sightings[index].reading, !isCounted[reading] else { continue }
                let units = names.units(index)
                guard !units.isEmpty else { continue }
                isCounted[reading] = true
                count(
                    names.lists[units], isBare: sightings[index].kind == nil, isHeadlined: isHeadlined[reading],
                    period, &provinces)
            }
        }

        private mutating func count(
            _ units: ArraySlice<UnitNumber>, isBare: Bool, isHeadlined: Bool, _ period: UnitPeriod,
            _ provinces: inout [UnitNumber]
        ) {
            provinces.removeAll(keepingCapacity: true)
            let table = period.table
            var isSure = false
            // A bare name speaks for a province only as its own.
            for unit in units where !isBare || table.level(of: unit) == .province {
                let province = ArticlePlace.province(of: unit, period)
                if !provinces.contains(province) { provinces.append(province) }
                // Communes of other times may share a name: one alone decides nothing.
                isSure = isSure || table.level(of: unit) != .commune || table.isOfReform(unit)
            }
            guard !provinces.isEmpty else { return }
            nameCount += 1
            let weight = (isSure ? isHeadlined ? 2 : 1 : 0.5) / Double(provinces.count)
            for province in provinces { add(weight, to: province) }
        }

        private mutating func add(_ weight: Double, to province: UnitNumber) {
            let number = votes.firstIndex { $0.province == province } ?? votes.count
            if number == votes.count { votes.append(Vote(province: province)) }
            votes[number].nameCount += 1
            votes[number].weight += weight
        }

        /// Whether any name speaks for a province.
        func speak(for province: UnitNumber) -> Bool { votes.contains { $0.province == province } }

        var winner: UnitNumber? {
            let ranked = votes.sorted { ($1.weight, $0.province.index) < ($0.weight, $1.province.index) }
            guard let best = ranked.first, best.weight >= 1, Double(best.nameCount) >= 0.6 * Double(nameCount) else {
                return nil
            }
            return ranked.count == 1 || best.weight >= 2 * ranked[1].weight ? best.province : nil
        }
    }
}
