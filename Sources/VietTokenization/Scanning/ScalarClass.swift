import VietNormalization

/// What the scanner distinguishes among scalars.
package enum ScalarClass: UInt8, Sendable {
    case letter, digit, space, punctuation, symbol, mark
    /// Takes no room and means nothing: zero-width space and joiners, soft hyphen, byte order mark.
    case ignorable

    @inline(__always)
    package init(_ scalar: UInt32) {
        if scalar < 0x80 {
            self = Self.ascii(UInt8(truncatingIfNeeded: scalar))
        } else if VietnameseLetter(scalar) != nil {
            self = .letter
        } else {
            self = Self.other(scalar)
        }
    }

    @inline(__always)
    private static func ascii(_ byte: UInt8) -> ScalarClass {
        if (byte | 0x20) &- 0x61 < 26 { return .letter }
        if byte &- 0x30 < 10 { return .digit }
        if byte <= 0x20 || byte == 0x7F { return .space }
        switch byte {
        case UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"),
            UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
            return .symbol
        default: return .punctuation
        }
    }

    /// Whether a byte is punctuation by itself, of ASCII.
    @inline(__always)
    static func isPunctuation(_ byte: UInt8) -> Bool {
        guard byte < 0x80 else { return false }
        let marks = byte < 0x40 ? lowPunctuation : highPunctuation
        return marks >> UInt64(byte & 0x3F) & 1 != 0
    }

    /// A bit each for the bytes below 0x40, and from there on: all but control, space, digits, letters, `$+<=>` and `` ^`|~ ``.
    private static let lowPunctuation: UInt64 = 0x8C00_F7EE_0000_0000
    private static let highPunctuation: UInt64 = 0x2800_0000_B800_0001

    private static func other(_ value: UInt32) -> ScalarClass {
        switch value {
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: return .ignorable
        case 0x300...0x36F: return .mark
        // The braille blank pads layouts as a space.
        case 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x2800, 0x3000: return .space
        case 0x2010...0x2027, 0x2030...0x2043: return .punctuation
        // The sign ℹ, which Unicode counts among the letters.
        case 0x2139: return .symbol
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
