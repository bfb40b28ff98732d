extension SortKey {
    static let endOfText: UInt8 = 0
    static let endOfWord: UInt8 = 1
    private static let endOfLetters: UInt8 = 2
    private static let firstDigit: UInt8 = 0x10
    private static let firstLetter: UInt8 = 0x20
    private static let otherScalar: UInt8 = 0xF0

    private static let alphabet = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars.map(\.value))

    private static let ranks: [UInt32: UInt8] = {
        var ranks: [UInt32: UInt8] = [:]
        for (index, letter) in alphabet.enumerated() { ranks[letter] = firstLetter + UInt8(index) }
        return ranks
    }()

    /// A key for every word: its letters, then its tone. Spaces and punctuation part words and do not count.
    static func words(of text: String) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var letters: [UInt8] = []
        var tone = VietnameseLetter.Tone.ngang
        func finish() {
            if !letters.isEmpty { words.append(letters + [endOfLetters, tone.rawValue + 1]) }
            letters.removeAll()
            tone = .ngang
        }
        for scalar in Normalizer([.nfc, .markOrder, .clean]).normalize(text).text.unicodeScalars {
            if let letter = VietnameseLetter(DiacriticFolding.foreignBase(scalar.value)), let rank = ranks[letter.base]
            {
                letters.append(rank)
                if letter.tone != .ngang { tone = letter.tone }
            } else if (0x30...0x39).contains(scalar.value) {
                letters.append(firstDigit + UInt8(scalar.value - 0x30))
            } else if LetterRuns.isLetter(scalar.value) {
                letters += other(scalar)
            } else {
                finish()
            }
        }
        finish()
        return words
    }

    /// Letters of other scripts, after z, by their lower case.
    private static func other(_ scalar: Unicode.Scalar) -> [UInt8] {
        scalar.properties.lowercaseMapping.unicodeScalars.flatMap { lower in
            [otherScalar, UInt8(lower.value >> 16), UInt8(lower.value >> 8 & 0xFF), UInt8(lower.value & 0xFF)]
        }
    }

    /// What tells texts with equal words apart: small letters before capitals, then the text itself.
    static func details(_ text: String) -> [UInt8] {
        let composed = Normalizer([.nfc]).normalize(text).text
        let casing: [UInt8] = composed.unicodeScalars.map { $0.properties.isUppercase ? 2 : 1 }
        return casing + [endOfText] + Array(composed.utf8)
    }
}

extension DiacriticFolding {
    /// A Vietnamese letter as it is, another Latin letter without its diacritics.
    static func foreignBase(_ scalar: UInt32) -> UInt32 {
        VietnameseLetter(scalar) != nil ? scalar : base(scalar) ?? scalar
    }
}
