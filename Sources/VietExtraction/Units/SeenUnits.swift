/// Units as they were on the day of an article: the mentions of a name, which may have twenty of them, share one array.
struct SeenUnits {
    private let table: AdministrativeUnitTable
    private let day: CalendarDay?
    /// The units as they were.
    private(set) var units: [[AdministrativeUnit]] = []
    /// The same as they are in the table.
    private var found: [UnitList] = []
    /// The place in ``units`` of those that came last, by the number of the first of them.
    private var numbers = KeyTable()

    /// - Parameter day: `nil` where it is not known: then units are what they are in the table.
    init(of table: AdministrativeUnitTable, on day: CalendarDay?) {
        (self.table, self.day) = (table, day)
        units.reserveCapacity(Self.usualCount)
        found.reserveCapacity(Self.usualCount)
    }

    /// Room is made at once for the units of most articles.
    private static let usualCount = 16

    /// The place of some units in ``units``; `nil` for none.
    mutating func number(of list: UnitList, in lists: UnitLists) -> Int? {
        guard let first = lists.first(list) else { return nil }
        let key = UInt64(first.index)
        if let known = numbers[key], lists.areEqual(found[known], list) { return known }
        let number = units.count
        numbers[key] = number
        units.append(lists[list].map { AdministrativeUnit($0, of: table).seen(on: day) })
        found.append(list)
        return number
    }
}
