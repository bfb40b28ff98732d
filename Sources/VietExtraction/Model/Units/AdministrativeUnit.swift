/// An administrative unit of Viet Nam: a province, a district or a commune, and the time in which it exists.
///
/// Units come from the tables `admin_*` of `Corpus/lexicon`, official codes of the General Statistics Office. On
/// 1 July 2025 the districts ended, and most provinces and communes merged into new ones: what was before has a
/// ``validTo``, what came then a ``validFrom``, and ``successors`` leads from one to the other. A value is an index into
/// an ``AdministrativeUnitTable``; its properties read that in place.
public struct AdministrativeUnit: Sendable {
    /// What kind of unit it is; ``AdministrativeUnitTable`` names it.
    public enum Kind: Int, Sendable, CaseIterable {
        case province, city, ruralDistrict, urbanDistrict, town, commune, ward, township, specialZone

        /// Whether a unit of this kind may be one of another kind later: districts become towns and cities, communes
        /// townships and wards, and none of them turns back.
        func mayBecome(_ later: Kind) -> Bool {
            switch self {
            case .ruralDistrict: later == .town || later == .city || later == .urbanDistrict
            case .town: later == .city || later == .urbanDistrict
            case .city: later == .urbanDistrict
            case .commune: later == .township || later == .ward
            case .township: later == .ward
            case .province, .urbanDistrict, .ward, .specialZone: false
            }
        }

        /// The levels on which there are units of the kind: cities are provinces or belong to one.
        var levels: ClosedRange<Level> {
            switch self {
            case .province: .province ... .province
            case .city: .province ... .district
            case .ruralDistrict, .urbanDistrict, .town: .district ... .district
            case .commune, .ward, .township, .specialZone: .commune ... .commune
            }
        }
    }

    /// The three levels, the widest first; since July 2025 communes stand right below provinces.
    public enum Level: Int, Sendable, CaseIterable, Comparable {
        case province, district, commune

        /// Wider levels come first.
        public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
    }

    let table: AdministrativeUnitTable
    let number: UnitNumber
    /// The digits of the day on which it is looked at; 0 for its last one. A whole day is half of what a unit takes.
    private let dayDigits: Int32

    init(_ number: UnitNumber, of table: AdministrativeUnitTable, on day: CalendarDay? = nil) {
        self.number = number
        self.table = table
        dayDigits = Int32(truncatingIfNeeded: day?.digits ?? 0)
    }

    private var day: CalendarDay? { CalendarDay(digits: Int(dayDigits)) }

    /// The official code: two digits for a province, three for a district, five for a commune. A unit and its
    /// successor may share one.
    public var code: String {
        let digits = String(table.code(of: number))
        return String(repeating: "0", count: max(0, table.digits(of: level) - digits.count)) + digits
    }

    /// What kind of unit it is.
    public var kind: Kind { table.kind(of: number) }

    /// Its level.
    public var level: Level { table.level(of: number) }

    /// The bare name: `An Lão`.
    public var name: String { table.name(of: number) }

    /// What a unit of its kind is called: `Huyện`.
    public var kindName: String { table.name(of: kind) }

    /// The kind and the name: `Huyện An Lão`.
    public var fullName: String { "\(kindName) \(name)" }

    /// The unit it belongs to, as that was called on the day on which the article was published; `nil` for provinces.
    public var parent: AdministrativeUnit? { parentNumber.map { AdministrativeUnit($0, of: table, on: day) } }

    /// The number of ``parent``.
    var parentNumber: UnitNumber? {
        guard let last = table.parent(of: number), let day, !table.exists(last, on: day) else {
            return table.parent(of: number)
        }
        return table.namesakes(inCodeOf: last).first { table.exists($0, on: day) } ?? last
    }

    /// The first day of the unit, where it is known to be later than the articles.
    public var validFrom: CalendarDay? { table.validFrom(of: number) }

    /// The last day of the unit; `nil` where it still exists.
    public var validTo: CalendarDay? { table.validTo(of: number) }

    /// What became of a unit that ended, the one that took over most of it first; empty where it still exists.
    ///
    /// Communes by the resolutions of 2025 on their mergers; of districts and provinces the successors of their communes
    /// and the provinces of these.
    public var successors: [AdministrativeUnit] { table.successors(of: number).map { .init($0, of: table) } }

    /// The units that it came from, those first that went over to it above all; empty for a unit that has always been there.
    public var predecessors: [AdministrativeUnit] { table.predecessors(of: number).map { .init($0, of: table) } }

    /// Whether the unit exists on a day.
    public func exists(on day: CalendarDay) -> Bool { table.exists(number, on: day) }
}

extension AdministrativeUnit {
    /// The unit as it was on a day, or on the nearest one of its own time.
    func seen(on day: CalendarDay?) -> AdministrativeUnit {
        AdministrativeUnit(number, of: table, on: day.map { min(max($0, validFrom ?? $0), validTo ?? $0) })
    }

    /// What it is on a day: itself, the unit of its code, or else the one that it became or came from above all, of
    /// several that it came from the one of its name; `nil` where the tables do not tell, or a district fell to several.
    public func unit(on day: CalendarDay) -> AdministrativeUnit? {
        let own = ([number] + table.namesakes(inCodeOf: number)).first { table.exists($0, on: day) }
        let others =
            table.hasEnded(number, before: day) ? table.successors(of: number) : table.predecessors(of: number)
        let there = others.filter { table.exists($0, on: day) }
        if own == nil, level == .district, there.count > 1 { return nil }
        let unit = own ?? there.first { table.haveSameName($0, number) } ?? there.first
        return unit.map { AdministrativeUnit($0, of: table).seen(on: day) }
    }
}

extension AdministrativeUnit: Hashable {
    /// Whether both are one unit of one table.
    public static func == (a: AdministrativeUnit, b: AdministrativeUnit) -> Bool {
        a.number == b.number && a.table === b.table
    }

    /// Hashes the number of the unit.
    public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

extension AdministrativeUnit: CustomStringConvertible {
    /// The unit with all that it belongs to: `Huyện An Lão, Tỉnh Bình Định`.
    public var description: String {
        parent.map { "\(fullName), \($0)" } ?? fullName
    }
}
