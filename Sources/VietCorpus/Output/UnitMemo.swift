/// What records say of units that the text leaves no doubt about: articles of one place speak of a few again and again.
///
/// Good for one format and one table of units. A class, for the articles of a run share it.
final class UnitMemo {
    private var written: [AdministrativeUnit.Appearance: [UInt8]] = [:]
    /// Some 300 bytes each.
    private static let mostUnits = 1 << 12

    /// The bytes of a unit.
    ///
    /// - Parameter write: makes them where they are asked for the first time.
    func bytes(of unit: AdministrativeUnit, _ write: (AdministrativeUnit) -> [UInt8]) -> [UInt8] {
        let appearance = unit.appearance
        if let bytes = written[appearance] { return bytes }
        let bytes = write(unit)
        if written.count == Self.mostUnits { written.removeAll() }
        written[appearance] = bytes
        return bytes
    }
}
