import Testing

@testable import VietExtraction

@Suite("Lists of units: ranges of one array")
struct UnitListsTests {
    private static func units(_ numbers: Int...) -> [UnitNumber] { numbers.map { UnitNumber($0) } }

    @Test("Lists keep their units when others are added")
    func lists() {
        var lists = UnitLists()
        let first = lists.add(Self.units(1, 2, 3))
        let second = lists.add(Self.units(4))
        #expect(Array(lists[first]) == Self.units(1, 2, 3))
        #expect(lists.first(first) == UnitNumber(1))
        #expect(lists.only(first) == nil)
        #expect(lists.only(second) == UnitNumber(4))
        #expect(UnitList.none.isEmpty && lists.first(.none) == nil && lists[.none].isEmpty)
    }

    @Test("What is kept is in order, and the list itself where all are")
    func kept() {
        var lists = UnitLists()
        let all = lists.add(Self.units(1, 2, 3, 4, 5))
        // A macro looks at copies: what changes the lists is called outside of it.
        let whole = lists.keeping(all) { _ in true }
        #expect(whole == all)
        let odd = lists.keeping(all) { $0.index % 2 == 1 }
        #expect(Array(lists[odd]) == Self.units(1, 3, 5))
        let nothing = lists.keeping(all) { _ in false }
        #expect(nothing.isEmpty)
        let even = lists.keeping(all, outside: odd)
        #expect(Array(lists[even]) == Self.units(2, 4))
        let doubled = lists.keeping(all, relatedTo: odd) { $0.index == 2 * $1.index }
        #expect(Array(lists[doubled]) == Self.units(2))
    }

    @Test("Lists are joined, and compared by their units")
    func joined() {
        var lists = UnitLists()
        let (first, second) = (lists.add(Self.units(1)), lists.add(Self.units(2, 3)))
        let joined = lists.joining(first, second)
        #expect(Array(lists[joined]) == Self.units(1, 2, 3))
        let (withoutFirst, withoutSecond) = (lists.joining(.none, second), lists.joining(first, .none))
        #expect(withoutFirst == second && withoutSecond == first)
        let same = lists.add(Self.units(1, 2, 3))
        #expect(joined != same && lists.areEqual(joined, same))
        let other = lists.add(Self.units(4))
        #expect(!lists.areEqual(joined, second) && !lists.areEqual(first, other))
    }
}
