/// The names of units in an article, with all that they may mean before its place decides.
struct SightedNames {
    let sightings: [UnitSighting]
    let readings: [UnitReading]
    let lists: UnitLists

    /// The units that the name of a sighting may mean; none where it has no name.
    func units(_ index: Int) -> UnitList {
        guard let reading = sightings[index].reading else { return .none }
        return sightings[index].isContained ? sightings[index].units : readings[reading].all
    }
}
