import Testing

@testable import VietTokenization

/// A ``GapSet`` answers as a set of numbers does.
@Suite struct GapSetTests {
    /// Sets of gaps around the ends of their words, and one that is empty.
    static let sets: [[Int]] = [
        [], [0], [63], [64], [127], [0, 63, 64, 127], Array(60...70), Array(0...128),
        Array(stride(from: 1, to: 200, by: 3)),
    ]
    private static let room = 200

    private func gapSet(_ gaps: [Int]) -> GapSet {
        var set = GapSet()
        set.reset(Self.room)
        for gap in gaps { set.insert(gap) }
        return set
    }

    @Test(arguments: sets)
    func answersAsASet(gaps: [Int]) {
        let set = gapSet(gaps)
        for start in 0..<Self.room {
            #expect(set.contains(start) == gaps.contains(start))
            #expect(set.first(from: start) == gaps.first { $0 >= start })
            #expect(set.firstMissing(from: start) == (start...).first { !gaps.contains($0) })
        }
        #expect(!set.contains(1_000_000))
        #expect(!GapSet().contains(0))
    }

    @Test(arguments: sets)
    func goesThroughWhatIsMissing(gaps: [Int]) {
        let set = gapSet(gaps)
        for range in [0..<0, 4..<5, 4..<64, 4..<65, 0..<128, 63..<130, 64..<200] {
            var missing: [Int] = []
            set.forEachMissing(in: range) { missing.append($0) }
            #expect(missing == range.filter { !gaps.contains($0) })
        }
        var missing: [Int] = []
        GapSet().forEachMissing(in: 60..<70) { missing.append($0) }
        #expect(missing == Array(60..<70))
    }

    @Test func holdsNothingOfTheSentenceBefore() {
        var set = gapSet(Array(0..<Self.room))
        set.reset(70)
        #expect(set.first(from: 0) == nil)
        set.insert(69)
        set.remove(69)
        set.insert(5, if: 0)
        #expect(set.first(from: 0) == nil)
        #expect(set.firstMissing(from: 0) == 0)
    }
}
