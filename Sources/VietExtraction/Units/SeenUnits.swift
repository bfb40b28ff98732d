/// Units as they were on the day of an article: the mentions of a name, which may have twenty of them, share one array.
struct SeenUnits {
    private let table: AdministrativeUnitTable
    private let day: CalendarDay?
    /// As they are in the table and as they were.
    private var known: [(found: [UnitNumber], seen: [AdministrativeUnit])] = []
    /// The place of units there, by the number of the first of them.
    private var numbers = KeyTable()

    /// - Parameter day: `nil` where it is not known: then units are what they are in the table.
    init(of table: AdministrativeUnitTable, on day: CalendarDay?) {
        (self.table, self.day) = (table, day)
        known.reserveCapacity(Self.usualCount)
    }

    /// Room is made at once for the units of most articles.
    private static let usualCount = 8

    /// Some units on the day.
    mutating func units(_ found: [UnitNumber]) -> [AdministrativeUnit] {
        guard let first = found.first else { return [] }
        let key = UInt64(first.index)
        let number = numbers[key]
        if let number, known[number].found == found { return known[number].seen }
        let seen = found.map { AdministrativeUnit($0, of: table).seen(on: day) }
        if let number {
            known[number] = (found, seen)
        } else {
            numbers[key] = known.count
            known.append((found, seen))
        }
        return seen
    }
}
