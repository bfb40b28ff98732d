/// A place in the text that speaks of an administrative unit: what it is called, and which one it is.
struct UnitSighting: Sendable {
    /// The noun, where there is one, and the name.
    var range: Range<Int>
    /// What the noun says; `nil` for a bare name.
    var kind: AdministrativeUnit.Kind?
    /// The name; `nil` where it is left out, as in `UBND huyện`.
    var name: Range<Int>?
    /// Whether a bare name goes on a list of places, whose noun it may share.
    var isListed = false
    /// Sightings of the same noun and name; 0 where there is no name.
    var key: UInt64 = 0
    /// The units it may be; none where nothing is known.
    var units: [AdministrativeUnit] = []
    /// The sighting behind it that names the unit around it.
    var container: Int?
    /// Whether a unit around it was used to find it.
    var isContained = false
}
