/// Letters that are taken for Latin ones, and the Latin letters that they stand for.
///
/// Compatibility forms follow UnicodeData's mappings; Cyrillic and Greek are the pairs of Unicode's confusables.txt that
/// look the same in print. m², ½ and № are no letters and stay.
enum LookAlikeTable {
    /// Đ and đ for eth and the African D.
    static func barredD(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0xD0, 0x189: 0x110
        case 0xF0, 0x256: 0x111
        default: nil
        }
    }

    /// Whether a scalar is a letter of the Greek blocks.
    static func isGreek(_ scalar: UInt32) -> Bool {
        (0x370..<0x400).contains(scalar) || (0x1F00..<0x2000).contains(scalar)
    }

    /// Whether a scalar is a letter of the Cyrillic block.
    static func isCyrillic(_ scalar: UInt32) -> Bool { (0x400..<0x530).contains(scalar) }

    /// The Latin letter that a Greek or Cyrillic one looks like.
    static func latin(_ scalar: UInt32) -> UInt32? { confusables[scalar] }

    private static let confusables: [UInt32: UInt32] = {
        let pairs = [
            ("АВЕКМНОРСТУХІЈЅӀԚԜӐѐЀӑ", "ABEKMHOPCTYXIJSIQWĂèÈă"), ("аеорсухіјѕһԁԛԝѵ", "aeopcyxijshdqwv"),
            ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"), ("ο", "o"),
        ]
        var table: [UInt32: UInt32] = [:]
        for (from, to) in pairs {
            for (a, b) in zip(from.unicodeScalars, to.unicodeScalars) { table[a.value] = b.value }
        }
        return table
    }()

    /// The ASCII letter or digit of a mathematical alphanumeric symbol; its Greek letters have none.
    static func mathematical(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x1D400..<0x1D6A4:
            let index = (scalar - 0x1D400) % 52
            return index < 26 ? 0x41 + index : 0x61 + index - 26
        case 0x1D7CE..<0x1D800: return 0x30 + (scalar - 0x1D7CE) % 10
        default: return nil
        }
    }

    /// The ASCII letter of a letterlike symbol that fills a hole among the mathematical letters.
    static func letterlike(_ scalar: UInt32) -> UInt32? { letterlikes[scalar] }

    private static let letterlikes: [UInt32: UInt32] = Dictionary(
        uniqueKeysWithValues: zip(
            "ℂℊℋℌℍℎℐℑℒℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴ".unicodeScalars.map(\.value),
            "CgHHHhIILNPQRRRZZBCeEFMo".unicodeScalars.map(\.value)))

    /// The ASCII character of a full-width one.
    static func fullWidth(_ scalar: UInt32) -> UInt32? {
        (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : nil
    }

    /// The letters of a typographic ligature.
    static func ligature(_ scalar: UInt32) -> [UInt32]? {
        switch scalar {
        case 0xFB00: [0x66, 0x66]
        case 0xFB01: [0x66, 0x69]
        case 0xFB02: [0x66, 0x6C]
        case 0xFB03: [0x66, 0x66, 0x69]
        case 0xFB04: [0x66, 0x66, 0x6C]
        case 0xFB05, 0xFB06: [0x73, 0x74]
        default: nil
        }
    }

    /// Whether a text without this scalar and its kind has nothing to replace.
    @inline(__always)
    static func isSuspect(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xD0, 0xF0, 0x131, 0x189, 0x256, 0x370..<0x530, 0xFB00...0xFB06, 0xFF01...0xFF5E, 0x1D400..<0x1D800: true
        default: false
        }
    }
}
