import VietNormalization

/// What the scanner distinguishes among scalars.
package enum ScalarClass: UInt8, Sendable {
    case letter, digit, space, punctuation, symbol, mark

    @inline(__always)
    package init(_ scalar: UInt32) {
        if scalar < 0x80 {
            self = Self.ascii[Int(scalar)]
        } else if VietnameseLetter(scalar) != nil {
            self = .letter
        } else {
            self = Self.other(scalar)
        }
    }

    private static let ascii: [ScalarClass] = (0..<128).map { byte in
        switch UInt8(byte) {
        case 0x30...0x39: .digit
        case 0x41...0x5A, 0x61...0x7A: .letter
        case 0...0x20, 0x7F: .space
        case UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"),
            UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
            .symbol
        default: .punctuation
        }
    }

    private static func other(_ value: UInt32) -> ScalarClass {
        // Invisible layout padding that pages use as space: zero-width characters, soft hyphen, BOM, braille blank.
        switch value {
        case 0x85, 0xA0, 0xAD, 0x200B...0x200D, 0x2028, 0x2029, 0x2060, 0x2800, 0xFEFF: return .space
        default: break
        }
        guard let scalar = Unicode.Scalar(value) else { return .symbol }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return .letter
        case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .space
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return .punctuation
        default: return .symbol
        }
    }
}
