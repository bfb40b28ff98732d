import Testing

@testable import VietExtraction

@Suite("The lunar calendar of Viet Nam")
struct LunarCalendarTests {
    /// Tết Nguyên đán as celebrated; 2007 and 2030 fall a day before the Chinese new year, 1985 a whole month.
    static let newYears = [
        "1985-01-21",
        "1990-01-27", "1991-02-15", "1992-02-04", "1993-01-23", "1994-02-10", "1995-01-31", "1996-02-19", "1997-02-07",
        "1998-01-28", "1999-02-16", "2000-02-05", "2001-01-24", "2002-02-12", "2003-02-01", "2004-01-22", "2005-02-09",
        "2006-01-29", "2007-02-17", "2008-02-07", "2009-01-26", "2010-02-14", "2011-02-03", "2012-01-23", "2013-02-10",
        "2014-01-31", "2015-02-19", "2016-02-08", "2017-01-28", "2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12",
        "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13",
        "2030-02-02",
    ]

    @Test("Tết falls on the day on which it was, or will be, celebrated", arguments: newYears)
    func newYear(day: String) throws {
        let year = try #require(Int(day.prefix(4)))
        #expect(LunarDay(year: year, month: 1, day: 1).solar?.description == day)
    }

    @Test(
        "Feasts and memorial days fall on their days",
        arguments: [
            (LunarDay(year: 2023, month: 3, day: 10), "2023-04-29"),  // Giỗ Tổ Hùng Vương
            (LunarDay(year: 2024, month: 3, day: 10), "2024-04-18"),
            (LunarDay(year: 2025, month: 3, day: 10), "2025-04-07"),
            (LunarDay(year: 2024, month: 8, day: 15), "2024-09-17"),  // Trung thu
            (LunarDay(year: 2025, month: 8, day: 15), "2025-10-06"),
            (LunarDay(year: 2025, month: 4, day: 15), "2025-05-12"),  // Phật đản
            (LunarDay(year: 2021, month: 12, day: 29), "2022-01-31"),
            (LunarDay(year: 2023, month: 12, day: 23), "2024-02-02"),
        ])
    func feasts(lunar: LunarDay, solar: String) { #expect(lunar.solar?.description == solar) }

    @Test(
        "Leap months are where the calendars of those years have them",
        arguments: [
            (1985, 2), (1987, 7), (1990, 5), (1993, 3), (1995, 8), (1998, 5), (2001, 4), (2004, 2), (2006, 7),
            (2009, 5), (2012, 4), (2014, 9), (2017, 6), (2020, 4), (2023, 2), (2025, 6), (2028, 5),
        ])
    func leapMonths(year: Int, month: Int) {
        #expect((1...12).filter { LunarCalendar.month($0, isLeap: true, of: year) != nil } == [month])
    }

    @Test("Years follow one another without gap, months have 29 or 30 days and count from 1 to 12")
    func continuity() {
        var next: Int?
        for year in 1900...2099 {
            let months = (1...12).flatMap { number in
                [false, true].compactMap { LunarCalendar.month(number, isLeap: $0, of: year) }
            }
            #expect((12...13).contains(months.count), "\(year)")
            for month in months {
                #expect(next == nil || month.firstDay == next, "\(year)")
                #expect((29...30).contains(month.length), "\(year)")
                next = month.firstDay + month.length
            }
        }
    }

    @Test("A day that the year does not have is not a day")
    func absent() {
        #expect(LunarDay(year: 2022, month: 12, day: 30).solar != nil)
        #expect(LunarDay(year: 2024, month: 12, day: 30).solar == nil)
        #expect(LunarDay(year: 2024, month: 2, day: 1, isLeapMonth: true).solar == nil)
        #expect(LunarDay(year: 2024, month: 13, day: 1).solar == nil)
    }

    @Test(
        "A name of the cycle of sixty means the nearest year",
        arguments: [(0, 4, 2024, 2024), (0, 4, 2000, 2024), (1, 5, 2026, 2025), (7, 1, 2021, 2021), (9, 3, 2022, 2023)])
    func cycle(stem: Int, branch: Int, near: Int, year: Int) {
        #expect(LunarDay.year(stem: stem, branch: branch, near: near) == year)
        #expect(LunarDay.year(stem: 0, branch: 1, near: near) == nil)
    }
}
