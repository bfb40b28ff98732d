import Testing
import VietExtraction

/// Texts that repeat one thing until naive rules run away: they must give the same sober results as short ones.
@Suite struct HostileTextTests {
    private static let count = 5_000

    private func entities(_ text: String) -> [Entity] { Extractor.default.extract(text).entities }

    @Test func daysWithoutMonthsBorrowNoneFromEachOther() {
        // A day may borrow its month from the next one, which must not borrow in turn without end.
        #expect(entities(String(repeating: "chiều 1 và ", count: Self.count)).isEmpty)
        let borrowed = entities("Họp chiều 16 và sáng 17/10/2022.")
        #expect(borrowed.map { String($0.text) } == ["chiều 16", "sáng 17/10/2022"])
    }

    @Test(arguments: ["1.", "1,", "1.000.", "ngày 1, ", "ngày 1 và "])
    func numbersThatNeverEndHaveNoMeaning(_ part: String) {
        let found = entities(String(repeating: part, count: Self.count)).filter { $0.label != .cardinal }
        #expect(found.isEmpty)
    }
}
