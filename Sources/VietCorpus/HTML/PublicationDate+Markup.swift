extension PublicationDate {
    /// Reads what markup states, as the time in Vietnam, which is UTC+7 all year: ISO 8601 with or without a zone, the day
    /// first as in `04/10/2022 09:01 SA`, with a weekday before it, or as mail writes it.
    ///
    /// A page that names no zone means its own. Years before the web came to Vietnam and after the next are none.
    init?(inMarkup text: String) {
        let text = text.collapsed
        guard let stated = Self.iso8601(text) ?? Self.mail(text) ?? Self.dayFirst(text), Self.isPlausible(stated) else {
            return nil
        }
        guard let time = stated.time, let zone = stated.zone else {
            self = stated
            return
        }
        let minutes = time.hour * 60 + time.minute + Self.vietnam - zone
        let days = minutes >= 0 ? minutes / 1440 : -((1439 - minutes) / 1440)
        let minuteOfDay = minutes - days * 1440
        self.init(
            day: stated.day.advanced(by: days), time: ClockTime(hour: minuteOfDay / 60, minute: minuteOfDay % 60),
            zone: Self.vietnam)
    }

    /// Minutes east of Greenwich.
    private static let vietnam = 7 * 60

    private static func isPlausible(_ date: PublicationDate) -> Bool {
        PublicationYears.possible.contains(date.day.year)
    }

    private static func iso8601(_ text: String) -> PublicationDate? {
        PublicationDate(text.replacing(" ", with: "T", maxReplacements: 1).filter { $0 != " " })
    }

    /// `Tue, 04 Oct 2022 02:01:00 GMT`
    private static func mail(_ text: String) -> PublicationDate? {
        let words = text.split(whereSeparator: { $0 == " " || $0 == "," })
        guard
            let month = words.firstIndex(where: {
                months.contains($0.prefix(3).lowercased()) && $0.first?.isLetter == true
            }),
            let number = months.firstIndex(of: words[month].prefix(3).lowercased())
        else { return nil }
        // `Oct 4, 2022` and `04 Oct 2022`
        let before = month > 0 ? Int(words[month - 1]) : nil
        let rest = words[(month + 1)...]
        let numbers = rest.prefix(2).compactMap { Int($0) }
        guard let day = before ?? numbers.first, let year = before == nil ? numbers.dropFirst().first : numbers.first,
            let calendarDay = CalendarDay(year: year, month: number + 1, day: day)
        else { return nil }
        guard let clock = rest.first(where: { $0.contains(":") }), let time = clockTime(clock, rest.contains("PM"))
        else {
            return PublicationDate(day: calendarDay)
        }
        let zone = rest.lazy.compactMap(zoneMinutes).first
        return PublicationDate(day: calendarDay, time: time, zone: zone)
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    private static func zoneMinutes(_ word: Substring) -> Int? {
        if word == "GMT" || word == "UTC" || word == "Z" { return 0 }
        guard let sign = word.first, sign == "+" || sign == "-", word.utf8.count == 5,
            let digits = Int(word.dropFirst())
        else { return nil }
        return (sign == "-" ? -1 : 1) * (digits / 100 * 60 + digits % 100)
    }

    /// `Thứ ba, 04/10/2022 | 09:01 (GMT+7)`, `4-10-2022 2:30 CH`
    private static func dayFirst(_ text: String) -> PublicationDate? {
        let words = text.split(whereSeparator: { " ,|()".contains($0) })
        var day: PublicationDate?
        var time: ClockTime?
        let isAfternoon = words.contains { ["ch", "pm", "chiều"].contains($0.lowercased()) }
        for word in words {
            if day == nil, word.contains(where: { "/-.".contains($0) }), word.first?.isNumber == true {
                day = PublicationDate(stated: String(word)).flatMap { $0.precision == .day ? $0 : nil }
            }
            if time == nil, word.contains(":") || word.contains("h") && word.first?.isNumber == true {
                time = clockTime(word, isAfternoon)
            }
        }
        guard let day else { return nil }
        let zone = words.contains { $0.hasPrefix("GMT+7") || $0.hasPrefix("GMT+07") } ? vietnam : nil
        return time.map { PublicationDate(day: day.day, time: $0, zone: zone) } ?? day
    }

    private static func clockTime(_ text: Substring, _ isAfternoon: Bool) -> ClockTime? {
        let fields = text.split(whereSeparator: { $0 == ":" || $0 == "h" })
        guard fields.count >= 1, let hour = Int(fields[0]) else { return nil }
        let minute = fields.count > 1 ? Int(fields[1]) ?? 0 : 0
        return ClockTime(hour: isAfternoon && hour < 12 ? hour + 12 : hour, minute: minute)
    }
}
