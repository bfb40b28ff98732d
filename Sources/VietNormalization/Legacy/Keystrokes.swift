/// What the keys of one input method do to the letters typed before them.
protocol KeystrokeMethod {
    /// Whether a character can belong to a word being typed.
    func isKey(_ scalar: Unicode.Scalar) -> Bool
    /// Types one key; false when it is nothing but itself.
    func type(_ key: Unicode.Scalar, into word: inout TypedWord) -> Bool
    /// The character that makes the next one literal, if there is one.
    var escape: Unicode.Scalar? { get }
    /// Whether a word that is no syllable is read all the same.
    func accepts(_ word: TypedWord) -> Bool
}

extension KeystrokeMethod {
    var escape: Unicode.Scalar? { nil }
    func accepts(_ word: TypedWord) -> Bool { word.isLiteral || word.lostTone }
}

/// The letters of a word while its keys are read.
struct TypedWord {
    /// The letters without tone, in either case.
    var letters: [Unicode.Scalar] = []
    var tone = VietnameseLetter.Tone.ngang
    /// The letter after which the tone was typed.
    var toneIndex = 0
    /// Set when the key after that of a tone took the tone away again: `hocjz` is `hoc`.
    var lostTone = false
    /// Set when a key was typed twice to have itself: the rest is literal.
    var isLiteral = false

    /// The lower-case letter at an index.
    func base(_ index: Int) -> UInt32 { VietnameseLetter(letters[index].value)?.base ?? letters[index].value }

    var hasVowel: Bool { letters.contains { VietnameseLetter($0.value)?.isVowel ?? false } }

    /// Whether everything after an index is consonants.
    func onlyConsonants(after index: Int) -> Bool {
        letters[(index + 1)...].allSatisfy { VietnameseLetter($0.value).map { !$0.isVowel } ?? false }
    }

    /// Replaces a letter by another lower-case one, keeping the case.
    mutating func change(_ index: Int, to base: UInt32) {
        guard let old = VietnameseLetter(letters[index].value), let new = VietnameseLetter(base) else { return }
        let cased = old.isUppercase ? new.cased(isUppercase: true) : new
        letters[index] = Unicode.Scalar(cased.scalar) ?? letters[index]
    }

    /// Sets a tone; the same tone again takes it away and stands for itself.
    mutating func setTone(_ new: VietnameseLetter.Tone) -> Bool {
        guard hasVowel else { return false }
        if tone == new {
            tone = .ngang
            isLiteral = true
            return false
        }
        tone = new
        lostTone = false
        toneIndex = letters.count - 1
        return true
    }

    /// Takes the tone away.
    mutating func removeTone() -> Bool {
        guard tone != .ngang else { return false }
        // Typed at once after the tone the key means it, in Schwarz it does not.
        lostTone = toneIndex == letters.count - 1 && syllable != nil
        tone = .ngang
        return true
    }

    /// Puts circumflex, breve or horn on the last letter that can have it; the same again takes it away.
    mutating func setMark(_ mark: UInt32, on bases: [UInt32]) -> Bool {
        for index in letters.indices.reversed() {
            let base = base(index)
            if bases.contains(base), let marked = CombiningMark.letter(base, with: mark) {
                change(index, to: marked)
                return true
            }
            if let plain = bases.first(where: { CombiningMark.letter($0, with: mark) == base }) {
                change(index, to: plain)
                isLiteral = true
                return false
            }
        }
        return false
    }

    /// Puts the horn on u, o, or both of uo.
    mutating func setHorn() -> Bool {
        if let index = letters.indices.dropLast().last(where: { base($0) == 0x75 && base($0 + 1) == 0x6F }),
            !(index > 0 && base(index - 1) == UInt32(Letter.q))
        {
            change(index, to: 0x1B0)
            change(index + 1, to: 0x1A1)
            return true
        }
        return setMark(CombiningMark.horn, on: [0x75, 0x6F])
    }

    /// Makes đ of the first d.
    mutating func setBar() -> Bool {
        guard let index = letters.indices.first(where: { base($0) == 0x64 || base($0) == 0x111 }) else { return false }
        let isBarred = base(index) == 0x111
        change(index, to: isBarred ? 0x64 : 0x111)
        isLiteral = isBarred
        return !isBarred
    }

    /// The word as its one legal syllable, or `nil` when the keys make none.
    var syllable: String? {
        var run = String.UnicodeScalarView()
        run.append(contentsOf: letters)
        guard var parsed = SyllableLetters(String(run)), parsed.tone == .ngang else { return nil }
        parsed.tone = tone
        guard case .success(let syllable) = Syllable.parse(parsed) else { return nil }
        return syllable.spelled(.old)
    }

    /// The word with the tone where it was typed, syllable or not.
    var asTyped: String {
        var run = String.UnicodeScalarView()
        for (index, letter) in letters.enumerated() {
            let toned = index == toneIndex ? VietnameseLetter(letter.value)?.with(tone).scalar : nil
            run.append(toned.flatMap(Unicode.Scalar.init) ?? letter)
        }
        return String(run)
    }
}

/// Reads a text of keystrokes word by word.
enum KeystrokeDecoder {
    static func decode(_ bytes: Span<UInt8>, _ method: some KeystrokeMethod) -> [UInt8] {
        let text = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        var result = ""
        var keys: [Unicode.Scalar] = []
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if !isEscaped, method.isKey(scalar), !keys.isEmpty || scalar.properties.isAlphabetic {
                keys.append(scalar)
                continue
            }
            result += word(keys, method)
            keys.removeAll(keepingCapacity: true)
            isEscaped = !isEscaped && scalar == method.escape
            if !isEscaped { result.unicodeScalars.append(scalar) }
        }
        return Array((result + word(keys, method)).utf8)
    }

    /// Reads the longest start of the keys that makes a word; signs that are left over are punctuation.
    private static func word(_ keys: [Unicode.Scalar], _ method: some KeystrokeMethod) -> String {
        // A word of Vietnamese is short, and of the signs after its last letter few are keys.
        guard let last = keys.lastIndex(where: \.properties.isAlphabetic), last < 32 else { return text(keys[...]) }
        var end = min(keys.count, last + 4)
        while end > 0 {
            let word = typed(keys[..<end], method)
            if let reading = word.syllable ?? (method.accepts(word) ? word.asTyped : nil) {
                return reading + text(keys[end...])
            }
            guard !keys[end - 1].properties.isAlphabetic else { break }
            end -= 1
        }
        return text(keys[...])
    }

    private static func typed(_ keys: ArraySlice<Unicode.Scalar>, _ method: some KeystrokeMethod) -> TypedWord {
        var word = TypedWord()
        for key in keys {
            if word.isLiteral || !method.type(key, into: &word) { word.letters.append(key) }
        }
        return word
    }

    private static func text(_ keys: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: keys)
        return String(text)
    }
}
