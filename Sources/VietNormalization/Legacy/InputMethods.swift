/// Telex: s f r x j for the tones, z for none, aa ee oo dd, w for breve and horn.
struct TelexKeys: KeystrokeMethod {
    func isKey(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

    func type(_ key: Unicode.Scalar, into word: inout TypedWord) -> Bool {
        switch key {
        case "s", "S": return word.setTone(.sắc)
        case "f", "F": return word.setTone(.huyền)
        case "r", "R": return word.setTone(.hỏi)
        case "x", "X": return word.setTone(.ngã)
        case "j", "J": return word.setTone(.nặng)
        case "z", "Z": return word.removeTone()
        case "a", "A", "e", "E", "o", "O":
            let base = key.value | 0x20
            guard
                let index = word.letters.indices.last(where: { word.base($0) == base || isCircumflexed(word, $0, base) }
                ),
                word.onlyConsonants(after: index)
            else { return false }
            return word.setMark(CombiningMark.circumflex, on: [base])
        case "d", "D": return !word.letters.isEmpty && word.setBar()
        case "w", "W": return typeW(key, into: &word)
        default: return false
        }
    }

    private func isCircumflexed(_ word: TypedWord, _ index: Int, _ base: UInt32) -> Bool {
        CombiningMark.letter(base, with: CombiningMark.circumflex) == word.base(index)
    }

    /// Horn on uo, u and o, breve on a; after no vowel a ư of its own.
    private func typeW(_ key: Unicode.Scalar, into word: inout TypedWord) -> Bool {
        guard
            let last = word.letters.indices.last(where: {
                [0x61, 0x103, 0x6F, 0x1A1, 0x75, 0x1B0].contains(word.base($0))
            })
        else {
            guard !word.hasVowel else { return false }
            word.letters.append(key == "W" ? "Ư" : "ư")
            return true
        }
        let base = word.base(last)
        let followsU = last > 0 && word.base(last - 1) == 0x75 && !(last > 1 && word.base(last - 2) == UInt32(Letter.q))
        if base == 0x61, followsU {
            word.change(last - 1, to: 0x1B0)
            return true
        }
        if base == 0x61 || base == 0x103 { return word.setMark(CombiningMark.breve, on: [0x61]) }
        return word.setHorn()
    }
}

/// VNI: 1 to 5 for the tones, 6 circumflex, 7 horn, 8 breve, 9 đ, 0 for no tone.
struct VNIKeys: KeystrokeMethod {
    func isKey(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
    }

    func type(_ key: Unicode.Scalar, into word: inout TypedWord) -> Bool {
        switch key {
        case "1": return word.setTone(.sắc)
        case "2": return word.setTone(.huyền)
        case "3": return word.setTone(.hỏi)
        case "4": return word.setTone(.ngã)
        case "5": return word.setTone(.nặng)
        case "6": return word.setMark(CombiningMark.circumflex, on: [0x61, 0x65, 0x6F])
        case "7": return word.setHorn()
        case "8": return word.setMark(CombiningMark.breve, on: [0x61])
        case "9": return word.setBar()
        case "0": return word.removeTone()
        default: return false
        }
    }
}

/// VIQR: ' ` ? ~ . for the tones, ^ circumflex, ( breve, + horn, dd for đ.
///
/// A backslash makes the next sign literal. RFC 1456 has no rule for what makes no syllable; marks count there, too.
struct VIQRKeys: KeystrokeMethod {
    var escape: Unicode.Scalar? { "\\" }

    func accepts(_ word: TypedWord) -> Bool { word.letters.allSatisfy(\.properties.isAlphabetic) }

    func isKey(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "'", "`", "?", "~", ".", "^", "(", "+": true
        default: scalar.properties.isAlphabetic
        }
    }

    func type(_ key: Unicode.Scalar, into word: inout TypedWord) -> Bool {
        guard let last = word.letters.indices.last else { return false }
        // A mark belongs to the vowel that it follows.
        let followsVowel = VietnameseLetter(word.letters[last].value)?.isVowel ?? false
        switch key {
        case "'": return followsVowel && word.tone == .ngang && word.setTone(.sắc)
        case "`": return followsVowel && word.tone == .ngang && word.setTone(.huyền)
        case "?": return followsVowel && word.tone == .ngang && word.setTone(.hỏi)
        case "~": return followsVowel && word.tone == .ngang && word.setTone(.ngã)
        case ".": return followsVowel && word.tone == .ngang && word.setTone(.nặng)
        case "^": return mark(CombiningMark.circumflex, last, &word)
        case "(": return mark(CombiningMark.breve, last, &word)
        case "+": return mark(CombiningMark.horn, last, &word)
        case "d", "D": return last == 0 && word.base(0) == 0x64 && word.setBar()
        default: return false
        }
    }

    private func mark(_ mark: UInt32, _ index: Int, _ word: inout TypedWord) -> Bool {
        guard let marked = CombiningMark.letter(word.base(index), with: mark) else { return false }
        word.change(index, to: marked)
        return true
    }
}
