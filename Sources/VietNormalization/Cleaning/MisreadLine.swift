/// A character of UTF-8 whose bytes show as characters of their own.
struct MisreadCharacter {
    /// Where the characters that it shows as stand.
    var range: Range<Int>
    let scalar: UInt32
    /// Whether it may be two signs that stand together by chance: `“Ă”`.
    let isWeak: Bool
    /// Whether its last byte, A0, may be the blank after its range.
    let mayEndInBlank: Bool

    static let capitalBreve: UInt32 = 0x102

    /// The byte that begins a character and shows as a scalar in windows-1252, windows-1258 or Latin-1.
    static func leadByte(_ scalar: UInt32) -> UInt8? {
        switch scalar {
        case 0xC2...0xF4: UInt8(truncatingIfNeeded: scalar)
        case capitalBreve: 0xC3
        case 0x111: 0xF0
        default: nil
        }
    }

    /// The byte inside a character that shows as a scalar; the code pages have the same ones.
    static func continuationByte(_ scalar: UInt32) -> UInt8? {
        guard let byte = Windows1252.highByte(scalar), byte < 0xC0 else { return nil }
        return byte
    }
}

/// A line of text with the characters in it that were misread.
struct MisreadLine {
    /// The line in UTF-8.
    let text: [UInt8]
    /// What was misread, in order.
    private(set) var characters: [MisreadCharacter] = []
    /// Whether something looks misread, but its bytes make no character.
    private(set) var hasLeftovers = false

    init(_ text: [UInt8]) {
        self.text = text
        var position = 0
        while position < text.count {
            let (scalar, next) = ScalarCoding.decode(text.span, at: position)
            if let lead = MisreadCharacter.leadByte(scalar) {
                if let character = character(lead, position, next) {
                    characters.append(character)
                    position = character.range.upperBound
                    continue
                }
                if isLeftover(lead, next) { hasLeftovers = true }
            }
            position = next
        }
        takeBlanks()
    }

    /// Whether there is more than signs that stand together by chance.
    var isSuspect: Bool { characters.contains { !$0.isWeak } }

    /// The line with its characters read as UTF-8.
    var reread: [UInt8] {
        var result: [UInt8] = []
        var position = 0
        for character in characters {
            result += text[position..<character.range.lowerBound]
            ScalarCoding.append(character.scalar, to: &result)
            position = character.range.upperBound
        }
        return result + text[position...]
    }

    private func character(_ lead: UInt8, _ start: Int, _ second: Int) -> MisreadCharacter? {
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        var bytes = [lead]
        var position = second
        var isPunctuation = true
        while bytes.count < length, position < text.count {
            let (scalar, next) = ScalarCoding.decode(text.span, at: position)
            guard let byte = MisreadCharacter.continuationByte(scalar) else { break }
            if !Self.isPunctuation(scalar) { isPunctuation = false }
            bytes.append(byte)
            position = next
        }
        let isShort = bytes.count == length - 1 && position < text.count && text[position] == 0x20
        if isShort { bytes.append(0xA0) }
        guard bytes.count == length, let scalar = Self.scalar(bytes), Self.isPlausible(scalar) else { return nil }
        let followsLetter = start > 0 && ASCIILetters.contains(text[start - 1])
        let precedesLetter = position < text.count && ASCIILetters.contains(text[position])
        let mayBeSigns = isPunctuation && length == 2 && !followsLetter && !precedesLetter
        return MisreadCharacter(
            range: start..<position, scalar: scalar, isWeak: mayBeSigns || isShort && !followsLetter,
            mayEndInBlank: isShort)
    }

    /// Whether the beginning of a character stands before a position, which the rest of it is missing from.
    private func isLeftover(_ lead: UInt8, _ position: Int) -> Bool {
        guard position < text.count, lead < 0xF0 else { return false }
        let scalar = ScalarCoding.decode(text.span, at: position).scalar
        guard MisreadCharacter.continuationByte(scalar) != nil else { return false }
        // Letters stand before closing quotes in good text, too: “xã”, «đá».
        let isClosing = scalar == 0xBB && !text.containsPair(0xC2, 0xAB)
        return !Self.isPunctuation(scalar) || isClosing && lead == 0xE1
    }

    /// Decides which blanks are bytes of the characters before them: those before more white space, punctuation or the end,
    /// and those that cut a syllable in two.
    private mutating func takeBlanks() {
        for index in characters.indices where characters[index].mayEndInBlank && takesBlank(index) {
            let range = characters[index].range
            characters[index].range = range.lowerBound..<(range.upperBound + 1)
        }
    }

    private func takesBlank(_ index: Int) -> Bool {
        // A no-break space is one of its own.
        guard VietnameseLetter(characters[index].scalar) != nil else { return true }
        let rest = letters(after: index)
        guard !rest.isEmpty else { return true }
        var word = letters(before: index)
        ScalarCoding.append(characters[index].scalar, to: &word)
        word += rest
        guard word.count <= SyllableLetters.longestUTF8, let letters = SyllableLetters(word.span, 0..<word.count),
            case .success = Syllable.parse(letters)
        else { return false }
        return SyllableFrequencies.band(of: word) > 0
    }

    /// The letters after the blank of a character, read as UTF-8.
    private func letters(after index: Int) -> [UInt8] {
        var letters: [UInt8] = []
        var position = characters[index].range.upperBound + 1
        var index = index + 1
        while position < text.count, letters.count <= SyllableLetters.longestUTF8 {
            var (scalar, next) = ScalarCoding.decode(text.span, at: position)
            if index < characters.count, characters[index].range.lowerBound == position {
                (scalar, next) = (characters[index].scalar, characters[index].range.upperBound)
                index += 1
            }
            guard LetterRuns.isLetter(scalar) else { break }
            ScalarCoding.append(scalar, to: &letters)
            position = next
        }
        return letters
    }

    /// The letters right before a character, read as UTF-8: those of ASCII, and a misread one before them.
    private func letters(before index: Int) -> [UInt8] {
        let end = characters[index].range.lowerBound
        var start = end
        while start > 0, ASCIILetters.contains(text[start - 1]) { start -= 1 }
        var letters: [UInt8] = []
        if index > 0, characters[index - 1].range.upperBound == start {
            ScalarCoding.append(characters[index - 1].scalar, to: &letters)
        }
        return letters + text[start..<end]
    }

    private static func isPunctuation(_ scalar: UInt32) -> Bool {
        (0x2013...0x203A).contains(scalar) || scalar == 0xAB || scalar == 0xBB || scalar == 0xB7
    }

    private static func scalar(_ bytes: [UInt8]) -> UInt32? {
        guard (try? InvalidUTF8.validate(bytes.span)) != nil else { return nil }
        return ScalarCoding.decode(bytes.span, at: 0).scalar
    }

    /// Whether a scalar is of what Vietnamese pages contain: Latin letters, marks, punctuation, common signs, pictographs.
    private static func isPlausible(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x80..<0x370, 0x1E00..<0x1F00, 0x2000..<0x2070, 0x20A0..<0x20D0, 0x2100..<0x2200, 0xFE0F, 0xFEFF,
            0x2500..<0x27C0, 0x1F000..<0x1FB00:
            true
        default: false
        }
    }
}

extension [UInt8] {
    /// Whether two bytes stand side by side somewhere.
    fileprivate func containsPair(_ first: UInt8, _ second: UInt8) -> Bool {
        zip(self, dropFirst()).contains { $0 == first && $1 == second }
    }
}
