#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The years in which an article of a page may have been published: since the web came to Vietnam, and no later than next
/// year. What systems write where nobody gave a date, such as `01/01/0001` and `31/12/9999`, is outside.
enum PublicationYears {
    static let possible = 1990...(currentYear + 1)

    /// The year of the machine's clock; 1990 for a clock that says less.
    private static var currentYear: Int {
        var now = time(nil)
        var date = tm()
        return gmtime_r(&now, &date) == nil ? 1990 : max(1990, Int(date.tm_year) + 1900)
    }
}

extension PageLine {
    /// A line that is a day in figures which no article has, and next to nothing else.
    var isImpossibleDate: Bool {
        !years.isEmpty && !isDate
            && text.split(whereSeparator: \.isWhitespace).count { $0.contains(where: \.isLetter) } <= 3
    }

    /// The years of the days in figures in a short line.
    private var years: [Int] {
        guard text.utf8.count <= 80 else { return [] }
        return text.split(whereSeparator: { !$0.isNumber && !"/.-".contains($0) }).compactMap { word in
            let fields = word.split(whereSeparator: { !$0.isNumber })
            let numbers = fields.compactMap { Int($0) }
            guard numbers.count == 3, fields[2].count == 4, 1...31 ~= numbers[0], 1...12 ~= numbers[1] else {
                return nil
            }
            return numbers[2]
        }
    }
}
