/// Writes Đ and đ for the letters that look like them: Ð ð (eth) and Ɖ ɖ (African D).
///
/// Only in a Vietnamese token: all its letters occur in Vietnamese writing and no vowel stands before the letter in
/// question (`Ðồng`, `HÐND`, `Ðắk`). Icelandic and Faroese never begin a word with eth, so `Sigurður` and `Seyðisfjörður`
/// stay as they are.
enum BarredD {
    static func rewrite(_ source: Span<UInt8>, _ rewriter: inout Rewriter) {
        var position = 0
        var tokenStart = 0
        while position < source.count {
            let lead = source[position]
            guard lead == 0xC3 || lead == 0xC6 || lead == 0xC9, position + 1 < source.count,
                replacement(ScalarCoding.decode(source, at: position).scalar) != nil
            else {
                position += 1
                continue
            }
            tokenStart = self.tokenStart(source, around: position, notBefore: tokenStart)
            position = rewriteToken(source, from: tokenStart, &rewriter)
            tokenStart = position
        }
    }

    private static func replacement(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0xD0, 0x189: 0x110
        case 0xF0, 0x256: 0x111
        default: nil
        }
    }

    private static func tokenStart(_ source: Span<UInt8>, around position: Int, notBefore lowerBound: Int) -> Int {
        var start = position
        while start > lowerBound {
            let previous = ScalarCoding.start(before: start, in: source, notBefore: lowerBound)
            guard isLetter(ScalarCoding.decode(source, at: previous).scalar) else { break }
            start = previous
        }
        return start
    }

    /// Rewrites one token and returns where it ends.
    private static func rewriteToken(_ source: Span<UInt8>, from start: Int, _ rewriter: inout Rewriter) -> Int {
        var replacements: [(range: Range<Int>, scalar: UInt32)] = []
        var position = start
        var isVietnamese = true
        var vowelSeen = false
        while position < source.count {
            let (scalar, next) = ScalarCoding.decode(source, at: position)
            if let barred = replacement(scalar) {
                if vowelSeen { isVietnamese = false }
                replacements.append((position..<next, barred))
            } else if let letter = VietnameseLetter(scalar) {
                if letter.isVowel { vowelSeen = true }
            } else if isLetter(scalar) {
                // A combining mark that is no letter's own is as good as none; other letters are foreign.
                if !(0x300...0x36F).contains(scalar) { isVietnamese = false }
            } else {
                break
            }
            position = next
        }
        if isVietnamese {
            for (range, scalar) in replacements { rewriter.replace(range, of: source, with: scalar) }
        }
        return position
    }

    private static func isLetter(_ scalar: UInt32) -> Bool {
        if VietnameseLetter(scalar) != nil || (0x300...0x36F).contains(scalar) { return true }
        return scalar >= 0x80 && Unicode.Scalar(scalar)?.properties.isAlphabetic == true
    }
}
