import VietNormalization

/// Tells foreign words in Latin letters and syllables of Vietnamese by their letters alone.
///
/// A word is foreign when it has no mark of Vietnamese, is no syllable that lost its marks, and has vowels in two
/// places or more (`marathon`, `Facebook`), an f (`fan`, `Ford`), or no capital (`click`, `web`). Names of the highlands
/// mostly have marks or vowels in one place (`Krông`, `Ksor`, `Bhling`, `Siu`); those that have not are listed. A word
/// without vowels is a unit or an abbreviation (`km`). In capitals a foreign word looks like an initialism and is not.
struct WordForm {
    /// Up to eight letters without marks, one a byte.
    private var letters: UInt64 = 0
    private var count = 0
    /// Letters before the first vowel.
    private var consonants = 0
    private var vowelGroups = 0
    private var endsInVowel = false
    private var isMarked = false
    private var hasF = false

    /// Adds the next letter.
    mutating func append(_ letter: VietnameseLetter) {
        let base = letter.plainBase
        if base != letter.base || letter.tone != .ngang { isMarked = true }
        if count < 8 { letters |= UInt64(base) << UInt64(8 * count) }
        count += 1
        if letter.isVowel, !endsInVowel { vowelGroups += 1 }
        if vowelGroups == 0 { consonants += 1 }
        endsInVowel = letter.isVowel
        if letter.base == UInt32(UInt8(ascii: "f")) { hasF = true }
    }

    /// Adds a combining mark, or a Latin letter that Vietnamese does not have.
    ///
    /// - Returns: `false` for a letter that no language of Vietnam writes in Latin letters: ŏ, ŭ, ñ, č and ƀ are in names
    ///   of the highlands.
    mutating func append(other scalar: UInt32) -> Bool {
        isMarked = true
        return scalar == 0x180 || scalar == 0x243 || DiacriticFolding.base(scalar) != nil
    }

    /// Whether the letters so far read as a syllable of Vietnamese, whatever their marks.
    var isSyllable: Bool { count <= 8 && UnmarkedSyllable.matches(letters, consonants: consonants) }

    /// Whether the letters so far are a foreign word.
    ///
    /// - Parameter isSyllable: ``isSyllable``, which the caller has asked already.
    func isForeign(_ casing: Atom.Casing, key: UInt64, isSyllable: Bool) -> Bool {
        guard !isMarked, !isSyllable, vowelGroups > 0, casing != .upper else { return false }
        guard vowelGroups > 1 || hasF || casing == .lower else { return false }
        return !Self.highlandNames.contains(key)
    }

    /// Names of places and peoples without marks and with vowels in two places: all that the tables of administrative
    /// units and of peoples have, and frequent spellings without marks.
    private static let highlandNames = Set(
        SyllableKey.keys(of: "Ake Ama Ana Ayunpa Churu Daklak Hine Kontum Pleiku Raglai").map(\.rawValue))
}
