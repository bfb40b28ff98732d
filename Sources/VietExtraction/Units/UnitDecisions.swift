/// Which of the units that a name may mean are meant, as the place of the article decides.
struct UnitDecisions: Sendable {
    /// Where the article is at home.
    let place: ArticlePlace?
    let table: AdministrativeUnitTable

    /// A name with the noun of its kind is a unit of the article's place, where one is called so; else all that are.
    func decision(_ reading: UnitLinker.Reading) -> [UnitNumber] {
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
    private func isCredible(_ unit: UnitNumber) -> Bool {
        table.level(of: unit) != .commune || table.isOfReform(unit)
    }

    /// A bare name is a province or a district of the article's place, or else a province or a city. People, firms and
    /// hospitals are called like smaller units, which it is only on a list, as in `xã Môn Sơn, Lục Dạ`, or in the country
    /// districts that the article speaks of.
    func bareDecision(_ sighting: UnitSighting) -> [UnitNumber] {
        let units = sighting.units
        // Islands are known by their names.
        let zones = units.keeping { table.kind(of: $0) == .specialZone }
        if zones.count == 1, place?.contains(zones[0]) ?? true { return zones }
        let provinces = units.keeping { table.level(of: $0) == .province }
        let districts = units.keeping { table.level(of: $0) == .district }
        guard let place else {
            let isClear = districts.count != 1 || table.kind(of: districts[0]) == .city
            return isClear && !districts.isEmpty ? provinces + districts : provinces
        }
        let here = place.narrowed(sighting.isListed ? units.keeping { table.level(of: $0) != .province } : districts)
        if !here.isEmpty { return provinces.isEmpty ? here : provinces + here }
        guard provinces.isEmpty else { return provinces }
        let near = units.filter { isRural($0) && place.isInNamedDistrict($0) }
        return near.count == 1 ? near : districts.keeping { table.kind(of: $0) == .city }
    }

    private func isRural(_ unit: UnitNumber) -> Bool {
        let kind = table.kind(of: unit)
        return kind == .commune || kind == .township
    }
}
