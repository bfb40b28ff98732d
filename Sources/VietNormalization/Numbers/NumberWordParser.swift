/// Reads the words of one number from left to right.
///
/// A number is a row of parts, each smaller than the one before: what stands before a unit and is smaller than it counts
/// that unit, so `hai nghìn tỷ` is 2000 × 10⁹ and `một tỷ hai trăm nghìn` 10⁹ + 200 × 10³.
struct NumberWordParser {
    /// What a word does to the number.
    enum Word {
        /// A digit; a variant such as mốt or lăm, which only follows tens, makes tens of a digit before it.
        case digit(Int, followsTens: Bool)
        case ten
        case tens
        case twenty
        case unit(Int)
        case zeroTens
        case half
        case comma
        case minus
        case figure(Decimal)
    }

    /// A summand and the unit that it was counted in.
    struct Part {
        var value: Decimal
        var unit: Int
        /// A lone digit, which stands for tenths of the unit before it where it ends the number.
        var isLoneDigit = false
    }

    private let words: [Word]
    private(set) var parts: [Part] = []
    private(set) var afterZeroTens = false

    init(_ text: String) {
        let tokens = text.split(whereSeparator: { $0.isWhitespace })
        let read = tokens.map { Self.vocabulary[SyllableKey($0)] ?? Decimal(figure: $0).map { Word.figure($0) } }
        words = read.allSatisfy { $0 != nil } ? read.compactMap(\.self) : []
    }

    /// The number; `nil` when the words make none.
    mutating func read() -> Decimal? {
        var rest = words[...]
        var isNegative = false
        if case .minus? = rest.first {
            isNegative = true
            rest = rest.dropFirst()
        }
        guard !rest.isEmpty else { return nil }
        let comma = rest.firstIndex { if case .comma = $0 { true } else { false } }
        for word in rest[..<(comma ?? rest.endIndex)] {
            guard take(word) else { return nil }
        }
        guard let whole = total() else { return nil }
        guard let comma else { return isNegative ? whole.multiplied(by: -1) : whole }
        guard whole.fractionDigits == 0, let digits = Self.fraction(rest[(comma + 1)...]),
            let number = whole.appendingFraction(digits)
        else { return nil }
        return isNegative ? number.multiplied(by: -1) : number
    }

    mutating func take(_ word: Word) -> Bool {
        switch word {
        case .digit(let digit, let followsTens): return takeDigit(digit, followsTens: followsTens)
        case .ten: return append(Part(value: Decimal(significand: 10), unit: 10))
        case .twenty: return append(Part(value: Decimal(significand: 20), unit: 10))
        case .figure(let value): return parts.isEmpty && append(Part(value: value, unit: 1))
        case .tens: return multiply(by: 10, needsCount: true)
        case .unit(let unit): return multiply(by: unit, needsCount: false)
        case .zeroTens:
            defer { afterZeroTens = true }
            return !parts.isEmpty && !afterZeroTens
        case .half: return takeHalf()
        case .comma, .minus: return false
        }
    }

    private mutating func takeDigit(_ digit: Int, followsTens: Bool) -> Bool {
        if followsTens, let last = parts.last, last.isLoneDigit {
            // hai mốt, ba tư: the unit of the tens is left out.
            parts.removeLast()
            guard let tens = last.value.multiplied(by: 10) else { return false }
            return append(Part(value: tens, unit: 10)) && append(Part(value: Decimal(significand: digit), unit: 1))
        }
        let isElidable = !afterZeroTens && (parts.last.map { $0.unit >= 100 } ?? true)
        return append(Part(value: Decimal(significand: digit), unit: 1, isLoneDigit: isElidable))
    }

    /// Adds a part, which has to be smaller than the unit of the one before.
    private mutating func append(_ part: Part) -> Bool {
        afterZeroTens = false
        guard parts.last.map({ $0.unit > part.unit && !isHalf($0) }) ?? true else { return false }
        parts.append(part)
        return true
    }

    private func isHalf(_ part: Part) -> Bool { part.unit == 0 }

    /// Counts a unit by what stands before it and is smaller.
    private mutating func multiply(by unit: Int, needsCount: Bool) -> Bool {
        if unit == 1_000_000_000, let last = parts.last, last.unit == unit {
            // tỷ tỷ
            guard let product = last.value.multiplied(by: unit) else { return false }
            parts[parts.count - 1] = Part(value: product, unit: Int.max)
            return true
        }
        let start = parts.partitioningIndex { $0.unit < unit }
        let counted = Array(parts[start...])
        // A unit without a count only begins a number: nghìn hai.
        guard !counted.isEmpty || parts.isEmpty && !needsCount, !counted.contains(where: isHalf) else { return false }
        guard let count = counted.isEmpty ? Decimal(significand: 1) : Self.sum(counted, elides: true),
            unit != 10 || counted.count == 1 && count.significand > 0, let value = count.multiplied(by: unit)
        else { return false }
        parts.removeLast(counted.count)
        let isOnlyZero = value.significand == 0
        guard !isOnlyZero || unit == 100 else { return false }
        return append(Part(value: value, unit: unit))
    }

