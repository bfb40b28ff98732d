/// The parts of a match that productions ask for; a rule marks them: `year:digits(4)`.
enum CaptureName: UInt8, CaseIterable, Sendable {
    // Time
    case year, month, day, hour, minute, weekday, part, offset, quarter, half, count, stem, branch, date, from, to
    case first, last, next
    // Figures
    case number, low, high, unit, currency, multiplier, noun, rank
    // Names and documents
    case name, kind, code, body, place
    // Personnel
    case person, office, trigger
    /// What the entity is, where it is not the whole match.
    case entity

    /// The name in rules.
    var name: String { "\(self)" }

    static func named(_ name: String) -> CaptureName? { allCases.first { $0.name == name } }
}
