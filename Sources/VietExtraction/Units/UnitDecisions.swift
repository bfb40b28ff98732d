/// Which of the units that a name may mean are meant, as the place of the article decides.
struct UnitDecisions: Sendable {
    /// Where the article is at home.
    let place: ArticlePlace?
    let table: AdministrativeUnitTable

    /// A name with the noun of its kind is a unit of the article's place, where one is called so; else all that are.
    func decision(_ reading: UnitReading, _ lists: inout UnitLists) -> UnitList {
        if let place {
            for units in [reading.exact, reading.others] {
                let here = place.narrowed(units, &lists)
                if !here.isEmpty { return here }
            }
        }
        let all = reading.all
        if let only = lists.only(all) { return isCredible(only) ? all : .none }
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
    func bareDecision(_ sighting: UnitSighting, _ lists: inout UnitLists) -> UnitList {
        let units = sighting.units
        // Islands are known by their names.
        let zones = lists.keeping(units) { table.kind(of: $0) == .specialZone }
        if let zone = lists.only(zones), place?.contains(zone) ?? true { return zones }
        let provinces = lists.keeping(units) { table.level(of: $0) == .province }
        let districts = lists.keeping(units) { table.level(of: $0) == .district }
        guard let place else {
            let isClear = lists.only(districts).map { table.kind(of: $0) == .city } ?? true
            return isClear ? lists.joining(provinces, districts) : provinces
        }
        let smaller = sighting.isListed ? lists.keeping(units) { table.level(of: $0) != .province } : districts
        let here = place.narrowed(smaller, &lists)
        if !here.isEmpty { return lists.joining(provinces, here) }
        guard provinces.isEmpty else { return provinces }
        let near = lists.keeping(units) { isRural($0) && place.isInNamedDistrict($0) }
        return near.count == 1 ? near : lists.keeping(districts) { table.kind(of: $0) == .city }
    }

    /// The provinces of some units that are not among others.
    func provinces(_ units: UnitList, besides others: UnitList, _ lists: inout UnitLists) -> UnitList {
        let provinces = lists.keeping(units) { table.level(of: $0) == .province }
        return lists.keeping(provinces, outside: others)
    }

    private func isRural(_ unit: UnitNumber) -> Bool {
        let kind = table.kind(of: unit)
        return kind == .commune || kind == .township
    }
}
