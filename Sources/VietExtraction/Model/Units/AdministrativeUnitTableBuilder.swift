import VietTokenization

/// Collects administrative units and lays them out as the bytes of an ``AdministrativeUnitTable``.
///
/// The same units give the same bytes in whatever order they were added.
package struct AdministrativeUnitTableBuilder {
    /// What units that follow one another share.
    package struct Code: Hashable {
        package var level: AdministrativeUnit.Level
        package var number: Int

        package init(level: AdministrativeUnit.Level, number: Int) {
            self.level = level
            self.number = number
        }
    }

    package struct Unit {
        package var code: Code
        package var kind: AdministrativeUnit.Kind
        package var name: String
        package var aliases: [String]
        package var parent: Code?
        package var validFrom: CalendarDay?
        package var validTo: CalendarDay?
        /// Positions in ``units``, the most important one first.
        package var successors: [Int] = []

        package init(
            code: Code, kind: AdministrativeUnit.Kind, name: String, aliases: [String] = [], parent: Code?,
            validFrom: CalendarDay?, validTo: CalendarDay?
        ) {
            self.code = code
            self.kind = kind
            self.name = name
            self.aliases = aliases
            self.parent = parent
            self.validFrom = validFrom
            self.validTo = validTo
        }

        fileprivate var order: (Int, Int, Int) {
            (code.level.rawValue, code.number, validFrom?.digits ?? 0)
        }
    }

    /// What units of each kind are called.
    package var kindNames: [AdministrativeUnit.Kind: String] = [:]
    /// How many digits the codes of each level have.
    package var digits: [AdministrativeUnit.Level: Int] = [:]
    /// The day on which the districts ended and the communes merged.
    package let reform: CalendarDay
    package var units: [Unit] = []
    private var positions: [Code: [Int]] = [:]

    package init(reform: CalendarDay) { self.reform = reform }

    /// Adds a unit and returns its position in ``units``.
    @discardableResult
    package mutating func add(_ unit: Unit) -> Int {
        positions[unit.code, default: []].append(units.count)
        units.append(unit)
        return units.count - 1
    }

    /// The positions of all units of a code.
    package func positions(of code: Code) -> [Int] { positions[code] ?? [] }

    /// The position of the unit that a unit belongs to: the last one of the parent's code that its time reaches.
    package func parent(of unit: Unit) -> Int? {
        guard let code = unit.parent else { return nil }
        return positions(of: code).filter { position in
            units[position].validFrom.map { $0 <= unit.validTo ?? $0 } ?? true
        }.max { units[$0].order < units[$1].order }
    }

    /// The bytes of the table.
    package func build() -> [UInt8] {
        let sorted = units.indices.sorted { units[$0].order < units[$1].order }
        var numbers = [Int](repeating: 0, count: units.count)
        for (number, position) in sorted.enumerated() { numbers[position] = number }
        var records: [Int] = []
        var names: [(fingerprint: UInt64, unit: Int)] = []
        var successors: [UInt32] = []
        var predecessors: [UInt32] = []
        let before = predecessorNumbers(sorted, numbers)
        var text: [UInt8] = []
        for (number, position) in sorted.enumerated() {
            let unit = units[position]
            text += Array(unit.name.utf8)
            successors += unit.successors.map { UInt32(numbers[$0]) }
            predecessors += before[number]
            records += [
                unit.code.number, unit.kind.rawValue + 256 * unit.code.level.rawValue,
                parent(of: unit).map { numbers[$0] + 1 } ?? 0, unit.validFrom?.digits ?? 0,
                unit.validTo?.digits ?? 0, successors.count, text.count,
                predecessors.count,
            ]
            for name in Set([unit.name] + unit.aliases) {
                names.append((AdministrativeUnitTable.fingerprint(of: AtomScanner.scan(Array(name.utf8).span)), number))
            }
        }
        names.sort { ($0.fingerprint, $0.unit) < ($1.fingerprint, $1.unit) }
        var kinds: [UInt8] = []
        var kindEnds: [Int] = []
        for kind in AdministrativeUnit.Kind.allCases {
            kinds += Array((kindNames[kind] ?? "").utf8)
            kindEnds.append(kinds.count)
        }
        let counts = [units.count, names.count, successors.count, reform.digits]
        let scheme = AdministrativeUnit.Level.allCases.map { digits[$0] ?? 0 } + kindEnds
        let header = [AdministrativeUnitTable.magic] + (counts + scheme).map(UInt32.init)
        text = kinds + text
        return Self.bytes(header + records.map(UInt32.init)) + Self.bytes(names.map(\.fingerprint))
            + Self.bytes(names.map { UInt32($0.unit) }) + Self.bytes(successors) + Self.bytes(predecessors) + text
    }

    /// For each unit, as it is sorted, those that it succeeds, the ones that went over to it above all first.
    private func predecessorNumbers(_ sorted: [Int], _ numbers: [Int]) -> [[UInt32]] {
        var before = [[(rank: Int, number: Int)]](repeating: [], count: units.count)
        for (number, position) in sorted.enumerated() {
            for (rank, heir) in units[position].successors.enumerated() {
                before[numbers[heir]].append((rank, number))
            }
        }
        return before.map { all in
            all.sorted { ($0.rank, $0.number) < ($1.rank, $1.number) }.map { UInt32($0.number) }
        }
    }

    private static func bytes(_ integers: [some FixedWidthInteger]) -> [UInt8] {
        integers.flatMap { integer in withUnsafeBytes(of: integer.littleEndian) { Array($0) } }
    }
}
