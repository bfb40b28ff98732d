/// A place in the text that speaks of an administrative unit: what it is called, and which one it is.
struct UnitSighting: Sendable {
    // Texts are shorter than 2³¹ bytes: half the room counts.
    private var start: Int32
    private var end: Int32
    private var nameStart: Int32
    private var nameEnd: Int32
    private var containerIndex: Int32 = -1
    private var readingIndex: Int32 = -1
    /// What the noun says; `nil` for a bare name.
    var kind: AdministrativeUnit.Kind?
    /// Whether a bare name goes on a list of places, whose noun it may share.
    var isListed = false
    /// Sightings of the same noun and name; 0 where there is no name.
    var key: UInt64 = 0
    /// The units it may be; none where nothing is known.
    var units = UnitList.none
    /// Whether a unit around it was used to find it.
    var isContained = false

    init(range: Range<Int>, kind: AdministrativeUnit.Kind?, name: Range<Int>?, isListed: Bool = false) {
        start = Int32(range.lowerBound)
        end = Int32(range.upperBound)
        nameStart = Int32(name?.lowerBound ?? -1)
        nameEnd = Int32(name?.upperBound ?? -1)
        self.kind = kind
        self.isListed = isListed
    }

    /// The noun, where there is one, and the name.
    var range: Range<Int> { Int(start)..<Int(end) }

    /// The name; `nil` where it is left out, as in `UBND huyện`.
    var name: Range<Int>? { nameStart < 0 ? nil : Int(nameStart)..<Int(nameEnd) }

    /// What its noun and its name may mean, by its number among the readings of the article; `nil` without a name.
    var reading: Int? {
        get { readingIndex < 0 ? nil : Int(readingIndex) }
        set { readingIndex = Int32(newValue ?? -1) }
    }

    /// The sighting after it that names the unit around it.
    var container: Int? {
        get { containerIndex < 0 ? nil : Int(containerIndex) }
        set { containerIndex = Int32(newValue ?? -1) }
    }
}
