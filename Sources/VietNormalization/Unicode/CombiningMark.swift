/// The combining marks of Vietnamese.
enum CombiningMark {
    static let circumflex: UInt32 = 0x302
    static let breve: UInt32 = 0x306
    static let horn: UInt32 = 0x31B

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

extension VietnameseLetter {
    /// The letter with another tone; consonants stay.
    func with(_ tone: Tone) -> VietnameseLetter {
        isVowel ? VietnameseLetter(base: base, tone: tone, isUppercase: isUppercase, isVowel: true) : self
    }

    /// The letter without its tone.
    var withoutTone: VietnameseLetter { with(.ngang) }

    /// The letter as a capital or a small one.
    func cased(isUppercase: Bool) -> VietnameseLetter {
        VietnameseLetter(base: base, tone: tone, isUppercase: isUppercase, isVowel: isVowel)
    }

    /// This letter with one more mark, where the result is one Vietnamese letter.
    ///
    /// - Parameter anyOrder: whether circumflex and breve may follow the tone, as some keyboards type them.
    ///   Canonical composition does not join those.
    @inline(__always)
    func adding(_ mark: UInt32, anyOrder: Bool) -> VietnameseLetter? {
        guard isVowel else { return nil }
        if let tone = CombiningMark.tone(mark) {
            guard self.tone == .ngang else { return nil }
            return VietnameseLetter(base: base, tone: tone, isUppercase: isUppercase, isVowel: true)
        }
        // Horn and dot below sort before the marks above, so only circumflex and breve depend on the order.
        let isCanonical = tone == .ngang || tone == .nặng || mark == CombiningMark.horn
        guard isCanonical || anyOrder, let letter = CombiningMark.letter(base, with: mark) else { return nil }
        return VietnameseLetter(base: letter, tone: tone, isUppercase: isUppercase, isVowel: true)
    }
}
