private let romanDigits: [(text: String, value: Int)] = [
    ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10),
    ("IX", 9), ("V", 5),
    ("IV", 4), ("I", 1),
]

extension Int {
    /// Reads a Roman numeral in capitals, 1 to 3999, in its standard form: `XIX` but not `XVIIII`.
    public init?(romanNumeral: some StringProtocol) {
        var rest = romanNumeral[...]
        var value = 0
        for digit in romanDigits {
            while rest.hasPrefix(digit.text) {
                value += digit.value
                rest = rest.dropFirst(digit.text.count)
            }
        }
        guard rest.isEmpty, String(romanNumeral: value).map({ $0 == String(romanNumeral) }) == true else { return nil }
        self = value
    }
}

extension String {
    /// Writes 1 to 3999 as a Roman numeral in capitals; `nil` for other numbers.
    public init?(romanNumeral number: Int) {
        guard (1..<4000).contains(number) else { return nil }
        self = ""
        var rest = number
        for digit in romanDigits {
            while rest >= digit.value {
                self += digit.text
                rest -= digit.value
            }
        }
    }
}
