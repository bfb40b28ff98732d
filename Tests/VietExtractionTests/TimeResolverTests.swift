import Testing

@testable import VietExtraction

@Suite("Missing parts of dates: the publication, the tense, the weekday and the article complete them")
struct TimeResolverTests {
    private func resolver(
        _ published: String?, latestYear: Int? = nil, fullDays: [TimeResolver.MonthDay: Int] = [:]
    ) -> TimeResolver {
        let day = published.flatMap { PublicationDate($0) }?.day
        return TimeResolver(published: day, latestYear: latestYear, fullDays: fullDays, eventDay: nil)
    }

    @Test(
        "The year nearest to the publication that fits the tense",
        arguments: [
            (5, 10, "2022-10-04", TimeResolver.Tense.unknown, "2022-10-05"),
            (31, 12, "2023-01-05", .unknown, "2022-12-31"),
            (15, 1, "2022-12-20", .unknown, "2023-01-15"),
            (15, 1, "2022-12-20", .future, "2023-01-15"),
            (15, 1, "2022-12-20", .past, "2022-01-15"),
            (13, 2, "2022-10-04", .past, "2022-02-13"),
            (13, 2, "2022-10-04", .future, "2023-02-13"),
            (4, 10, "2022-10-04", .past, "2022-10-04"),
            (4, 10, "2022-10-04", .future, "2022-10-04"),
            (5, 10, "2022-10-04", .past, "2022-10-05"),
            (3, 10, "2022-10-04", .future, "2022-10-03"),
            (29, 2, "2023-10-04", .past, "2024-02-29"),
        ])
    func nearestYear(day: Int, month: Int, published: String, tense: TimeResolver.Tense, value: String) {
        let draft = TimeDraft.day(.init(day: day, month: month))
        #expect(resolver(published).resolve(draft, tense: tense)?.description == value)
    }

    @Test("A full date of the same day elsewhere in the article decides before the publication does")
    func fullDate() {
        let context = resolver("2022-10-04", fullDays: [.init(month: 9, day: 29): 2021])
        #expect(context.resolve(.day(.init(day: 29, month: 9)), tense: .past)?.description == "2021-09-29")
        #expect(context.resolve(.day(.init(day: 28, month: 9)), tense: .past)?.description == "2022-09-28")
    }

    @Test(
        "A stated weekday decides the year",
        arguments: [(1, "2021-10-04"), (2, "2022-10-04"), (3, "2023-10-04"), (5, "2022-10-04")])
    func weekday(weekday: Int, value: String) {
        let draft = TimeDraft.day(.init(day: 4, month: 10, weekday: weekday))
        #expect(resolver("2022-10-06").resolve(draft, tense: .unknown)?.description == value)
    }

    @Test("Without a publication the latest year of the article serves, and without that the year stays open")
    func unpublished() {
        let draft = TimeDraft.day(.init(day: 18, month: 12))
        #expect(resolver(nil, latestYear: 2019).resolve(draft, tense: .unknown)?.description == "2019-12-18")
        #expect(resolver(nil).resolve(draft, tense: .unknown)?.description == "XXXX-12-18")
        #expect(resolver(nil).resolve(.sincePoint(.year(.exactly(2020))), tense: .unknown)?.description == "2020/..")
        #expect(resolver(nil).resolve(.relativeDay(offset: 0, .morning), tense: .unknown) == nil)
        #expect(resolver(nil).resolve(.week(offset: 1), tense: .unknown) == nil)
    }

    @Test(
        "Relative units count from the publication",
        arguments: [
            (TimeDraft.relativeDay(offset: -1, .afternoon), "2023-01-01", "2022-12-31TAF"),
            (.relativeMonth(offset: -1), "2023-01-10", "2022-12"),
            (.relativeMonth(offset: 1), "2022-12-10", "2023-01"),
            (.week(offset: 1), "2017-02-28", "2017-W10"),
            (.weekday(6, weekOffset: 0, nil), "2022-10-04", "2022-10-08"),
            (.weekday(1, weekOffset: 1, .evening), "2022-10-04", "2022-10-10TEV"),
            (.year(.relative(-1)), "2022-10-04", "2021"),
            (.schoolYear(offset: 0), "2022-09-05", "2022/2023"),
            (.schoolYear(offset: 0), "2023-05-20", "2022/2023"),
            (.half(1, year: .unstated), "2022-07-10", "2022-H1"),
            (.months(first: 1, last: 9, year: .unstated), "2022-10-04", "2022-01/2022-09"),
            (.months(first: 1, last: 9, year: .unstated), "2023-02-04", "2022-01/2022-09"),
            (.untilPoint(.year(.relative(0))), "2025-11-17", "2025-11-17/2025"),
            (.sincePoint(.year(.relative(0))), "2023-07-07", "2023/2023-07-07"),
        ])
    func relative(draft: TimeDraft, published: String, value: String) {
        #expect(resolver(published).resolve(draft, tense: .unknown)?.description == value)
    }

    @Test("The first day of a range lies before the second")
    func overTheTurnOfTheYear() {
        let range = TimeDraft.span(.day(.init(day: 28, month: 12)), .day(.init(day: 5, month: 1, year: 2023)))
        #expect(resolver("2022-12-20").resolve(range, tense: .unknown)?.description == "2022-12-28/2023-01-05")
    }

    @Test(
        "Words around a day say whether it looks back or forward",
        arguments: [
            ("Xã đã họp ngày 13/2", "2022-02-13"), ("Xã vừa họp ngày 13/2", "2022-02-13"),
            ("Xã sẽ họp ngày 13/2", "2023-02-13"), ("Xã dự kiến họp ngày 13/2", "2023-02-13"),
            ("Xã phấn đấu làm xong ngày 13/2", "2023-02-13"), ("Hồ sơ nộp trước ngày 13/2", "2023-02-13"),
            ("Lớp học mở ngày 13/2 tới", "2023-02-13"), ("Đường sắp làm xong ngày 13/2", "2023-02-13"),
        ])
    func tense(text: String, value: String) {
        let article = Extractor.default.extract(text, published: PublicationDate("2022-10-04"))
        #expect(article.entities.filter { $0.label == .date }.map(\.value?.description) == [value])
    }
}
