/// What records say of units: articles of one place speak of a few again and again.
///
/// Good for one format and one table of units.
struct UnitMemo {
    private struct Entry {
        let appearance: AdministrativeUnit.Appearance
        let isPossible: Bool
        let written: SmallPlace
    }

    /// What was written of units, until the next one is asked for.
    private(set) var texts = ByteWriter()
    /// Each in the place that its unit has, which it takes from the one before.
    private var entries: [Entry?] = []
    private let placeCount: Int
    /// What an entry takes in most texts. Those of entries that lost their place stay until there is no more room; then all are
    /// forgotten.
    private static let bytesOfEntry = 300

    /// - Parameter placeCount: how many it may hold, a power of two.
    init(_ placeCount: Int) { self.placeCount = placeCount }

    /// Where in ``texts`` stands what is written of a unit.
    ///
    /// - Parameters:
    ///   - isPossible: whether that stands for one of several that may be meant.
    ///   - write: makes the bytes where they are not there.
    mutating func place(
        of unit: AdministrativeUnit, isPossible: Bool = false, _ write: (AdministrativeUnit) -> [UInt8]
    ) -> Range<Int> {
        if entries.isEmpty { entries = Array(repeating: nil, count: placeCount) }
        let appearance = unit.appearance
        let index = (appearance.spread << 1 | (isPossible ? 1 : 0)) & (placeCount - 1)
        if let entry = entries[index], entry.appearance == appearance, entry.isPossible == isPossible {
            return entry.written.range
        }
        let written = write(unit)
        if texts.count >= placeCount * Self.bytesOfEntry { forget() }
        let place = texts.place(of: written.span)
        entries[index] = Entry(appearance: appearance, isPossible: isPossible, written: SmallPlace(place))
        return place
    }

    private mutating func forget() {
        texts.removeAll()
        for index in entries.indices { entries[index] = nil }
    }
}
