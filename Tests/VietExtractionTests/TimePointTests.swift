import Testing
import VietExtraction

@Suite("Points in time as TIMEX3")
struct TimePointTests {
    @Test(
        "each granularity has its form",
        arguments: [
            (TimePoint(year: 2022, .day(month: 9, day: 29, partOfDay: .afternoon)), "2022-09-29TAF"),
            (TimePoint(year: nil, .day(month: 9, day: 2, partOfDay: nil)), "XXXX-09-02"),
            (TimePoint(year: 1990, .decade), "199X"), (TimePoint(year: 2000, .century), "20XX"),
            (TimePoint(year: 2022, .half(1)), "2022-H1"), (TimePoint(year: 2022, .quarter(3)), "2022-Q3"),
            (TimePoint(year: 2022, .month(5)), "2022-05"), (TimePoint(year: 2022, .week(7)), "2022-W07"),
        ])
    func form(_ point: TimePoint, _ form: String) { #expect(point.description == form) }

    @Test("numbers that are no date are written as well")
    func numbers() {
        let largest = TimePoint(year: .max, .day(month: .max, day: .max, partOfDay: .morning))
        #expect(largest.description == "\(Int.max)-\(Int.max)-\(Int.max)TMO")
        let least = TimePoint(year: .min, .day(month: .min, day: .min, partOfDay: .morning))
        #expect(least.description.hasPrefix("\(Int.min)-\(Int.min)-\(Int.min)"))
    }
}
