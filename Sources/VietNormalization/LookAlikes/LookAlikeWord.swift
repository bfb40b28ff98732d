/// One word with a suspect letter.
struct LookAlikeWord {
    private struct Element {
        let range: Range<Int>
        let scalar: UInt32
    }

    private var elements: [Element] = []
    /// Where the word ends.
    private(set) var end: Int
    private var hasLatin = false
    private var hasUnknownForeign = false
    private var hasMathematical = false

    /// Reads the letters and marks around a position.
    init(_ source: Span<UInt8>, around position: Int, notBefore lowerBound: Int) {
        var start = position
        while start > lowerBound {
            let previous = ScalarCoding.start(before: start, in: source, notBefore: lowerBound)
            guard LetterRuns.isLetter(ScalarCoding.decode(source, at: previous).scalar) else { break }
            start = previous
        }
        end = start
        while end < source.count {
            let (scalar, next) = ScalarCoding.decode(source, at: end)
            guard LetterRuns.isLetter(scalar) else { break }
            elements.append(Element(range: end..<next, scalar: scalar))
            end = next
        }
        for index in elements.indices { note(index) }
    }

    private mutating func note(_ index: Int) {
        let scalar = elements[index].scalar
        if LookAlikeTable.isGreek(scalar) || LookAlikeTable.isCyrillic(scalar) {
            if !isDouble(at: index) { hasUnknownForeign = true }
        } else if VietnameseLetter(scalar) != nil {
            hasLatin = true
        } else if LookAlikeTable.mathematical(scalar) != nil {
            hasMathematical = true
        }
    }

    /// Whether a Greek or Cyrillic letter looks like a Latin one, with the marks after it.
    ///
    /// Greek with an accent is Greek; Cyrillic may have the marks of Vietnamese.
    private func isDouble(at index: Int) -> Bool {
        guard let plain = LookAlikeTable.latin(elements[index].scalar), var letter = VietnameseLetter(plain) else {
            return false
        }
        for element in elements[(index + 1)...] {
            guard LetterRuns.isMark(element.scalar) else { break }
            guard LookAlikeTable.isCyrillic(elements[index].scalar),
                let joined = letter.adding(element.scalar, anyOrder: true)
            else { return false }
            letter = joined
        }
        return true
    }

    /// Replaces the letters that only look right.
    func rewrite(_ source: Span<UInt8>, _ rewriter: inout Rewriter) {
        let letters = elements.indices.map { replacement(at: $0) }
        let barsD = barsD(letters)
        var index = 0
        while index < elements.count {
            let element = elements[index]
            index += 1
            let barred = barsD ? LookAlikeTable.barredD(element.scalar) : nil
            guard let plain = barred.map({ [$0] }) ?? letters[index - 1] else { continue }
            guard plain.count == 1, var letter = VietnameseLetter(plain[0]) else {
                var bytes: [UInt8] = []
                for scalar in plain { ScalarCoding.append(scalar, to: &bytes) }
                rewriter.replace(element.range, of: source, with: bytes)
                continue
            }
            // The marks that follow now have a letter to join.
            while index < elements.count, let joined = letter.adding(elements[index].scalar, anyOrder: false) {
                letter = joined
                index += 1
            }
            rewriter.replace(
                element.range.lowerBound..<elements[index - 1].range.upperBound, of: source, with: letter.scalar)
        }
    }

    /// What an element stands for; `nil` when it stays.
    private func replacement(at index: Int) -> [UInt32]? {
        let scalar = elements[index].scalar
        if let plain = LookAlikeTable.mathematical(scalar) ?? LookAlikeTable.fullWidth(scalar) { return [plain] }
        if hasMathematical, let plain = LookAlikeTable.letterlike(scalar) { return [plain] }
        if hasLatin, !hasUnknownForeign, let plain = LookAlikeTable.latin(scalar) { return [plain] }
        if scalar == 0x131, index + 1 < elements.count, CombiningMark.tone(elements[index + 1].scalar) != nil {
            return [0x69]
        }
        return LookAlikeTable.ligature(scalar)
    }

    /// Whether Ð and its kind are Đ here: no vowel before them and no letter foreign to Vietnamese anywhere.
    private func barsD(_ letters: [[UInt32]?]) -> Bool {
        var vowelSeen = false
        for (element, plain) in zip(elements, letters) {
            if LookAlikeTable.barredD(element.scalar) != nil {
                if vowelSeen { return false }
                continue
            }
            for scalar in plain ?? Self.parts(of: element.scalar) where !CombiningMark.isVietnamese(scalar) {
                guard let letter = VietnameseLetter(scalar) else { return false }
                if letter.isVowel { vowelSeen = true }
            }
        }
        return true
    }

    /// A letter of the alphabet as it is, any other scalar in its canonical decomposition, so that both forms of a foreign
    /// letter are judged alike.
    private static func parts(of scalar: UInt32) -> [UInt32] {
        if VietnameseLetter(scalar) != nil || scalar < 0xC0 { return [scalar] }
        var utf8: [UInt8] = []
        ScalarCoding.append(scalar, to: &utf8)
        let parts = ICUNormalization.normalize(utf8.span, to: .nfd)?.bytes ?? utf8
        return String(decoding: parts, as: UTF8.self).unicodeScalars.map(\.value)
    }
}
