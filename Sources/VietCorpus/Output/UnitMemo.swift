/// What records say of units: articles of one place speak of a few again and again.
///
/// Good for one format and one table of units. A class, for the articles of a run share it.
final class UnitMemo {
    private struct Entry {
        let appearance: AdministrativeUnit.Appearance
        let isPossible: Bool
        let bytes: [UInt8]
    }

    /// Each in the place that its unit has, which it takes from the one before.
    private var entries: [Entry?] = []
    /// Some 300 bytes each.
    private let placeCount: Int

    /// - Parameter placeCount: how many it may hold, a power of two.
    init(_ placeCount: Int = RecordMemo.placesOfArticle) { self.placeCount = placeCount }

    /// The bytes of a unit.
    ///
    /// - Parameters:
    ///   - isPossible: whether they stand for one of several that may be meant.
    ///   - write: makes them where they are not there.
    func bytes(
        of unit: AdministrativeUnit, isPossible: Bool = false, _ write: (AdministrativeUnit) -> [UInt8]
    ) -> [UInt8] {
        if entries.isEmpty { entries = Array(repeating: nil, count: placeCount) }
        let appearance = unit.appearance
        let place = (appearance.spread << 1 | (isPossible ? 1 : 0)) & (placeCount - 1)
        if let entry = entries[place], entry.appearance == appearance, entry.isPossible == isPossible {
            return entry.bytes
        }
        let bytes = write(unit)
        entries[place] = Entry(appearance: appearance, isPossible: isPossible, bytes: bytes)
        return bytes
    }
}
