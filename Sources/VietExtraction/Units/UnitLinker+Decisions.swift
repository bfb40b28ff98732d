/// Which of the units that a name may mean are meant.
extension UnitLinker {
    /// A name with the noun of its kind is a unit of the article's place, where one is called so; else all that are.
    func decision(_ reading: Reading) -> [AdministrativeUnit] {
        if let place {
            for units in [reading.exact, reading.others] {
                let here = place.narrowed(units)
                if !here.isEmpty { return here }
            }
        }
        let all = reading.all
        if all.count == 1, let only = all.first { return isCredible(only) ? all : [] }
        // A lone unit of another kind on the same level may be meant: the article is older than its change.
        return reading.exact.count == 1 ? all : reading.exact
    }

    /// Communes that ended before 2025 are in no table: a lone namesake of one far from the article's place is another.
    private func isCredible(_ unit: AdministrativeUnit) -> Bool {
        unit.level != .commune || unit.validFrom == period.reform
    }

    /// The units that sightings with a noun give to a name, and their numbers by the key of the bare name.
    func unitsByName() -> (numbers: KeyTable, units: [[AdministrativeUnit]]) {
        var numbers = KeyTable()
        var units: [[AdministrativeUnit]] = []
        for index in sightings.indices where sightings[index].kind != nil && !sightings[index].units.isEmpty {
            guard sightings[index].name != nil else { continue }
            let key = sightings[index].key &- Self.keyOffset(of: sightings[index].kind)
            let number = numbers[key] ?? units.count
            if number == units.count {
                numbers[key] = number
                units.append([])
            }
            for unit in sightings[index].units where !units[number].contains(unit) { units[number].append(unit) }
        }
        return (numbers, units)
    }

    /// A bare name is a province or a district of the article's place, or else a province or a city. People, firms and
    /// hospitals are called like smaller units, which it is only on a list, as in `xã Môn Sơn, Lục Dạ`, or in the country
    /// districts that the article speaks of.
    func bareDecision(_ sighting: UnitSighting) -> [AdministrativeUnit] {
        // Islands are known by their names.
        let zones = sighting.units.filter { $0.kind == .specialZone }
        if zones.count == 1, place.map({ place in zones.allSatisfy { place.contains($0) } }) ?? true { return zones }
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
}
