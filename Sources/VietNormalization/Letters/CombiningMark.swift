/// The combining marks of Vietnamese.
enum CombiningMark {
    static let circumflex: UInt32 = 0x302
    static let breve: UInt32 = 0x306
    static let horn: UInt32 = 0x31B

    /// Whether a scalar is one of the eight marks.
    @inline(__always)
    static func isVietnamese(_ scalar: UInt32) -> Bool {
        tone(scalar) != nil || scalar == circumflex || scalar == breve || scalar == horn
    }

    /// The tone that a mark stands for.
    @inline(__always)
    static func tone(_ scalar: UInt32) -> VietnameseLetter.Tone? {
        switch scalar {
        case 0x300: .huyền
        case 0x301: .sắc
        case 0x303: .ngã
        case 0x309: .hỏi
        case 0x323: .nặng
        default: nil
        }
    }

    /// The mark of a tone; U+034F, which shows nothing, for the one without.
    static func scalar(of tone: VietnameseLetter.Tone) -> UInt32 {
        switch tone {
        case .ngang: 0x34F
        case .huyền: 0x300
        case .hỏi: 0x309
        case .ngã: 0x303
        case .sắc: 0x301
        case .nặng: 0x323
        }
    }

    /// The plain letter and the mark that a toneless lower-case vowel is made of.
    @inline(__always)
    static func parts(_ base: UInt32) -> (plain: UInt32, mark: UInt32?) {
        switch base {
        case 0xE2: (0x61, circumflex)
        case 0xEA: (0x65, circumflex)
        case 0xF4: (0x6F, circumflex)
        case 0x103: (0x61, breve)
        case 0x1A1: (0x6F, horn)
        case 0x1B0: (0x75, horn)
        default: (base, nil)
        }
    }

    /// Whether a toneless lower-case letter is one of the twelve vowels.
    @inline(__always)
    static func carriesTone(_ base: UInt32) -> Bool { VietnameseLetterTable.row(of: base) != nil }

    /// The letter that circumflex, breve or horn makes of a plain letter; `nil` where Vietnamese has none.
    @inline(__always)
    static func letter(_ base: UInt32, with mark: UInt32) -> UInt32? {
        switch (mark, base) {
        case (circumflex, 0x61): 0xE2
        case (circumflex, 0x65): 0xEA
        case (circumflex, 0x6F): 0xF4
        case (breve, 0x61): 0x103
        case (horn, 0x6F): 0x1A1
        case (horn, 0x75): 0x1B0
        default: nil
        }
    }
}
