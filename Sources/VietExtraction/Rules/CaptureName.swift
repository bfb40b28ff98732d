/// The parts of a match that productions ask for; a rule marks them: `year:digits(4)`.
enum CaptureName: UInt8, CaseIterable, Sendable {
    // Time
    case year, month, day, hour, minute, weekday, part, offset, quarter, half, count, stem, branch, date, from, to
    case first, last, next
    /// Years from the one of publication.
    case yearOffset
    /// Says that an offset reaches one farther: `tuần trước nữa`.
    case further
    /// The last two digits of a year.
    case shortYear
    case decade, century, second
    // Figures
    case number, low, high, unit, currency, multiplier, noun, rank, minus
    // Names and documents
    case name, kind, code, body, place
    // Personnel
    case person, office, trigger
    /// What the entity is, where it is not the whole match.
    case entity

    /// The name in rules: `yearOffset` is `year-offset` there.
    var name: String { "\(self)".kebabCased }

    static func named(_ name: String) -> CaptureName? { allCases.first { $0.name == name } }
}
