/// Units as they were on the day of an article: the mentions of a name, which may have twenty of them, share one array.
struct SeenUnits {
    private let day: CalendarDay?
    /// As they are in the tables and as they were.
    private var known: [(found: [AdministrativeUnit], seen: [AdministrativeUnit])] = []
    /// The place of units there, by the number of the first of them.
    private var numbers = KeyTable()

    /// - Parameter day: `nil` where it is not known: then units are what they are in the tables.
    init(on day: CalendarDay?) { self.day = day }

    /// Some units on the day.
    mutating func units(_ found: [AdministrativeUnit]) -> [AdministrativeUnit] {
        guard day != nil, let first = found.first else { return found }
        let number = numbers[UInt64(first.index)]
        if let number, known[number].found == found { return known[number].seen }
        let seen = found.map { $0.seen(on: day) }
        if let number {
            known[number] = (found, seen)
        } else {
            numbers[UInt64(first.index)] = known.count
            known.append((found, seen))
        }
        return seen
    }
}
