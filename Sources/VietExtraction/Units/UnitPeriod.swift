/// The time that an article speaks of, as far as administrative units ask.
struct UnitPeriod: Sendable {
    enum Time: Sendable {
        /// The day of publication.
        case day(CalendarDay)
        /// Before the districts ended: the article speaks of them.
        case beforeReform
        case unknown
    }

    let time: Time
    let table: AdministrativeUnitTable

    /// The day on which the districts ended.
    var reform: CalendarDay { table.reform }

    /// The day, where it is known.
    var day: CalendarDay? { if case .day(let day) = time { day } else { nil } }

    var isSinceReform: Bool {
        if case .day(let day) = time { day >= reform } else { false }
    }

    /// Days before the reform from which on articles speak of the units to come.
    private static let announcement = 150

    /// Whether an article of the time may speak of the units that came with the reform.
    var knowsReform: Bool {
        switch time {
        case .day(let day): day >= reform.advanced(by: -Self.announcement)
        case .beforeReform: false
        case .unknown: true
        }
    }

    /// The units without those that nobody had heard of yet.
    func announced(_ units: UnitList, _ lists: inout UnitLists) -> UnitList {
        knowsReform ? units : lists.keeping(units) { table.isOlderThanReform($0) }
    }

    /// The units of a name that an article of the time may mean: those that exist, or else those that have ended.
    func admitted(_ units: UnitList, _ lists: inout UnitLists) -> UnitList {
        switch time {
        case .unknown: return units
        case .beforeReform: return lists.keeping(units) { table.isOlderThanReform($0) }
        case .day(let day):
            let existing = lists.keeping(units) { table.exists($0, on: day) }
            return existing.isEmpty ? lists.keeping(units) { table.hasEnded($0, before: day) } : existing
        }
    }
}
