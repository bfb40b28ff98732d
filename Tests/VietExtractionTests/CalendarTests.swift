import Testing
import VietExtraction

@Suite("Calendar: days, weeks, clock times and publication dates")
struct CalendarTests {
    @Test(
        "Day numbers and weekdays of known days",
        arguments: [
            (1900, 1, 1, -25_567, 1), (1930, 2, 3, -14_577, 1), (1945, 9, 2, -8887, 7), (1969, 12, 31, -1, 3),
            (1970, 1, 1, 0, 4), (1975, 4, 30, 1945, 3), (2000, 2, 29, 11_016, 2), (2000, 3, 1, 11_017, 3),
            (2022, 10, 4, 19_269, 2), (2024, 2, 29, 19_782, 4), (2100, 12, 31, 47_846, 5),
        ])
    func knownDays(year: Int, month: Int, day: Int, number: Int, weekday: Int) throws {
        let calendarDay = try #require(CalendarDay(year: year, month: month, day: day))
        #expect(calendarDay.dayNumber == number)
        #expect(calendarDay.weekday == weekday)
        #expect(CalendarDay(dayNumber: number) == calendarDay)
    }

    @Test("From 1900 to 2100 every day follows the one before, there and back")
    func roundTrip() throws {
        let first = try #require(CalendarDay(year: 1900, month: 1, day: 1))
        var expected = first.dayNumber
        var weekday = first.weekday
        for year in 1900...2100 {
            for month in 1...12 {
                for day in 1...CalendarDay.days(inMonth: month, of: year) {
                    let calendarDay = try #require(CalendarDay(year: year, month: month, day: day))
                    try #require(calendarDay.dayNumber == expected)
                    try #require(calendarDay.weekday == weekday)
                    try #require(CalendarDay(dayNumber: expected) == calendarDay)
                    expected += 1
                    weekday = weekday % 7 + 1
                }
            }
        }
        // 201 years of which 49 are leap years: 1900 and 2100 are not, 2000 is.
        #expect(expected - first.dayNumber == 201 * 365 + 49)
    }

    @Test(
        "Days that the calendar does not have",
        arguments: [
            (2022, 2, 29), (2100, 2, 29), (2022, 4, 31), (2022, 13, 1), (2022, 0, 1), (2022, 1, 0), (2022, 1, 32),
        ])
    func impossibleDays(year: Int, month: Int, day: Int) {
        #expect(CalendarDay(year: year, month: month, day: day) == nil)
    }

    @Test(
        "ISO weeks at the turn of the year",
        arguments: [
            ("2021-01-03", 2020, 53), ("2021-01-04", 2021, 1), ("2022-01-02", 2021, 52), ("2022-10-04", 2022, 40),
            ("2024-12-30", 2025, 1), ("2026-12-31", 2026, 53), ("2027-01-01", 2026, 53),
        ])
    func isoWeeks(day: String, year: Int, week: Int) throws {
        let isoWeek = try #require(PublicationDate(day)).day.isoWeek
        #expect(isoWeek.year == year)
        #expect(isoWeek.week == week)
    }

    @Test(
        "Publication dates in ISO 8601",
        arguments: [
            ("2022-10-04", "2022-10-04"), ("2022-10-04T09:01", "2022-10-04T09:01"),
            ("2022-10-04T09:01:59", "2022-10-04T09:01"), ("2022-10-04T09:01:00+07:00", "2022-10-04T09:01+07:00"),
            ("2024-02-29", "2024-02-29"), ("2022-10-04T09:01:00.123Z", "2022-10-04T09:01+00:00"),
            ("2022-10-04T09:01-0330", "2022-10-04T09:01-03:30"), ("2022-10-04T09:01:00+07", "2022-10-04T09:01+07:00"),
            ("2022-10-04T12:01PM", "2022-10-04T12:01"),
        ])
    func publicationDates(text: String, description: String) {
        #expect(PublicationDate(text)?.description == description)
    }

    @Test(
        "What is no publication date",
        arguments: [
            "", "T", "2022", "2022-10", "2022-13-04", "2022-02-29", "04/10/2022", "22-10-04", "2022-1-4",
            "2022-10-04T", "2022-10-04T25:00", "2022-10-04T9", "2022-10-04T09:61", "2022-10-0x", "-999-10-04",
            "+999-10-04",
            "2022-10-04T+9:01", "0000-01-01", "0938-01-01", "2022-10-04T09:01garbage", "2022-10-04T09:01 ",
            "2022-10-04T09:01:6", "2022-10-04T09:01:00.", "2022-10-04T09:01+", "2022-10-04T09:01+9999",
            "2022-10-04T09:01+15:00", "2022-10-04T09:01+07:60", "2022-10-04T09:01+07:", "2022-10-04T09:01+7:00",
            "2022-10-04T09:01Z7", "2022-10-04T09:01PMZ", "2022-10-04T13:01AM",
        ])
    func impossiblePublicationDates(text: String) {
        #expect(PublicationDate(text) == nil)
    }

    @Test(
        "Publication dates as newsrooms state them",
        arguments: [
            ("04/10/2022 09:01", "2022-10-04T09:01"), ("4-10-2022, 9:01", "2022-10-04T09:01"),
            ("04/10/2022 09:01 PM", "2022-10-04T21:01"), ("04/10/2022 9:01:30 CH", "2022-10-04T21:01"),
            ("04/10/2022 12:01 SA", "2022-10-04T00:01"), ("04/10/2022 12:01 pm", "2022-10-04T12:01"),
            ("2022-10-04 09:01:00 +0700", "2022-10-04T09:01+07:00"), (" 2022-10-04", "2022-10-04"),
            ("10/2022", "2022-10"), ("2022", "2022"), ("04/10/2022 09:01 giờ", nil), ("04/10/2022 09:01garbage", nil),
            ("04/10/2022 14:01 AM", nil), ("10/2022 09:01", nil), ("04/10/0022", nil),
        ])
    func statedDates(text: String, description: String?) {
        #expect(PublicationDate(stated: text)?.description == description)
    }

    @Test("Clock times lie between 00:00 and 24:00")
    func clockTimes() {
        for hour in -1...25 {
            for minute in -1...60 {
                let exists = (0...23).contains(hour) && (0...59).contains(minute) || hour == 24 && minute == 0
                #expect((ClockTime(hour: hour, minute: minute) != nil) == exists)
            }
        }
        #expect(ClockTime(hour: 8, minute: 5)?.description == "T08:05")
    }
}
