import VietNormalization

/// Roman numerals up to XXXIX, the range that congresses, terms and quarters need.
package enum RomanNumeral {
    /// The value of a capitalised word that reads as a Roman numeral, `nil` for any other.
    package static func value(of atom: Atom) -> Int? {
        guard atom.isRomanLetters, atom.letterCount <= 7 else { return nil }
        return values[atom.value]
    }

    /// Whether the word reads as a Roman numeral.
    package static func isNumeral(_ atom: Atom) -> Bool { value(of: atom) != nil }

    private static let values: [UInt64: Int] = {
        let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        var values: [UInt64: Int] = [:]
        for number in 1..<40 {
            let numeral = String(repeating: "X", count: number / 10) + ones[number % 10]
            values[SyllableKey(numeral).rawValue] = number
        }
        return values
    }()
}
