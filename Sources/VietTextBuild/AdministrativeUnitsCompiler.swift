import VietCorpus
import VietExtraction

/// Turns the tables `admin_*` of `Corpus/lexicon` into one table of units.
struct AdministrativeUnitsCompiler {
    private typealias Builder = AdministrativeUnitTableBuilder

    let folder: String
    private var builder: Builder
    /// The positions of the units of before the reform and from it on.
    private var before: [Builder.Code: Int] = [:]
    private var since: [Builder.Code: Int] = [:]

    /// - Throws: where the scheme of the units is not what it must be.
    init(folder: String) throws {
        self.folder = folder
        builder = try Self.scheme("\(folder)/admin_scheme.tsv")
    }

    /// The day of the reform, the digits of the codes and the names of the kinds.
    private static func scheme(_ path: String) throws -> Builder {
        let rows = try TabSeparatedTable(path).rows
        guard let reform = try rows.first(where: { $0["what"] == "reform" }).flatMap({ try day($0, "value") }) else {
            throw BuildError(place: path, problem: "no row says the day of the reform", remedy: "add it")
        }
        var builder = Builder(reform: reform)
        for row in rows {
            switch row["what"] {
            case "reform": break
            case "digits":
                guard let digits = Int(row["value"]) else {
                    throw row.error("“\(row["value"])” is no number", remedy: "write how many digits a code has")
                }
                builder.digits[try level(row, "key")] = digits
            case "name":
                guard let kind = AdministrativeUnit.Kind.allCases.first(where: { "\($0)" == row["key"] }) else {
                    throw row.error("unknown kind “\(row["key"])”", remedy: "use one of AdministrativeUnit.Kind")
                }
                builder.kindNames[kind] = row["value"]
            default: throw row.error("unknown “\(row["what"])”", remedy: "use reform, digits or name")
            }
        }
        return builder
    }

    /// The bytes of the table.
    mutating func compile() throws -> [UInt8] {
        try addUnits()
        try addSuccessors()
        return builder.build()
    }

    /// The names of the units of the day before the reform, the widest level first.
    mutating func namesBeforeReform() throws -> [String] {
        try addUnits()
        let eve = builder.reform.advanced(by: -1)
        return builder.units.filter { Self.isReached($0, by: eve) && $0.validTo.map { eve <= $0 } ?? true }.map(\.name)
    }

    private func table(_ name: String) throws -> [TabSeparatedTable.Row] {
        try TabSeparatedTable("\(folder)/\(name)").rows
    }

    /// Of the units that followed one another under a code, the last one of before the reform and the one since.
    private mutating func addUnits() throws {
        for row in try table("admin_units.tsv") {
            let unit = try unit(row)
            let position = builder.add(unit)
            if Self.isReached(unit, by: builder.reform.advanced(by: -1)) { before[unit.code] = position }
            if unit.validTo.map({ builder.reform <= $0 }) ?? true { since[unit.code] = position }
        }
    }

    private static func isReached(_ unit: Builder.Unit, by day: CalendarDay) -> Bool {
        unit.validFrom.map { $0 <= day } ?? true
    }

    /// Communes have the successors of the table; districts and provinces those of their communes, the most frequent
    /// one first.
    private mutating func addSuccessors() throws {
        var heirs: [Int: [Int: Int]] = [:]
        for row in try table("admin_unit_successions.tsv") {
            let isDistrict = row["before"].utf8.count == builder.digits[.district]
            let level: AdministrativeUnit.Level = isDistrict ? .district : .commune
            guard let old = before[try Self.code(row, "before", level)],
                let new = since[try Self.code(row, "since", .commune)]
            else { throw row.error("one of the two is no unit", remedy: "correct the code") }
            heirs[old, default: [:]][new] = row["share"] == "part" ? 1 : 2
            guard level == .commune, let district = builder.parent(of: builder.units[old]) else { continue }
            heirs[district, default: [:]][new, default: 0] += 1
        }
        for (district, communes) in heirs where builder.units[district].code.level == .district {
            guard let province = builder.parent(of: builder.units[district]) else { continue }
            for (commune, weight) in communes {
                guard let heir = builder.parent(of: builder.units[commune]) else { continue }
                heirs[province, default: [:]][heir, default: 0] += weight
            }
        }
        for (old, new) in heirs where builder.units[old].validTo != nil {
            builder.units[old].successors = new.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        }
    }

    // MARK: Cells

    private func unit(_ row: TabSeparatedTable.Row) throws -> Builder.Unit {
        guard let kind = builder.kindNames.first(where: { $0.value == row["type"] })?.key else {
            let names = builder.kindNames.values.sorted().joined(separator: ", ")
            throw row.error("unknown type “\(row["type"])”", remedy: "use one of \(names)")
        }
        var parent: Builder.Code?
        if !row["parent"].isEmpty {
            let isProvince = row["parent"].utf8.count == builder.digits[.province]
            parent = try Self.code(row, "parent", isProvince ? .province : .district)
        }
        return Builder.Unit(
            code: try Self.code(row, "code", Self.level(row)), kind: kind, name: row["name"],
            aliases: row.list("other_names"), parent: parent, validFrom: try Self.day(row, "from"),
            validTo: try Self.day(row, "to"))
    }

    private static func level(
        _ row: TabSeparatedTable.Row, _ column: String = "level"
    ) throws -> AdministrativeUnit.Level {
        guard let level = AdministrativeUnit.Level.allCases.first(where: { "\($0)" == row[column] }) else {
            throw row.error("unknown level “\(row[column])”", remedy: "use province, district or commune")
        }
        return level
    }

    private static func code(
        _ row: TabSeparatedTable.Row, _ column: String, _ level: AdministrativeUnit.Level
    ) throws -> Builder.Code {
        guard let number = Int(row[column]) else {
            throw row.error("“\(row[column])” is no code", remedy: "put the digits of the official code")
        }
        return Builder.Code(level: level, number: number)
    }

    private static func day(_ row: TabSeparatedTable.Row, _ column: String) throws -> CalendarDay? {
        if row[column].isEmpty { return nil }
        guard let date = PublicationDate(row[column]) else {
            throw row.error("“\(row[column])” is no date", remedy: "write it as 2025-06-30")
        }
        return date.day
    }
}
