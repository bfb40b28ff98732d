import VietNormalization

/// Roman numerals up to XXXIX, the range that congresses, terms and quarters need.
package enum RomanNumeral {
    /// The value of a capitalised word that reads as a Roman numeral, `nil` for any other.
    package static func value(of atom: Atom) -> Int? {
        guard atom.isRomanLetters, atom.letterCount <= 7 else { return nil }
        return numerals.firstIndex(of: atom.value).map { $0 + 1 }
    }

    /// Whether the word reads as a Roman numeral.
    package static func isNumeral(_ atom: Atom) -> Bool { value(of: atom) != nil }

    /// Those of 1 to 39 in order: an array, as the runtime takes longer to make up the type of a dictionary than to read it.
    private static let numerals: [UInt64] = {
        let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        return (1..<40).map { number in
            SyllableKey(String(repeating: "X", count: number / 10) + ones[number % 10]).rawValue
        }
    }()
}
