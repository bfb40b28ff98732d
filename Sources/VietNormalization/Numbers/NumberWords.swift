/// Numbers in words.
///
/// ```swift
/// NumberWords.spell(136)                           // "một trăm ba mươi sáu"
/// NumberWords.value(of: "hai triệu rưỡi")          // 2500000
/// ```
public enum NumberWords {
    /// The words that differ between regions.
    public enum Region: Sendable, CaseIterable {
        /// nghìn, linh
        case north
        /// ngàn, lẻ
        case south
    }

    /// Writes a whole number in words.
    public static func spell(_ number: Int, region: Region = .north) -> String {
        let words = Speller(region: region).words(of: number.magnitude)
        return (number < 0 ? ["âm"] + words : words).joined(separator: " ")
    }

    /// Writes a decimal number in words, the digits after the comma one by one.
    public static func spell(_ number: Decimal, region: Region = .north) -> String {
        guard number.fractionDigits > 0 else { return spell(number.significand, region: region) }
        let digits = String(number.significand.magnitude)
        let padding = String(repeating: "0", count: max(0, number.fractionDigits + 1 - digits.count))
        let whole = (padding + digits).dropLast(number.fractionDigits)
        let fraction = (padding + digits).suffix(number.fractionDigits)
        var words = Speller(region: region).words(of: UInt(whole) ?? 0) + ["phẩy"]
        words += fraction.utf8.map { Speller.digits[Int($0 - 0x30)] }
        return (number.significand < 0 ? ["âm"] + words : words).joined(separator: " ")
    }

    /// Reads a number in words, any spelling and case: full (`một trăm linh năm`), colloquial (`hai mốt`, `hăm ba`), with its
    /// last unit elided (`nghìn hai` is 1200, `hai trăm ba` 230), with `rưỡi`, `phẩy`, `âm`, or figures before units (`1,5 tỷ`).
    ///
    /// - Returns: `nil` when the text is anything else than one number that fits.
    public static func value(of text: String) -> Decimal? {
        var parser = NumberWordParser(text)
        return parser.read()
    }
}

/// Writes whole numbers, three digits at a time.
private struct Speller {
    static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

    let region: NumberWords.Region

    private var thousand: String { region == .north ? "nghìn" : "ngàn" }
    private var zeroTens: String { region == .north ? "linh" : "lẻ" }

    func words(of number: UInt) -> [String] {
        if number == 0 { return [Self.digits[0]] }
        return words(of: number, isLeading: true)
    }

    private func words(of number: UInt, isLeading: Bool) -> [String] {
        let scales: [(value: UInt, words: [String])] = [
            (1_000_000_000_000_000_000, ["tỷ", "tỷ"]), (1_000_000_000, ["tỷ"]), (1_000_000, ["triệu"]),
            (1_000, [thousand]),
        ]
        for scale in scales where number >= scale.value {
            let head = words(of: number / scale.value, isLeading: isLeading) + scale.words
            let rest = number % scale.value
            return rest == 0 ? head : head + words(of: rest, isLeading: false)
        }
        return group(Int(number), isLeading: isLeading)
    }

    /// One to three digits; not leading, the hundreds are always said.
    private func group(_ number: Int, isLeading: Bool) -> [String] {
        let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10)
        var words: [String] = []
        if hundreds > 0 || !isLeading { words += [Self.digits[hundreds], "trăm"] }
        switch tens {
        case 0: if ones > 0, !words.isEmpty { words.append(zeroTens) }
        case 1: words.append("mười")
        default: words += [Self.digits[tens], "mươi"]
        }
        switch ones {
        case 0: break
        case 1 where tens > 1: words.append("mốt")
        case 4 where tens > 1: words.append("tư")
        case 5 where tens > 0: words.append("lăm")
        default: words.append(Self.digits[ones])
        }
        return words
    }
}
