/// A list of units in ``UnitLists``.
///
/// Not an array: names hand their lists on to every place where they stand, and each copy of an array counts a reference.
struct UnitList: Equatable, Sendable, BitwiseCopyable {
    private var start: Int32 = 0
    private var end: Int32 = 0

    /// No units.
    static let none = UnitList()

    private init() {}

    fileprivate init(_ range: Range<Int>) {
        start = Int32(range.lowerBound)
        end = Int32(range.upperBound)
    }

    /// Where its units stand.
    fileprivate var range: Range<Int> { Int(start)..<Int(end) }

    var count: Int { range.count }

    var isEmpty: Bool { start == end }
}

/// The lists of units that the names of an article may mean, one after the other in one array.
struct UnitLists: Sendable {
    private var units: [UnitNumber] = []

    /// The units of a list.
    subscript(_ list: UnitList) -> ArraySlice<UnitNumber> { units[list.range] }

    /// The first unit of a list.
    func first(_ list: UnitList) -> UnitNumber? { list.isEmpty ? nil : units[list.range.lowerBound] }

    /// The unit of a list that has no other.
    func only(_ list: UnitList) -> UnitNumber? { list.count == 1 ? units[list.range.lowerBound] : nil }

    /// Whether something holds for a unit of a list.
    @inline(__always)
    func contains(_ list: UnitList, where holds: (UnitNumber) -> Bool) -> Bool {
        for index in list.range where holds(units[index]) { return true }
        return false
    }

    /// Whether two lists have the same units in the same order.
    func areEqual(_ a: UnitList, _ b: UnitList) -> Bool {
        guard a != b else { return true }
        guard a.count == b.count else { return false }
        for (first, second) in zip(a.range, b.range) where units[first] != units[second] { return false }
        return true
    }

    /// A new list.
    mutating func add(_ units: some Sequence<UnitNumber>) -> UnitList {
        let start = self.units.count
        for unit in units { self.units.append(unit) }
        return UnitList(start..<self.units.count)
    }

    /// The units of two lists.
    mutating func joining(_ first: UnitList, _ second: UnitList) -> UnitList {
        if first.isEmpty { return second }
        if second.isEmpty { return first }
        let start = units.count
        for list in [first, second] { for index in list.range { units.append(units[index]) } }
        return UnitList(start..<units.count)
    }

    /// Those for which something holds; the list itself where it holds for all, which is the usual case.
    @inline(__always)
    mutating func keeping(_ list: UnitList, _ isKept: (UnitNumber) -> Bool) -> UnitList {
        filter(list) { isKept($1) }
    }

    /// Those of a list that some unit of another list stands in a relation to.
    @inline(__always)
    mutating func keeping(
        _ list: UnitList, relatedTo others: UnitList, _ areRelated: (UnitNumber, UnitNumber) -> Bool
    ) -> UnitList {
        filter(list) { lists, unit in lists.contains(others) { areRelated(unit, $0) } }
    }

    /// Those that are not in another list.
    mutating func keeping(_ list: UnitList, outside others: UnitList) -> UnitList {
        filter(list) { lists, unit in !lists.contains(others) { $0 == unit } }
    }

    /// - Parameter isKept: lent the lists, for to hold them beside would copy them.
    @inline(__always)
    private mutating func filter(_ list: UnitList, _ isKept: (inout Self, UnitNumber) -> Bool) -> UnitList {
        var next = list.range.lowerBound
        while next < list.range.upperBound, isKept(&self, units[next]) { next += 1 }
        guard next < list.range.upperBound else { return list }
        let start = units.count
        for index in list.range.lowerBound..<next { units.append(units[index]) }
        next += 1
        while next < list.range.upperBound {
            let unit = units[next]
            if isKept(&self, unit) { units.append(unit) }
            next += 1
        }
        return UnitList(start..<units.count)
    }
}
