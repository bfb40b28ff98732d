/// An administrative unit by its number in a table.
///
/// What an extraction carries: an ``AdministrativeUnit`` holds its table, so that every copy of one counts references.
struct UnitNumber: Hashable, Sendable, BitwiseCopyable {
    private let number: Int32

    init(_ index: Int) { number = Int32(truncatingIfNeeded: index) }

    var index: Int { Int(number) }
}

/// What the table says of a unit.
extension AdministrativeUnitTable {
    /// The number that the official code is.
    func code(of unit: UnitNumber) -> Int { word(unit, 0) }

    func kind(of unit: UnitNumber) -> AdministrativeUnit.Kind { .init(rawValue: word(unit, 1) & 0xFF) ?? .commune }

    func level(of unit: UnitNumber) -> AdministrativeUnit.Level { .init(rawValue: word(unit, 1) >> 8) ?? .commune }

    /// The unit that it belongs to, as that is called last.
    func parent(of unit: UnitNumber) -> UnitNumber? {
        let parent = word(unit, 2)
        return parent == 0 ? nil : UnitNumber(parent - 1)
    }

    func validFrom(of unit: UnitNumber) -> CalendarDay? { CalendarDay(digits: word(unit, 3)) }

    func validTo(of unit: UnitNumber) -> CalendarDay? { CalendarDay(digits: word(unit, 4)) }

    /// Whether a unit exists on a day.
    func exists(_ unit: UnitNumber, on day: CalendarDay) -> Bool {
        let end = word(unit, 4)
        return word(unit, 3) <= day.digits && (end == 0 || day.digits <= end)
    }

    /// Whether a unit does not exist any longer.
    func hasEnded(_ unit: UnitNumber) -> Bool { word(unit, 4) != 0 }

    /// Whether a unit did not exist any longer on a day.
    func hasEnded(_ unit: UnitNumber, before day: CalendarDay) -> Bool {
        let end = word(unit, 4)
        return end != 0 && end < day.digits
    }

    /// Whether a unit came with the reform.
    func isOfReform(_ unit: UnitNumber) -> Bool { word(unit, 3) == reform.digits }

    /// Whether a unit was there before the reform.
    func isOlderThanReform(_ unit: UnitNumber) -> Bool { word(unit, 3) < reform.digits }
}

/// How units belong to one another.
extension AdministrativeUnitTable {
    /// The unit of the widest level that a unit belongs to, or itself.
    func province(of unit: UnitNumber) -> UnitNumber {
        var unit = unit
        while let parent = parent(of: unit) { unit = parent }
        return unit
    }

    /// The district that a unit belongs to, or itself; `nil` for what stands right below a province.
    func district(of unit: UnitNumber) -> UnitNumber? { ancestor(of: unit, on: .district) }

    /// Whether a unit is, or belongs to, another one, or one that the other took over.
    func isWithin(_ unit: UnitNumber, _ other: UnitNumber) -> Bool {
        guard let ancestor = ancestor(of: unit, on: level(of: other)) else { return false }
        return code(of: ancestor) == code(of: other) || isSuccessor(other, of: ancestor)
    }

    /// Whether a unit is, or belongs to, another one.
    func belongs(_ unit: UnitNumber, to other: UnitNumber) -> Bool {
        ancestor(of: unit, on: level(of: other)).map { code(of: $0) == code(of: other) } ?? false
    }

    /// The unit of a level that a unit belongs to, or itself.
    private func ancestor(of unit: UnitNumber, on level: AdministrativeUnit.Level) -> UnitNumber? {
        var current: UnitNumber? = unit
        while let unit = current, self.level(of: unit) != level { current = parent(of: unit) }
        return current
    }

    /// The units that have had the code of a unit: those that it followed, itself, and those that followed it.
    func namesakes(inCodeOf unit: UnitNumber) -> [UnitNumber] {
        func sharesCode(_ other: Int) -> Bool {
            guard (0..<count).contains(other) else { return false }
            let other = UnitNumber(other)
            return code(of: other) == code(of: unit) && level(of: other) == level(of: unit)
        }
        var first = unit.index
        while sharesCode(first - 1) { first -= 1 }
        var last = unit.index
        while sharesCode(last + 1) { last += 1 }
        return (first...last).map { UnitNumber($0) }
    }

    /// Whether a unit is a township that bears the name of its district, beside which a commune of the name may lie.
    func isSeat(_ unit: UnitNumber) -> Bool {
        guard kind(of: unit) == .township, let parent = parent(of: unit) else { return false }
        return haveSameName(unit, parent)
    }
}

extension CalendarDay {
    /// A day by the digits of its description: 20250630.
    init?(digits: Int) { self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100) }

    /// The digits of its description as a number.
    var digits: Int { (year * 100 + month) * 100 + day }
}
