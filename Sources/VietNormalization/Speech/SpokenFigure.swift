/// A figure with what is glued to it, as it is read aloud.
struct SpokenFigure {
    let text: String
    /// The word before it, in small letters.
    let previous: String?
    /// Whether a bracket opens before it: `(29/9)`.
    let isBracketed: Bool
    let region: NumberWords.Region

    /// The words; `nil` for what is no figure, or has letters of its own.
    func words() -> String? {
        if SpokenSigns.opens(.roman, previous), let value = Int(romanNumeral: text) { return ordinal(value) }
        guard text.utf8.contains(where: { $0 &- 0x30 < 10 }), text.utf8.count <= 64 else { return nil }
        return phoneNumber() ?? date(text) ?? clockTime() ?? range() ?? ratio() ?? amount(text)
    }

    /// Whether a unit may follow: after a plain figure.
    var takesUnit: Bool {
        plain(text) != nil || "-−".contains(text.prefix(1)) && plain(String(text.dropFirst())) != nil
            || range() != nil && !text.contains("/")
    }

    // MARK: Digits one by one

    private func phoneNumber() -> String? {
        let digits = text.unicodeScalars.filter { Self.isDigit($0) }
        let isPlain = text.unicodeScalars.allSatisfy { Self.isDigit($0) || "+-.".unicodeScalars.contains($0) }
        guard isPlain, digits.count >= 9, text.hasPrefix("0") || text.hasPrefix("+84") else { return nil }
        return spelled(digits.map { $0 })
    }

    private func spelled(_ digits: [Unicode.Scalar]) -> String {
        digits.map { NumberWords.spell(Int($0.value) - 0x30, region: region) }.joined(separator: " ")
    }

    // MARK: Dates and times

    private func date(_ text: String) -> String? {
        guard previous != "số" else { return nil }
        for separator in ["/", "-", "."] {
            let parts = text.split(separator: Character(separator), omittingEmptySubsequences: false).map {
                Self.number($0)
            }
            guard parts.allSatisfy({ $0 != nil }) else { continue }
            let numbers = parts.compactMap(\.self)
            if numbers.count == 3, isDay(numbers[0], numbers[1]), isYear(numbers[2]) {
                return "\(day(numbers[0])) tháng \(month(numbers[1])) năm \(spell(numbers[2]))"
            }
            guard separator == "/", numbers.count == 2 else { continue }
            if isMonth(numbers[0]), isYear(numbers[1]) {
                let head = SpokenSigns.opens(.month, previous) ? "" : "tháng "
                return head + "\(month(numbers[0])) năm \(spell(numbers[1]))"
            }
            if isDay(numbers[0], numbers[1]), isBracketed || SpokenSigns.opens(.date, previous) {
                return "\(day(numbers[0])) tháng \(month(numbers[1]))"
            }
        }
        return nil
    }

    /// `ngày` is said once: before the figure already, or here.
    private func day(_ number: Int) -> String {
        let isSaid = ["ngày", "mùng", "mồng", "hôm"].contains(previous)
        return (isSaid ? "" : "ngày ") + spell(number)
    }

    private func month(_ number: Int) -> String { number == 4 ? "tư" : spell(number) }
    private func isMonth(_ number: Int) -> Bool { (1...12).contains(number) }
    private func isYear(_ number: Int) -> Bool { (1000...2999).contains(number) }

    private func isDay(_ day: Int, _ month: Int) -> Bool {
        isMonth(month) && (1...(month == 2 ? 29 : [4, 6, 9, 11].contains(month) ? 30 : 31)).contains(day)
    }

    private func clockTime() -> String? {
        let parts = text.split(omittingEmptySubsequences: false) { "hg:".contains($0) }
        guard (2...3).contains(parts.count), let hour = Self.number(parts[0]), hour <= 24 else { return nil }
        let isColon = text.contains(":")
        guard !isColon || !text.contains(where: { "hg".contains($0) }) else { return nil }
        var words = spell(hour) + " giờ"
        for (part, unit) in zip(parts.dropFirst(), ["phút", "giây"]) {
            if part.isEmpty, !isColon, parts.count == 2 { return words }
            guard part.count == 2, let number = Self.number(part), number < 60 else { return nil }
            if number > 0 || unit == "giây" { words += " \(spell(number)) \(unit)" }
        }
        return words
    }

