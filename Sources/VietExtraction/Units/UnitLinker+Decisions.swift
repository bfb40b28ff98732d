/// What names mean that the text around them does not decide.
extension UnitLinker {
    /// Chooses among the units of each name that the text itself leaves open.
    mutating func decide(_ decisions: UnitDecisions) {
        for index in sightings.indices where sightings[index].kind != nil && !sightings[index].isContained {
            guard let reading = sightings[index].reading, !isFormer(sightings[index].range.upperBound) else { continue }
            if readings[reading].decision == nil {
                readings[reading].decision = decisions.decision(readings[reading], &lists)
            }
            sightings[index].units = readings[reading].decision ?? .none
        }
        decideBareNames(decisions)
    }

    private mutating func decideBareNames(_ decisions: UnitDecisions) {
        let open = sightings.indices.filter { index in
            sightings[index].kind == nil && !sightings[index].isContained && sightings[index].name != nil
        }
        guard !open.isEmpty else { return }
        let named = unitsByName(open)
        for (index, units) in zip(open, named) {
            if units.isEmpty {
                sightings[index].units = decisions.bareDecision(sightings[index], &lists)
            } else {
                let provinces = decisions.provinces(sightings[index].units, besides: units, &lists)
                sightings[index].units = lists.joining(provinces, units)
            }
        }
    }

    /// The units that sightings with a noun give to the bare names of some sightings.
    private mutating func unitsByName(_ open: [Int]) -> [UnitList] {
        var numbers = KeyTable()
        var units: [[UnitNumber]] = []
        for index in open where !numbers.contains(sightings[index].key) {
            numbers[sightings[index].key] = units.count
            units.append([])
        }
        for index in sightings.indices where sightings[index].kind != nil && sightings[index].name != nil {
            let key = sightings[index].key &- Self.keyOffset(of: sightings[index].kind)
            guard let number = numbers[key] else { continue }
            for unit in lists[sightings[index].units] where !units[number].contains(unit) {
                units[number].append(unit)
            }
        }
        let named = units.map { lists.add($0) }
        return open.map { index in numbers[sightings[index].key].map { named[$0] } ?? .none }
    }
}
