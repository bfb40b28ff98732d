/// Reads again, as UTF-8, what was UTF-8 once and was read as windows-1252 or Latin-1: `Ä‘á»“ng` is `đồng`.
///
/// A run of such characters is replaced only when its bytes are UTF-8 to the last one, and only in a line that has more
/// Vietnamese in it afterwards; `São Paulo` and `Ánh` are no UTF-8 and stay. One call undoes one misreading, and starts
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

    /// The first character from U+00C0 to U+00FF, as every misread lead byte shows, before one that is no ASCII.
    private static func firstSuspect(_ utf8: Span<UInt8>, from start: Int) -> Int {
        ByteSearch.first(in: utf8, from: start) { bytes, _, third in (bytes == 0xC3) & (third >= 0xC2) }
    }

    /// Whether a letter from U+00C2 to U+00F4 stands before a character that a continuation byte shows as.
    private static func startsMisreading(_ source: Span<UInt8>, at position: Int) -> Bool {
        let (lead, next) = ScalarCoding.decode(source, at: position)
        guard (0xC2...0xF4).contains(lead), next < source.count,
            let second = Windows1252.highByte(ScalarCoding.decode(source, at: next).scalar)
        else { return false }
        return second < 0xC0
    }

    private static func line(_ source: Span<UInt8>, around position: Int) -> Range<Int> {
        var start = position
        while start > 0, source[start - 1] != 0x0A { start -= 1 }
        var end = position
        while end < source.count, source[end] != 0x0A { end += 1 }
        return start..<end
    }

    private static func rewriteLine(_ source: Span<UInt8>, _ line: Range<Int>, _ rewriter: inout Rewriter) {
        let runs = misreadRuns(source, line)
        guard !runs.isEmpty else { return }
        let before = source.extracting(line).withUnsafeBufferPointer { Array($0) }
        let once = reread(before, runs, lineStart: line.lowerBound)
        let onceRuns = misreadRuns(once.span, 0..<once.count)
        let twice = onceRuns.isEmpty ? once : reread(once, onceRuns, lineStart: 0)
        guard max(score(once), score(twice)) > score(before) else { return }
        for run in runs { replace(run, source, &rewriter) }
    }

    /// A stretch of characters whose bytes make UTF-8.
    private struct Run {
        var range: Range<Int>
        var bytes: [UInt8]
        /// Where in the source the character of each byte starts, and where the last one ends.
        var starts: [Int]
    }

    private static func misreadRuns(_ source: Span<UInt8>, _ line: Range<Int>) -> [Run] {
        var runs: [Run] = []
        var position = line.lowerBound
        while position < line.upperBound {
            guard source[position] >= 0x80 else {
                position += 1
                continue
            }
            var run = Run(range: position..<position, bytes: [], starts: [])
            while position < line.upperBound, source[position] >= 0x80 {
                let (scalar, next) = ScalarCoding.decode(source, at: position)
                guard let byte = Windows1252.highByte(scalar) else { break }
                run.bytes.append(byte)
                run.starts.append(position)
                position = next
            }
            run.range = run.range.lowerBound..<position
            run.starts.append(position)
            if run.bytes.isEmpty {
                position = ScalarCoding.decode(source, at: position).next
            } else if (try? InvalidUTF8.validate(run.bytes.span)) != nil, isPlausible(run.bytes.span) {
                runs.append(run)
            }
        }
        return runs
    }

    /// Whether text holds nothing but what Vietnamese pages contain: Latin letters, marks, punctuation, common signs.
    private static func isPlausible(_ utf8: Span<UInt8>) -> Bool {
        var position = 0
        while position < utf8.count {
            let (scalar, next) = ScalarCoding.decode(utf8, at: position)
            switch scalar {
            case 0x80..<0x370, 0x1E00..<0x1F00, 0x2000..<0x2070, 0x20A0..<0x20D0, 0x2100..<0x2200, 0xFEFF:
                position = next
            default: return false
            }
        }
        return true
    }

    private static func reread(_ line: [UInt8], _ runs: [Run], lineStart: Int) -> [UInt8] {
        var result: [UInt8] = []
        var position = 0
        for run in runs {
            result += line[position..<(run.range.lowerBound - lineStart)]
            result += run.bytes
            position = run.range.upperBound - lineStart
        }
        return result + line[position...]
    }

    /// One edit a character, so that the alignment stays fine.
    private static func replace(_ run: Run, _ source: Span<UInt8>, _ rewriter: inout Rewriter) {
        var index = 0
        while index < run.bytes.count {
            let (scalar, next) = ScalarCoding.decode(run.bytes.span, at: index)
            rewriter.replace(run.starts[index]..<run.starts[next], of: source, with: scalar)
            index = next
        }
    }

    /// How Vietnamese a line is: its legal syllables with a mark, less the signs that misread text is full of.
    private static func score(_ line: [UInt8]) -> Int {
        let composed = Normalizer([.nfc]).rewrite(line.span)?.bytes ?? line
        return SyllableCount(composed.span).marked - oddSigns(composed.span)
    }

    /// Characters of windows-1252 that are neither Vietnamese letters nor punctuation.
    private static func oddSigns(_ utf8: Span<UInt8>) -> Int {
        var count = 0
        var position = 0
        while position < utf8.count {
            let (scalar, next) = ScalarCoding.decode(utf8, at: position)
            let isPunctuation = (0x2013...0x2026).contains(scalar)
            if Windows1252.highByte(scalar) != nil, VietnameseLetter(scalar) == nil, !isPunctuation { count += 1 }
            position = next
        }
        return count
    }
}
