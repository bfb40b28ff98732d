import VietTokenization

/// What the text itself says about the units of its names.
extension UnitLinker {
    /// Units and the units around them choose one another, the widest first.
    mutating func contain() {
        for index in sightings.indices.reversed() {
            guard let container = sightings[index].container, !sightings[container].units.isEmpty else { continue }
            let around = sightings[container].units
            let reading = sightings[index].reading.map { readings[$0] } ?? UnitReading()
            let inside = Self.inside(around, [sightings[index].units, reading.others, reading.ever], table, &lists)
            if inside == nil, !isAround(sightings[container].kind, sightings[index].kind) { continue }
            sightings[index].units = inside ?? .none
            sightings[index].isContained = true
            guard let inside else { continue }
            sightings[container].units = Self.around(inside, of: around, table, &lists)
            sightings[container].isContained =
                sightings[container].isContained || sightings[container].units.count < around.count
        }
    }

    /// The first of some readings that lies inside of one of some units: as it is before by succession.
    private static func inside(
        _ around: UnitList, _ readings: [UnitList], _ table: AdministrativeUnitTable, _ lists: inout UnitLists
    ) -> UnitList? {
        for countsSuccession in [false, true] {
            for units in readings {
                let inside = lists.keeping(units, relatedTo: around) { unit, other in
                    unit != other
                        && (countsSuccession ? table.isWithin(unit, other) : table.belongs(unit, to: other))
                }
                if !inside.isEmpty { return inside }
            }
        }
        return nil
    }

    /// Those of some units that one of others lies inside of.
    private static func around(
        _ inside: UnitList, of units: UnitList, _ table: AdministrativeUnitTable, _ lists: inout UnitLists
    ) -> UnitList {
        lists.keeping(units, relatedTo: inside) { table.isWithin($1, $0) }
    }

    /// What becomes one has one successor: in sentences that say so it decides.
    mutating func merge(_ reader: MergerGrammar) {
        for merger in reader.mergers() {
            let decisions = period.knowsReform ? reader.decisions(merger) : [:]
            for (index, units) in decisions {
                sightings[index].units = lists.add(units)
                sightings[index].isContained = true
            }
            guard !period.knowsReform else { continue }
            // Communes that merged before the reform are in no table.
            for index in merger.members where !sightings[index].isContained {
                sightings[index].units = .none
                sightings[index].isContained = true
            }
        }
    }

    /// Whether what stands after a unit must be around it: a bare name may stand for itself, and cities stand beside
    /// districts as well as around them.
    private func isAround(_ container: AdministrativeUnit.Kind?, _ kind: AdministrativeUnit.Kind?) -> Bool {
        guard let container, let kind else { return false }
        return container.levels.upperBound < kind.levels.lowerBound
    }

    /// What the text says once about a name, it means everywhere.
    mutating func spreadContained() {
        guard sightings.contains(where: { $0.isContained }) else { return }
        // For each reading the first sighting that says so, unless another one says otherwise.
        var known: [(sighting: Int, isDoubtful: Bool)?] = Array(filling: readings.count, with: nil)
        for index in sightings.indices where sightings[index].isContained && sightings[index].units.count == 1 {
            guard let reading = sightings[index].reading else { continue }
            if let first = known[reading] {
                let isSame = lists.areEqual(sightings[first.sighting].units, sightings[index].units)
                if !isSame { known[reading]?.isDoubtful = true }
            } else {
                known[reading] = (index, false)
            }
        }
        for index in sightings.indices where !sightings[index].isContained {
            guard let reading = sightings[index].reading, let known = known[reading], !known.isDoubtful else {
                continue
            }
            sightings[index].units = sightings[known.sighting].units
            sightings[index].isContained = true
        }
    }
}
