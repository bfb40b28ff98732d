extension PublicationDate {
    /// Reads what markup states, as the time in Vietnam, which is UTC+7 all year: ISO 8601 with or without a zone, the day
    /// first as in `04/10/2022 09:01 SA`, with a weekday before it, or as mail writes it.
    ///
    /// A page that names no zone means its own. Years before the web came to Vietnam and after the next do not count.
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
        guard let clock = rest.first(where: { $0.contains(":") }), let time = clockTime(clock, half(Array(rest)))
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

    /// `Thứ ba, 04/10/2022 | 09:01 (GMT+7)`, `4-10-2022 2:30 CH`, `08:15 ngày 4 tháng 10 năm 2022`
    private static func dayFirst(_ text: String) -> PublicationDate? {
        let words = text.split(whereSeparator: { " ,|()[]".contains($0) })
        let day = words.lazy.compactMap(figures).first ?? spelledDay(words)
        guard let day else { return nil }
        var time: ClockTime?
        for (index, word) in words.enumerated() where time == nil {
            if word.contains(":") || word.contains("h") && word.first?.isNumber == true {
                time = clockTime(word.drop { !$0.isNumber }, half(words))
            } else if word.lowercased() == "giờ", index > 0, let hour = Int(words[index - 1]), hour < 24 {
                time = ClockTime(hour: hour, minute: words.dropFirst(index + 1).first.flatMap { Int($0) } ?? 0)
            }
        }
        let zone = words.contains { $0.hasPrefix("GMT+7") || $0.hasPrefix("GMT+07") } ? vietnam : nil
        return time.map { PublicationDate(day: day, time: $0, zone: zone) } ?? PublicationDate(day: day)
    }

    /// Whether a line names a day of these years, in figures or with its month.
    static func hasDay(_ line: String) -> Bool {
        let words = line.split(whereSeparator: { " ,|()[]\t".contains($0) })
        return words.contains { figures($0) != nil } || spelledDay(words) != nil
    }

    /// The day in a word such as `04/10/2022`, with a label or a time sticking to it or not.
    private static func figures(_ word: Substring) -> CalendarDay? {
        guard word.utf8.count <= 40, word.contains(where: { "/-.".contains($0) }) else { return nil }
        let digits = word.drop { !$0.isNumber }
        guard let last = digits.lastIndex(where: \.isNumber) else { return nil }
        let numbers = digits[...last].split(maxSplits: 2, whereSeparator: { "/-.".contains($0) })
        guard numbers.count == 3, let first = Int(numbers[0]), let month = Int(numbers[1]) else { return nil }
        let rest = numbers[2].prefix(while: \.isNumber)
        guard let third = Int(rest) else { return nil }
        let isYearFirst = first >= PublicationYears.possible.lowerBound
        guard PublicationYears.possible.contains(isYearFirst ? first : third),
            rest.count == (isYearFirst ? rest.count : 4)
        else {
            return nil
        }
        return CalendarDay(year: isYearFirst ? first : third, month: month, day: isYearFirst ? third : first)
    }

    /// `4 tháng 10 năm 2022`, `04 Tháng Mười, 2022`, `Tháng Mười 4, 2022`, `4 Th10 2022`
    private static func spelledDay(_ words: [Substring]) -> CalendarDay? {
        for index in words.indices where words[index].first.map({ "tT".contains($0) }) ?? false {
            let key = PageLexicon.folded(String(words[index]))
            guard key.hasPrefix("th"), key == "thang" || key == "thg" || key.dropFirst(2).allSatisfy(\.isNumber),
                let (month, count) = month(words[index...].dropFirst(), key)
            else { continue }
            var rest = words[(index + 1 + count)...].prefix(3).filter { PageLexicon.folded(String($0)) != "nam" }
            let before = index > 0 ? Int(words[index - 1]) : nil
            let day = before ?? (rest.isEmpty ? nil : Int(rest.removeFirst()))
            guard let day, let year = rest.first.flatMap({ Int($0) }), PublicationYears.possible.contains(year) else {
                continue
            }
            if let calendarDay = CalendarDay(year: year, month: month, day: day) { return calendarDay }
        }
        return nil
    }

    /// The number of a month, and how many words after its label say it.
    private static func month(_ words: ArraySlice<Substring>, _ label: String) -> (number: Int, count: Int)? {
        if let number = Int(label.dropFirst(2)) { return (number, 0) }
        for count in [2, 1] where words.count >= count {
            let name = words.prefix(count).map { PageLexicon.folded(String($0)) }.joined(separator: " ")
            if let number = Int(name) ?? PageLexicon.shared.months[name] { return (number, count) }
        }
        return nil
    }

    /// The half of the day that words name: whether it is the second, `nil` where none does.
    private static func half(_ words: [Substring]) -> Bool? {
        let keys = words.map { $0.lowercased() }
        if keys.contains(where: { ["ch", "pm", "chiều", "tối"].contains($0) }) { return true }
        return keys.contains { ["sa", "am"].contains($0) } ? false : nil
    }

    private static func clockTime(_ text: Substring, _ isAfternoon: Bool?) -> ClockTime? {
        let fields = text.split(whereSeparator: { $0 == ":" || $0 == "h" })
        guard fields.count >= 1, let hour = Int(fields[0]) else { return nil }
        let minute = fields.count > 1 ? Int(fields[1]) ?? 0 : 0
        if isAfternoon == false, hour == 12 { return ClockTime(hour: 0, minute: minute) }
        return ClockTime(hour: isAfternoon == true && hour < 12 ? hour + 12 : hour, minute: minute)
    }
}
