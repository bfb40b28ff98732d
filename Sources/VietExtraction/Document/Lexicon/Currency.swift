/// A currency by its three capitals in ISO 4217, which the lexicon keeps as one number.
package struct Currency: Sendable, Equatable {
    /// `VND`
    package let code: String

    private static let letterCount = 26
    private static let firstLetter = UInt8(ascii: "A")

    /// A currency by its code; `nil` unless that is three capitals.
    package init?(code: String) {
        guard code.utf8.count == 3, code.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
        else { return nil }
        self.code = code
    }

    /// The currency of a number that ``number`` made.
    package init?(_ number: Int) {
        guard (0..<Self.letterCount * Self.letterCount * Self.letterCount).contains(number) else { return nil }
        let letters = [number / (Self.letterCount * Self.letterCount), number / Self.letterCount, number].map {
            Unicode.Scalar(Self.firstLetter + UInt8($0 % Self.letterCount))
        }
        code = letters.reduce(into: "") { $0.unicodeScalars.append($1) }
    }

    /// The code read as a number of base 26.
    package var number: Int { code.utf8.reduce(0) { $0 * Self.letterCount + Int($1 - Self.firstLetter) } }
}
