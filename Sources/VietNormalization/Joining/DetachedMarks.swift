/// Joins marks that stand apart to their letters, as they come out of many PDF files: `nga ̀ y` is `ngày`.
///
/// A mark after white space belongs to the vowel before it, or to the syllable that ends before it (`viêt ̣`). What stands
/// after the mark joins, too, where it is the end of that syllable and no word of its own: `vu ̀ ng` is `vùng`, `đo ́ là`
/// is `đó là`.
enum DetachedMarks {
    static func rewrite(_ source: Span<UInt8>, _ rewriter: inout Rewriter) {
        var position = 0
        while true {
            // The marks of Vietnamese are U+0300 to U+0323, CC 80 to CC A3.
            position = ByteSearch.first(0xCC, in: source, from: position)
            guard position < source.count else { return }
            let site = Site(source, mark: position, notBefore: rewriter.position)
            guard let repair = site.joinedToVowel() ?? site.joinedToSyllable() else {
                position += 2
                continue
            }
            rewriter.replace(repair.range, of: source, with: repair.bytes)
            position = repair.range.upperBound
        }
    }

    /// The ends of syllables after a vowel with a tone.
    private static let endings = Set(["c", "ch", "m", "n", "ng", "nh", "p", "t", "a", "e", "i", "o", "u", "y"])

    /// White space between a letter and its mark, one or two characters.
    fileprivate static let longestGap = 2

    fileprivate static func isEnding(_ text: String) -> Bool { endings.contains(text) }
}

/// A mark and what stands around it.
private struct Site {
    private let source: [UInt8]
    private let mark: Int
    private let lowerBound: Int
    /// Where the text starts in the source.
    private let offset: Int

    struct Repair {
        var range: Range<Int>
        var bytes: [UInt8]
    }

    /// No word with its marks apart is longer.
    private static let reach = 64

    init(_ text: Span<UInt8>, mark: Int, notBefore lowerBound: Int) {
        var start = max(lowerBound, mark - Self.reach)
        while start < mark, text[start] & 0xC0 == 0x80 { start += 1 }
        var end = min(text.count, mark + Self.reach)
        while end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
        source = text.extracting(start..<end).withUnsafeBufferPointer { Array($0) }
        offset = start
        self.mark = mark - start
        self.lowerBound = 0
    }

    /// The vowel before the white space with its marks, and the end of the syllable.
    func joinedToVowel() -> Repair? {
        guard let end = spaceStart(before: mark), let (first, start) = letter(before: end),
            let (marked, next) = marked(first, from: mark)
        else { return nil }
        var bytes: [UInt8] = []
        ScalarCoding.append(marked.scalar, to: &bytes)
        var upper = next
        if let ending = ending(from: next, of: marked, at: start) {
            bytes += source[ending]
            upper = ending.upperBound
        }
        return Repair(range: (start + offset)..<(upper + offset), bytes: bytes)
    }

    /// The syllable before the white space with the tone on its vowel.
    func joinedToSyllable() -> Repair? {
        guard let end = spaceStart(before: mark),
            let tone = CombiningMark.tone(ScalarCoding.decode(source.span, at: mark).scalar)
        else { return nil }
        let start = wordStart(before: end)
        guard start < end, var run = SyllableLetters(source.span, start..<end), run.toneIndex < 0 else { return nil }
        run.tone = tone
        guard case .success(let syllable) = Syllable.parse(run), syllable.shape.coda > 0 else { return nil }
        var bytes: [UInt8] = []
        run.write(toneIndex: syllable.toneIndex(.old), to: &bytes)
        return Repair(range: (start + offset)..<(mark + 2 + offset), bytes: bytes)
    }

    /// Adds the marks from a position on, with or without white space between them.
    private func marked(_ letter: VietnameseLetter, from start: Int) -> (letter: VietnameseLetter, end: Int)? {
        var letter = letter
        var end = start
        var position: Int? = start
        while let next = position, next < source.count, source[next] == 0xCC {
            let (scalar, after) = ScalarCoding.decode(source.span, at: next)
            guard let joined = letter.adding(scalar, anyOrder: true) else { break }
            letter = joined
            end = after
            position = spaceEnd(from: after)
        }
        return end > start ? (letter, end) : nil
    }

    /// The letters after white space that end the syllable of a vowel.
    private func ending(from start: Int, of vowel: VietnameseLetter, at vowelStart: Int) -> Range<Int>? {
        guard let begin = spaceEnd(from: start), begin > start,
            let run = LetterRuns.next(in: source.span, from: begin), run.range.lowerBound == begin
        else { return nil }
        let text = String(decoding: source[run.range], as: UTF8.self)
        let head = wordStart(before: vowelStart)
        let isUpper = text != text.lowercased()
        guard DetachedMarks.isEnding(text.lowercased()), !isUpper || text == text.uppercased(),
            isUpper == vowel.isUppercase || !isUpper && head == vowelStart
        else { return nil }
        var word = Array(source[head..<vowelStart])
        ScalarCoding.append(vowel.scalar, to: &word)
        word += source[run.range]
        guard let letters = SyllableLetters(word.span, 0..<word.count),
            case .success(let syllable) = Syllable.parse(letters),
            syllable.shape.coda > 0 && !startsWithVowel(text) || SyllableFrequencies.band(of: word) > 0
        else { return nil }
        return run.range
    }

    private func startsWithVowel(_ text: String) -> Bool {
        text.unicodeScalars.first.flatMap { VietnameseLetter($0.value)?.isVowel } ?? false
    }

    private func letter(before end: Int) -> (VietnameseLetter, start: Int)? {
        guard end > lowerBound else { return nil }
        let start = ScalarCoding.start(before: end, in: source.span, notBefore: lowerBound)
        guard let letter = VietnameseLetter(ScalarCoding.decode(source.span, at: start).scalar), letter.isVowel else {
            return nil
        }
        return (letter, start)
    }

    private func wordStart(before end: Int) -> Int {
        var start = end
        while start > lowerBound {
            let previous = ScalarCoding.start(before: start, in: source.span, notBefore: lowerBound)
            guard LetterRuns.isLetter(ScalarCoding.decode(source.span, at: previous).scalar) else { break }
            start = previous
        }
        return start
    }

    /// Where the white space before a position starts; `nil` where there is none, or more than a gap.
    private func spaceStart(before end: Int) -> Int? {
        var start = end
        for _ in 0..<DetachedMarks.longestGap {
            if start > 0, source[start - 1] == 0x20 {
                start -= 1
            } else if start > 1, source[start - 2] == 0xC2, source[start - 1] == 0xA0 {
                start -= 2
            }
        }
        return start < end ? start : nil
    }

    /// Where the white space from a position on ends, that of a gap at most.
    private func spaceEnd(from start: Int) -> Int? {
        var end = start
        for _ in 0..<DetachedMarks.longestGap {
            if end < source.count, source[end] == 0x20 {
                end += 1
            } else if end + 1 < source.count, source[end] == 0xC2, source[end + 1] == 0xA0 {
                end += 2
            }
        }
        return end
    }
}
