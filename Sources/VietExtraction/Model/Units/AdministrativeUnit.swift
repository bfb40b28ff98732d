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
    /// The unit's number in the table.
    let index: Int
    /// The day on which it is looked at; `nil` for its last one.
    private(set) var day: CalendarDay?

    private var record: AdministrativeUnitTable.Record { table.record(index) }

    /// The official code: two digits for a province, three for a district, five for a commune. A unit and its
    /// successor may share one.
    public var code: String {
        let digits = String(record.code)
        return String(repeating: "0", count: max(0, table.digits(of: record.level) - digits.count)) + digits
    }

    /// What kind of unit it is.
    public var kind: Kind { record.kind }

    /// Its level.
    public var level: Level { record.level }

    /// The bare name: `An Lão`.
    public var name: String { table.name(index) }

    /// What a unit of its kind is called: `Huyện`.
    public var kindName: String { table.name(of: kind) }

    /// The kind and the name: `Huyện An Lão`.
    public var fullName: String { "\(kindName) \(name)" }

    /// The unit it belongs to, as that was called on the day on which the article was published; `nil` for provinces.
    public var parent: AdministrativeUnit? {
        guard let index = record.parent else { return nil }
        let last = AdministrativeUnit(table: table, index: index, day: day)
        guard let day, !last.exists(on: day) else { return last }
        return last.namesakesInCode.first { $0.exists(on: day) } ?? last
    }

    /// The first day of the unit, where it is known to be later than the articles.
    public var validFrom: CalendarDay? { record.validFrom }

    /// The last day of the unit; `nil` where it still exists.
    public var validTo: CalendarDay? { record.validTo }

    /// What became of a unit that ended, the one that took over most of it first; empty where it still exists.
    ///
    /// Communes by the resolutions of 2025 on their mergers; of districts and provinces the successors of their communes
    /// and the provinces of these.
    public var successors: [AdministrativeUnit] { table.successors(of: index) }

    /// The units that it came from, those first that went over to it above all; empty for a unit that has always been there.
    public var predecessors: [AdministrativeUnit] { table.predecessors(of: index) }

    /// Whether the unit exists on a day.
    public func exists(on day: CalendarDay) -> Bool {
        (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
    }
}

extension AdministrativeUnit {
    /// The unit as it was on a day, or on the nearest one of its own time.
    func seen(on day: CalendarDay?) -> AdministrativeUnit {
        var unit = self
        unit.day = day.map { min(max($0, validFrom ?? $0), validTo ?? $0) }
        return unit
    }

    /// The units that have had its code: those that it followed, itself, and those that followed it.
    var namesakesInCode: [AdministrativeUnit] {
        let own = table.record(index)
        func sharesCode(_ other: Int) -> Bool {
            guard (0..<table.count).contains(other) else { return false }
            let record = table.record(other)
            return record.code == own.code && record.level == own.level
        }
        var first = index
        while sharesCode(first - 1) { first -= 1 }
        var last = index
        while sharesCode(last + 1) { last += 1 }
        return (first...last).map { AdministrativeUnit(table: table, index: $0, day: day) }
    }
}

extension AdministrativeUnit {
    /// What it is on a day: itself, the unit of its code, or else the one that it became or came from above all, of
    /// several that it came from the one of its name; `nil` where the tables do not tell, or a district fell to several.
    public func unit(on day: CalendarDay) -> AdministrativeUnit? {
        let own = ([self] + namesakesInCode).first { $0.exists(on: day) }
        let others = validTo.map { $0 < day } ?? false ? successors : predecessors
        let there = others.filter { $0.exists(on: day) }
        if own == nil, level == .district, there.count > 1 { return nil }
        return (own ?? there.first { $0.name == name } ?? there.first)?.seen(on: day)
    }
}

extension AdministrativeUnit: Hashable {
    /// Whether both are one unit of one table.
    public static func == (a: AdministrativeUnit, b: AdministrativeUnit) -> Bool {
        a.index == b.index && a.table === b.table
    }

    /// Hashes the number of the unit.
    public func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

extension AdministrativeUnit: CustomStringConvertible {
    /// The unit with all that it belongs to: `Huyện An Lão, Tỉnh Bình Định`.
    public var description: String {
        parent.map { "\(fullName), \($0)" } ?? fullName
    }
}

extension AdministrativeUnit {
    /// Whether the unit is, or belongs to, another one, or one that the other took over.
    func isWithin(_ other: AdministrativeUnit) -> Bool {
        belongs(to: other) || ancestor(on: other.level)?.successors.contains(other) ?? false
    }

    /// Whether the unit is, or belongs to, another one.
    func belongs(to other: AdministrativeUnit) -> Bool {
        guard let ancestor = ancestor(on: other.level) else { return false }
        return table.record(ancestor.index).code == table.record(other.index).code
    }

    /// The unit of a level that it belongs to, or itself.
    private func ancestor(on level: Level) -> AdministrativeUnit? {
        var current: AdministrativeUnit? = self
        while let unit = current, unit.level != level { current = unit.parent }
        return current
    }

    /// Whether it is a township that bears the name of its district, beside which a commune of the name may lie.
    var isSeat: Bool { kind == .township && parent?.name == name }

    /// The unit of the widest level it belongs to, or itself.
    var province: AdministrativeUnit {
        var unit = self
        while let parent = unit.parent { unit = parent }
        return unit
    }

    /// The district it belongs to, or itself; `nil` for what stands right below a province.
    var district: AdministrativeUnit? {
        switch level {
        case .province: nil
        case .district: self
        case .commune: parent?.level == .district ? parent : nil
        }
    }
}
