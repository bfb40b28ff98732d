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
        let toneCount = VietnameseLetter.Tone.allCases.count
        for (index, scalar) in scalars.enumerated() {
            let row = index / toneCount
            set(
                scalar,
                VietnameseLetter(
                    base: scalars[row / 2 * 2 * toneCount], tone: VietnameseLetter.Tone.allCases[index % toneCount],
                    isUppercase: row % 2 == 1, isVowel: true))
        }
        for consonant in "bcdfghjklmnpqrstvwxzđ".unicodeScalars {
            let base = consonant.value
            set(base, VietnameseLetter(base: base, tone: .ngang, isUppercase: false, isVowel: false))
            set(
                base == 0x111 ? 0x110 : base - 0x20,
                VietnameseLetter(base: base, tone: .ngang, isUppercase: true, isVowel: false))
        }
        set(0xD0, VietnameseLetter(base: 0x111, tone: .ngang, isUppercase: true, isVowel: false))
        set(0xF0, VietnameseLetter(base: 0x111, tone: .ngang, isUppercase: false, isVowel: false))
        return table
    }
}
