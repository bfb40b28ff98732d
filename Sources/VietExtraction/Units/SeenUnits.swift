/// Units as they were on the day of an article: the mentions of a name, which may have twenty of them, share one array.
struct SeenUnits {
    private let day: CalendarDay?
    /// By the first of the units, as they are in the tables and as they were.
    private var known: [AdministrativeUnit: (found: [AdministrativeUnit], seen: [AdministrativeUnit])] = [:]

    /// - Parameter day: `nil` where it is not known: then units are what they are in the tables.
    init(on day: CalendarDay?) { self.day = day }

    /// Some units on the day.
    mutating func units(_ found: [AdministrativeUnit]) -> [AdministrativeUnit] {
        guard day != nil, let first = found.first else { return found }
        if let known = known[first], known.found == found { return known.seen }
        let seen = found.map { $0.seen(on: day) }
        known[first] = (found, seen)
        return seen
    }
}
