/// Reads again, as UTF-8, what was UTF-8 once and was read as windows-1252, windows-1258 or Latin-1: `Ä‘á»“ng` is `đồng`.
///
/// Characters are replaced only where their bytes make UTF-8, and only in a line that has more Vietnamese in it afterwards and
/// nothing left that looks misread: a line is repaired wholly or not at all. `São Paulo` and `Ánh` are not UTF-8 and stay. A
/// no-break space that became a blank on the way is put back: `lÃ ng` is `làng`. One call undoes one misreading, and starts
/// on a second one, too.
enum Mojibake {
    static func rewrite(_ source: Span<UInt8>, _ rewriter: inout Rewriter) {
        var position = 0
        while true {
            position = firstSuspect(source, from: position)
            guard position < source.count else { return }
            if startsMisreading(source, at: position) {
                let line = line(source, around: position)
                rewriteLine(source, line, &rewriter)
                position = line.upperBound
            } else {
                position += 2
            }
        }
    }

    /// The first character that may be a misread lead byte, told by the byte after it as well, so that running text has few.
    ///
    /// A character from U+00C0 to U+00FF stands before one that is not ASCII. Of those that windows-1258 shows instead, đ is
    /// the head of four bytes, which go on with U+0080 to U+00BF, Ÿ or a quote. Before a blank that was a no-break space stand
    /// Â, Ã, Æ and Ă alone.
    private static func firstSuspect(_ utf8: Span<UInt8>, from start: Int) -> Int {
        ByteSearch.first(in: utf8, from: start) { bytes, second, third in
            let isBlank = third == 0x20
            let isBeforeBlank = isBlank & ((second == 0x82) | (second == 0x83) | (second == 0x86))
            let isLatin1 = (bytes == 0xC3) & ((third >= 0xC2) | isBeforeBlank)
            let isBreve = (second == 0x82) & ((third >= 0xC2) | isBlank)
            let isStroke = (second == 0x91) & ((third == 0xC2) | (third == 0xC5) | (third == 0xE2))
            return isLatin1 | ((bytes == 0xC4) & (isBreve | isStroke))
        }
    }

    /// Whether what shows as a lead byte stands before what shows as a continuation byte, or before a blank inside a word.
    private static func startsMisreading(_ source: Span<UInt8>, at position: Int) -> Bool {
        let (lead, next) = ScalarCoding.decode(source, at: position)
        guard MisreadCharacter.leadByte(lead) != nil, next < source.count else { return false }
        let second = ScalarCoding.decode(source, at: next).scalar
        if second == 0x20 { return position > 0 && isSmallLetter(source[position - 1]) && lead < 0x110 }
        return MisreadCharacter.continuationByte(second) != nil
    }

    private static func isSmallLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

    private static func line(_ source: Span<UInt8>, around position: Int) -> Range<Int> {
        var start = position
        while start > 0, source[start - 1] != 0x0A { start -= 1 }
        var end = position
        while end < source.count, source[end] != 0x0A { end += 1 }
        return start..<end
    }

    private static func rewriteLine(_ source: Span<UInt8>, _ line: Range<Int>, _ rewriter: inout Rewriter) {
        let once = MisreadLine(source.extracting(line).withUnsafeBufferPointer { Array($0) })
        guard once.isSuspect else { return }
        let twice = MisreadLine(once.reread)
        let thrice = twice.reread
        let (best, last) =
            score(thrice) > score(twice.text) ? (thrice, MisreadLine(thrice)) : (twice.text, twice)
        guard score(best) > score(once.text), !last.hasLeftovers else { return }
        for character in once.characters {
            let range = (character.range.lowerBound + line.lowerBound)..<(character.range.upperBound + line.lowerBound)
            rewriter.replace(range, of: source, with: character.scalar)
        }
    }

    /// How Vietnamese a line is: its legal syllables with a mark, less the signs that misread text is full of.
    private static func score(_ line: [UInt8]) -> Int {
        let composed = Normalizer([.nfc]).rewrite(line.span)?.bytes ?? line
        return SyllableCount(composed.span).marked - oddSigns(composed.span)
    }

    /// Characters of windows-1252 that are neither Vietnamese letters nor punctuation, and those that show for lead bytes
    /// after a small letter.
    private static func oddSigns(_ utf8: Span<UInt8>) -> Int {
        var count = 0
        var position = 0
        while position < utf8.count {
            let (scalar, next) = ScalarCoding.decode(utf8, at: position)
            let isPunctuation = (0x2013...0x2026).contains(scalar)
            let isOdd = Windows1252.highByte(scalar) != nil && VietnameseLetter(scalar) == nil && !isPunctuation
            let isCapitalInside =
                position > 0 && isSmallLetter(utf8[position - 1])
                && (0xC0..<0xDF ~= scalar || scalar == MisreadCharacter.capitalBreve)
            if isOdd || isCapitalInside { count += 1 }
            position = next
        }
        return count
    }
}
