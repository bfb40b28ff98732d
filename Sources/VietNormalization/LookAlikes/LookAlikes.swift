/// Writes the letters that a word means for letters of other alphabets that only look like them.
///
/// - Ð ð Ɖ ɖ become Đ đ where all letters of the word occur in Vietnamese writing and no vowel stands before the one in
///   question (`Ðồng`, `HÐND`, `Ðắk`): Icelandic and Faroese never begin a word with eth, so `Sigurður` stays.
/// - Greek and Cyrillic letters become Latin inside a word with a Latin letter, when all of them have a Latin double.
/// - Mathematical and full-width letters and digits, and ligatures, become plain; full-width punctuation does not beside
///   Chinese, Japanese and Korean.
/// - ı becomes i under a tone mark.
enum LookAlikes {
    static func rewrite(_ source: Span<UInt8>, _ rewriter: inout Rewriter) {
        var position = 0
        while true {
            position = firstSuspect(source, from: position)
            guard position < source.count else { return }
            let (scalar, next) = ScalarCoding.decode(source, at: position)
            guard LookAlikeTable.isSuspect(scalar) else {
                position = next
                continue
            }
            if LetterRuns.isLetter(scalar) {
                var word = Word(source, around: position, notBefore: rewriter.position)
                word.rewrite(source, &rewriter)
                position = word.end
            } else {
                if let plain = plainSign(scalar, source, position, next) {
                    rewriter.replace(position..<next, of: source, with: plain)
                }
                position = next
            }
        }
    }

    /// The first byte that may start a suspect: C3 90 or B0, C4 B1, C6 89, C9 96, CD–D4, EF or F0.
    private static func firstSuspect(_ utf8: Span<UInt8>, from start: Int) -> Int {
        ByteSearch.first(in: utf8, from: start) { bytes, second, _ in
            let suspects = (bytes >= 0xC3) - (bytes == 0xE1) - ((bytes == 0xC3) - (second & 0xDF == 0x90))
            if suspects.bits == 0 { return suspects }
            let isHorned = (bytes == 0xC6) & (second >= 0xA0)
            let isExtendedA = (bytes & 0xFE == 0xC4) - ((bytes == 0xC4) & (second == 0xB1))
            return suspects - isHorned - isExtendedA - (bytes & 0xFE == 0xE2)
        }
    }

    private static func plainSign(_ scalar: UInt32, _ source: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32? {
        if let digit = LookAlikeTable.mathematical(scalar) { return digit }
        guard let plain = LookAlikeTable.fullWidth(scalar) else { return nil }
        if (0x30...0x39).contains(plain) { return plain }
        if start > 0 {
            let previous = ScalarCoding.start(before: start, in: source, notBefore: 0)
            if isEastAsian(ScalarCoding.decode(source, at: previous).scalar) { return nil }
        }
        return end < source.count && isEastAsian(ScalarCoding.decode(source, at: end).scalar) ? nil : plain
    }

    private static func isEastAsian(_ scalar: UInt32) -> Bool {
        (0x2E80..<0xA4D0).contains(scalar) && scalar != 0x3000 || (0xAC00..<0xD7B0).contains(scalar)
            || (0xF900..<0xFB00).contains(scalar) || (0x20000..<0x32000).contains(scalar)
    }
}

/// One word with a suspect letter.
private struct Word {
    struct Element {
        var range: Range<Int>
        var scalar: UInt32
    }

    var elements: [Element] = []
    var end: Int
    private var hasLatin = false
    private var hasUnknownForeign = false
    private var hasMathematical = false

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

    /// Whether a Greek or Cyrillic letter looks like a Latin one, with the marks behind it.
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

    mutating func rewrite(_ source: Span<UInt8>, _ rewriter: inout Rewriter) {
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
