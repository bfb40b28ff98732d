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
