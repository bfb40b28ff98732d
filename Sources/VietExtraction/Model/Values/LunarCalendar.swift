/// The rules of the lunar calendar, for the meridian of Hà Nội (UTC+7), which Viet Nam has used since 1968.
///
/// A month begins on the day of the new moon; the eleventh month holds the winter solstice; of thirteen months between
/// two winter solstices the first that holds no principal term (a multiple of 30° of the sun's longitude) is a leap
/// month. New moons follow Jean Meeus, *Astronomical Formulae for
/// Calculators*, chapter 32, the sun's longitude his *Astronomical Algorithms*, chapter 25 (low accuracy): the method that
/// Hồ Ngọc Đức describes for this calendar (https://www.informatik.uni-leipzig.de/~duc/amlich/calrules_en.html).
enum LunarCalendar {
    /// A month: the day since 1970-01-01 on which it starts, and how many days it has.
    struct Month: Sendable {
        let firstDay: Int
        let length: Int
    }

    /// A month of a lunar year; `nil` where the year has no such month.
    static func month(_ number: Int, isLeap: Bool = false, of year: Int) -> Month? {
        // Counted from the eleventh month, that of a winter solstice; the last two of a year follow the solstice in it.
        let year = number < 11 ? year : year + 1
        let (first, next) = (solsticeMonth(year - 1), solsticeMonth(year))
        let plain = first + (number + 1) % 12
        guard next - first == 13, let leap = leapMonth(after: first) else { return isLeap ? nil : month(plain) }
        // A leap month has the number of the one before it.
        guard isLeap else { return month(plain < leap ? plain : plain + 1) }
        return leap == plain + 1 ? month(leap) : nil
    }

    /// The month that a new moon opens.
    private static func month(_ newMoon: Int) -> Month {
        let firstDay = newMoonDay(newMoon)
        return Month(firstDay: firstDay, length: newMoonDay(newMoon + 1) - firstDay)
    }

    /// The first month after that of a winter solstice that holds no principal term.
    private static func leapMonth(after solsticeMonth: Int) -> Int? {
        (solsticeMonth + 1..<solsticeMonth + 13).first {
            principalTerm(newMoonDay($0)) == principalTerm(newMoonDay($0 + 1))
        }
    }

    /// The number, counted from 1900, of the new moon that opens the month of a year's winter solstice.
    private static func solsticeMonth(_ year: Int) -> Int {
        guard let endOfYear = CalendarDay(year: year, month: 12, day: 31)?.dayNumber else { return 0 }
        var index = Int((Double(endOfYear + 25_567) / meanMonth).rounded(.down))
        while newMoonDay(index) > endOfYear { index -= 1 }
        while newMoonDay(index + 1) <= endOfYear { index += 1 }
        // The sun has passed 270° when this month began: the solstice lies in the month before.
        return principalTerm(newMoonDay(index)) >= 9 ? index - 1 : index
    }

    /// Days from one mean new moon to the next.
    private static let meanMonth = 29.530588861
    /// The Julian day of 1970-01-01T00:00 in Hà Nội.
    private static let epoch = 2_440_587.5 - 7.0 / 24

    /// The day, since 1970-01-01 in Hà Nội, of a new moon.
    private static func newMoonDay(_ index: Int) -> Int { Int((newMoon(index) - epoch).rounded(.down)) }

    /// Which twelfth of its yearly path, from the spring equinox on, the sun is in when a day begins.
    private static func principalTerm(_ day: Int) -> Int { Int(sunLongitude(epoch + Double(day)) / 30) }

    /// The Julian day of a new moon in universal time; number 0 is that of January 1900.
    private static func newMoon(_ index: Int) -> Double {
        let k = Double(index)
        let t = k / 1236.85
        let mean =
            2_415_020.75933 + 29.53058868 * k + 0.0001178 * t * t - 0.000000155 * t * t * t
            + 0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t * t)
        let sun = 359.2242 + 29.10535608 * k - 0.0000333 * t * t - 0.00000347 * t * t * t
        let moon = 306.0253 + 385.81691806 * k + 0.0107306 * t * t + 0.00001236 * t * t * t
        let node = 21.2964 + 390.67050646 * k - 0.0016528 * t * t - 0.00000239 * t * t * t
        var correction = (0.1734 - 0.000393 * t) * sine(sun) + 0.0021 * sine(2 * sun)
        correction += -0.4068 * sine(moon) + 0.0161 * sine(2 * moon) - 0.0004 * sine(3 * moon)
        correction += 0.0104 * sine(2 * node) - 0.0051 * sine(sun + moon) - 0.0074 * sine(sun - moon)
        correction += 0.0004 * sine(2 * node + sun) - 0.0004 * sine(2 * node - sun)
        correction += -0.0006 * sine(2 * node + moon) + 0.0010 * sine(2 * node - moon) + 0.0005 * sine(2 * moon + sun)
        return mean + correction - deltaT(t)
    }

    /// Terrestrial minus universal time in days, a polynomial for 1900–2100.
    private static func deltaT(_ t: Double) -> Double { -0.000278 + 0.000265 * t + 0.000262 * t * t }

    /// The apparent longitude of the sun, 0°–360°, at a Julian day.
    private static func sunLongitude(_ julianDay: Double) -> Double {
        let t = (julianDay - 2_451_545) / 36_525
        let anomaly = 357.52910 + 35_999.05030 * t - 0.0001559 * t * t
        let mean = 280.46645 + 36_000.76983 * t + 0.0003032 * t * t
        let center =
            (1.914600 - 0.004817 * t - 0.000014 * t * t) * sine(anomaly)
            + (0.019993 - 0.000101 * t) * sine(2 * anomaly) + 0.000290 * sine(3 * anomaly)
        let apparent = mean + center - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t)
        return apparent - 360 * (apparent / 360).rounded(.down)
    }

    /// The sine of an angle in degrees, by its Taylor series on ±45°: this module imports no library of functions.
    private static func sine(_ degrees: Double) -> Double {
        var angle = degrees - 360 * (degrees / 360).rounded()
        if angle > 90 { angle = 180 - angle }
        if angle < -90 { angle = -180 - angle }
        let x = angle * .pi / 180
        var series = 1.0
        for factor in sineFactors { series = 1 - x * x * factor * series }
        return x * series
    }

    /// How each term of the series of the sine follows from the one before, the last first: 1 / (n · (n + 1)).
    private static let sineFactors = stride(from: 18.0, through: 2, by: -2).map { 1 / ($0 * ($0 + 1)) }
}