    // MARK: Two figures

    private func range() -> String? {
        let parts = text.split(omittingEmptySubsequences: false) { "-–".contains($0) }
        guard parts.count == 2, let low = plain(String(parts[0])) else { return nil }
        if let high = date(String(parts[1])) {
            let isSaid = high.hasPrefix("ngày ")
            return (isSaid ? "ngày " : "") + NumberWords.spell(low, region: region) + " đến "
                + (isSaid ? String(high.dropFirst(5)) : high)
        }
        let digits = parts[1].prefix { $0.isNumber || $0 == "." || $0 == "," }
        guard let high = plain(String(digits)), low < high, let words = amount(String(parts[1])) else { return nil }
        return NumberWords.spell(low, region: region) + " đến " + words
    }

    private func ratio() -> String? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard previous != "số", parts.count == 2, let part = plain(String(parts[0])),
            let whole = plain(String(parts[1]))
        else { return nil }
        let isFraction = part < whole && whole <= Decimal(significand: 10)
        let link = isFraction ? "phần" : "trên"
        return "\(NumberWords.spell(part, region: region)) \(link) \(NumberWords.spell(whole, region: region))"
    }

    // MARK: One figure

    private func amount(_ text: String) -> String? {
        if let first = text.first, "-−".contains(first), previous != nil {
            return amount(String(text.dropFirst())).map { "âm " + $0 }
        }
        for length in 1...3 where text.count > length {
            if let money = SpokenSigns.money(text.prefix(length)), let number = plain(String(text.dropFirst(length))) {
                return NumberWords.spell(number, region: region) + " " + money
            }
        }
        let digits = text.prefix { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
        guard let number = figureWords(String(digits)) else { return nil }
        let rest = text.dropFirst(digits.count)
        if rest.isEmpty { return number }
        if let unit = SpokenSigns.unit(rest) { return number + " " + unit }
        // 5%/năm, 136.000đ/người
        let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let unit = SpokenSigns.unit(parts[0]), !parts[1].isEmpty,
            parts[1].allSatisfy(\.isLetter)
        else { return nil }
        return "\(number) \(unit) một \(SpokenSigns.unit(parts[1]) ?? String(parts[1]))"
    }

    private func figureWords(_ digits: String) -> String? {
        let scalars = Array(digits.unicodeScalars)
        if scalars.count > 2, scalars[0] == "0", scalars.allSatisfy({ Self.isDigit($0) }) { return spelled(scalars) }
        if scalars.count > 18, scalars.allSatisfy({ Self.isDigit($0) }) { return spelled(scalars) }
        guard let number = plain(digits) else { return nil }
        if number.fractionDigits == 0 {
            if SpokenSigns.opens(.ordinal, previous) { return ordinal(number.significand) }
            if SpokenSigns.opens(.month, previous), number.significand == 4 { return month(4) }
        }
        return NumberWords.spell(number, region: region)
    }

    private func ordinal(_ number: Int) -> String {
        guard SpokenSigns.opens(.ordinal, previous) else { return spell(number) }
        return number == 1 ? "nhất" : number == 4 ? "tư" : spell(number)
    }

    private func plain(_ text: String) -> Decimal? {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, Self.isDigit(first),
            Self.isDigit(last)
        else { return nil }
        return Decimal(figure: text)
    }

    private func spell(_ number: Int) -> String { NumberWords.spell(number, region: region) }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    private static func number(_ text: some StringProtocol) -> Int? {
        guard (1...4).contains(text.utf8.count), text.unicodeScalars.allSatisfy({ isDigit($0) }) else { return nil }
        return Int(text)
    }
}
