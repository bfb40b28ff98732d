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
                let word = LookAlikeWord(source, around: position, notBefore: rewriter.position)
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
            if suspects.isEmpty { return suspects }
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
