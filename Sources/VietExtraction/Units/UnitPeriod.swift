/// The time that an article speaks of, as far as administrative units ask.
enum UnitPeriod: Sendable {
    /// The day of publication.
    case day(CalendarDay)
    /// Before the districts ended: the article speaks of them.
    case beforeReform
    case unknown

    /// The day on which the districts ended (Law 72/2025/QH15).
    static let reform = CalendarDay(dayNumber: 20_270)

    var isSinceReform: Bool {
        if case .day(let day) = self { day >= Self.reform } else { false }
    }

    /// The units of a name that an article of the time may mean: those that exist, or else those that have ended.
    func admitted(_ units: [AdministrativeUnit]) -> [AdministrativeUnit] {
        switch self {
        case .unknown: return units
        case .beforeReform: return units.filter { $0.validFrom.map { $0 < Self.reform } ?? true }
        case .day(let day):
            let existing = units.filter { $0.exists(on: day) }
            return existing.isEmpty ? units.filter { $0.validTo.map { $0 < day } ?? false } : existing
        }
    }
}
