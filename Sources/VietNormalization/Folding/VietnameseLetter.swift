/// A Latin letter as Vietnamese writes it: the letter without its tone, the tone, and the case.
///
/// The circumflex, breve, horn and the bar of đ belong to the letter; the tone does not.
/// `ắ` is the letter `ă` with the tone sắc.
public struct VietnameseLetter: Sendable, Equatable {
    /// The five marked tones and the unmarked one, numbered in dictionary order.
    public enum Tone: UInt8, Sendable, CaseIterable {
        case ngang, huyền, hỏi, ngã, sắc, nặng
    }

    @usableFromInline let packed: UInt32

    @inlinable init(packed: UInt32) { self.packed = packed }

    init(base: UInt32, tone: Tone, isUppercase: Bool, isVowel: Bool) {
        let ordinal = VietnameseLetterTable.ordinal(base: base, tone: tone, isUppercase: isUppercase)
        packed =
            base | UInt32(tone.rawValue) << 16 | (isUppercase ? 1 << 20 : 0) | (isVowel ? 1 << 21 : 0) | ordinal << 22
    }

    /// The lower-case letter without its tone: one of a–z, ă, â, đ, ê, ô, ơ, ư.
    @inlinable public var base: UInt32 { packed & 0xFFFF }

    /// The tone mark that the letter carries.
    @inlinable public var tone: Tone { Tone(rawValue: UInt8(packed >> 16 & 7)) ?? .ngang }

    /// Whether the letter is a capital.
    @inlinable public var isUppercase: Bool { packed & 1 << 20 != 0 }

    /// Whether the letter is one of the twelve vowels a ă â e ê i o ô ơ u ư y.
    @inlinable public var isVowel: Bool { packed & 1 << 21 != 0 }

    /// The precomposed scalar of this letter.
    @inlinable public var scalar: UInt32 {
        isVowel
            ? VietnameseLetterTable.scalars[Int(ordinal)] : isUppercase ? (base == 0x111 ? 0x110 : base - 0x20) : base
    }

    /// The number of a vowel among the 144 of all tones and cases.
    @inlinable var ordinal: UInt32 { packed >> 22 }

    /// Looks a scalar up.
    ///
    /// - Parameter scalar: any Unicode scalar value.
    /// - Returns: `nil` for everything that is no precomposed Latin letter of the Vietnamese alphabet
    ///   (f, j, w and z count as letters here, because names and loan words use them). U+00D0 and U+00F0
    ///   (Ð ð) read as đ: pages write them for it.
    /// - Complexity: O(1).
    @inlinable @inline(__always) public init?(_ scalar: UInt32) {
        let packed: UInt32
        switch scalar {
        case 0..<0x1B1: packed = VietnameseLetterTable.low[Int(scalar)]
        case 0x1EA0..<0x1EFA: packed = VietnameseLetterTable.high[Int(scalar - 0x1EA0)]
        default: return nil
        }
        guard packed != 0 else { return nil }
        self.packed = packed
    }
}

/// The 12 vowels in 6 tones and 2 cases, and the consonants, indexed by scalar value.
@usableFromInline
enum VietnameseLetterTable {
    /// Scalars below U+01B1.
    @usableFromInline static let low: [UInt32] = table(0, 0x1B1)
    /// Scalars of Latin Extended Additional, U+1EA0 to U+1EF9.
    @usableFromInline static let high: [UInt32] = table(0x1EA0, 0x1EFA)

    /// Each row is one vowel in the order of ``VietnameseLetter/Tone``.
    private static let vowels = [
        "aàảãáạ", "AÀẢÃÁẠ", "ăằẳẵắặ", "ĂẰẲẴẮẶ", "âầẩẫấậ", "ÂẦẨẪẤẬ", "eèẻẽéẹ", "EÈẺẼÉẸ",
        "êềểễếệ", "ÊỀỂỄẾỆ", "iìỉĩíị", "IÌỈĨÍỊ", "oòỏõóọ", "OÒỎÕÓỌ", "ôồổỗốộ", "ÔỒỔỖỐỘ",
        "ơờởỡớợ", "ƠỜỞỠỚỢ", "uùủũúụ", "UÙỦŨÚỤ", "ưừửữứự", "ƯỪỬỮỨỰ", "yỳỷỹýỵ", "YỲỶỸÝỴ",
    ]

    /// The scalars of all rows in one array, six a row, lower and upper case in turn.
    @usableFromInline static let scalars: [UInt32] = vowels.flatMap { $0.unicodeScalars.map(\.value) }

    /// The place of a vowel in ``scalars``; 0 for a consonant.
    static func ordinal(base: UInt32, tone: VietnameseLetter.Tone, isUppercase: Bool) -> UInt32 {
        guard let row = row(of: base) else { return 0 }
        return UInt32((row * 2 + (isUppercase ? 1 : 0)) * 6) + UInt32(tone.rawValue)
    }

    /// The number of a vowel in alphabetical order.
    @inlinable static func row(of base: UInt32) -> Int? {
        switch base {
        case 0x61: 0
        case 0x103: 1
        case 0xE2: 2
        case 0x65: 3
        case 0xEA: 4
        case 0x69: 5
        case 0x6F: 6
        case 0xF4: 7
        case 0x1A1: 8
        case 0x75: 9
        case 0x1B0: 10
        case 0x79: 11
        default: nil
        }
    }

    private static func table(_ lowerBound: UInt32, _ upperBound: UInt32) -> [UInt32] {
        var table = [UInt32](repeating: 0, count: Int(upperBound - lowerBound))
        func set(_ scalar: UInt32, _ letter: VietnameseLetter) {
            if scalar >= lowerBound, scalar < upperBound { table[Int(scalar - lowerBound)] = letter.packed }
        }
        for row in vowels {
            let scalars = row.unicodeScalars.map(\.value)
            let lower = row.lowercased().unicodeScalars.map(\.value)
            for (scalar, tone) in zip(scalars, VietnameseLetter.Tone.allCases) {
                let isUppercase = scalars[0] != lower[0]
                set(scalar, VietnameseLetter(base: lower[0], tone: tone, isUppercase: isUppercase, isVowel: true))
            }
        }
        for consonant in "bcdfghjklmnpqrstvwxzđ".unicodeScalars {
            let base = consonant.value
            set(base, VietnameseLetter(base: base, tone: .ngang, isUppercase: false, isVowel: false))
            let capital = consonant.properties.uppercaseMapping.unicodeScalars.first?.value ?? base
            set(capital, VietnameseLetter(base: base, tone: .ngang, isUppercase: true, isVowel: false))
        }
        set(0xD0, VietnameseLetter(base: 0x111, tone: .ngang, isUppercase: true, isVowel: false))
        set(0xF0, VietnameseLetter(base: 0x111, tone: .ngang, isUppercase: false, isVowel: false))
        return table
    }
}