    /// Half of the last unit: hai triệu rưỡi, ba rưỡi.
    private mutating func takeHalf() -> Bool {
        guard let last = parts.last, last.unit > 0, last.unit != 10, last.unit < Int.max else { return false }
        let half = last.unit == 1 ? Decimal(significand: 5, fractionDigits: 1) : Decimal(significand: last.unit / 2)
        parts[parts.count - 1].isLoneDigit = false
        parts.append(Part(value: half, unit: 0))
        return true
    }

    func total() -> Decimal? { parts.isEmpty ? nil : Self.sum(parts, elides: true) }

    /// Adds parts up; a lone digit at the end counts tenths of the unit before it.
    private static func sum(_ parts: [Part], elides: Bool) -> Decimal? {
        var sum = Decimal(significand: 0)
        for (index, part) in parts.enumerated() {
            var value = part.value
            if elides, part.isLoneDigit, index > 0, index == parts.count - 1, parts[index - 1].unit < Int.max {
                guard let tenths = value.multiplied(by: parts[index - 1].unit / 10) else { return nil }
                value = tenths
            }
            guard let next = sum.adding(value) else { return nil }
            sum = next
        }
        return sum
    }

    /// The digits after the comma: read one by one, or as one number.
    private static func fraction(_ words: ArraySlice<Word>) -> [Int]? {
        var digits: [Int] = []
        for word in words {
            guard case .digit(let digit, _) = word else {
                // A second comma makes no number, and as many parsers as there are commas.
                guard !words.contains(where: { if case .comma = $0 { true } else { false } }) else { return nil }
                var parser = NumberWordParser(words: Array(words))
                guard let number = parser.read(), number.fractionDigits == 0, number.significand >= 0 else {
                    return nil
                }
                return String(number.significand).utf8.map { Int($0) - 0x30 }
            }
            digits.append(digit)
        }
        return digits.isEmpty ? nil : digits
    }

    init(words: [Word]) { self.words = words }

    static let vocabulary: [SyllableKey: Word] = {
        let words: [(String, Word)] = [
            ("không", .digit(0, followsTens: false)), ("một", .digit(1, followsTens: false)),
            ("hai", .digit(2, followsTens: false)),
            ("ba", .digit(3, followsTens: false)), ("bốn", .digit(4, followsTens: false)),
            ("năm", .digit(5, followsTens: false)),
            ("sáu", .digit(6, followsTens: false)), ("bảy", .digit(7, followsTens: false)),
            ("bẩy", .digit(7, followsTens: false)),
            ("tám", .digit(8, followsTens: false)), ("chín", .digit(9, followsTens: false)),
            ("mốt", .digit(1, followsTens: true)),
            ("tư", .digit(4, followsTens: true)), ("lăm", .digit(5, followsTens: true)),
            ("nhăm", .digit(5, followsTens: true)),
            ("mười", .ten), ("mươi", .tens), ("chục", .tens), ("hăm", .twenty), ("trăm", .unit(100)),
            ("nghìn", .unit(1_000)),
            ("ngàn", .unit(1_000)), ("vạn", .unit(10_000)), ("triệu", .unit(1_000_000)), ("tỷ", .unit(1_000_000_000)),
            ("linh", .zeroTens), ("lẻ", .zeroTens), ("rưỡi", .half), ("rưởi", .half), ("phẩy", .comma), ("âm", .minus),
        ]
        return Dictionary(words.map { (SyllableKey($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
    }()
}

extension Decimal {
    /// The sum, or `nil` where it does not fit.
    func adding(_ other: Decimal) -> Decimal? {
        let digits = max(fractionDigits, other.fractionDigits)
        guard let a = scaled(to: digits), let b = other.scaled(to: digits) else { return nil }
        let (sum, overflow) = a.addingReportingOverflow(b)
        return overflow ? nil : Decimal(significand: sum, fractionDigits: digits)
    }

    /// The whole number with digits after the comma.
    func appendingFraction(_ digits: [Int]) -> Decimal? {
        var significand = significand
        for digit in digits {
            let (product, overflow) = significand.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(digit)
            guard !overflow, !carry else { return nil }
            significand = sum
        }
        return Decimal(significand: significand, fractionDigits: digits.count)
    }

    private func scaled(to digits: Int) -> Int? {
        var value = significand
        for _ in fractionDigits..<digits {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            value = product
        }
        return value
    }
}
