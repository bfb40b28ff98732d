extension LegacyEncoding {
    /// What a detection found.
    public struct Detection: Sendable, Equatable {
        /// The encoding; `nil` for text that is in none, such as Unicode Vietnamese or another language.
        public let encoding: LegacyEncoding?
        /// How sure the answer is, from 0 to 1: the share of words that the encoding makes Vietnamese syllables of, or for
        /// `nil` 1 less half of what the best encoding would gain.
        public let score: Double
    }

    /// Finds out whether bytes are Vietnamese in a legacy encoding, and in which one.
    ///
    /// Every encoding is tried on the first 16 KiB. One wins when at least 60 % of all words, and 80 % of those that
    /// have a mark, are legal syllables, when enough of them have marks, and when nothing reads better. One sentence is
    /// enough. Text in UTF-8 whose signs alone make letters in another encoding (`25 °C · « nem »`) is not such text.
    /// - Complexity: O(1) beyond 16 KiB.
    public static func detect(_ bytes: Span<UInt8>) -> Detection {
        if UTF16Text.isLikely(bytes) { return Detection(encoding: .utf16, score: 1) }
        let sample = sample(of: bytes)
        let isUTF8 = (try? InvalidUTF8.validate(sample.span)) != nil
        let isASCII = !sample.contains { $0 >= 0x80 }
        let asItIs = isUTF8 ? Evidence(sample.span) : nil
        let inner = isUTF8 ? bytesShownAsText(sample.span) : nil
        let raw = inner ?? (isUTF8 ? nil : sample)

        var best: (encoding: LegacyEncoding, evidence: Evidence)?
        for encoding in allCases where encoding != .utf16 {
            let source = encoding.isASCII ? (isASCII ? sample : nil) : raw
            guard let source else { continue }
            let evidence = Evidence(encoding.decodedRaw(source.span).span, passingSigns: inner != nil)
            if evidence.score > best?.evidence.score ?? 0 { best = (encoding, evidence) }
        }
        let floor = max(0, asItIs?.score ?? 0)
        guard let best, best.evidence.isConvincing(asKeystrokes: best.encoding.isASCII), best.evidence.score > floor,
            best.evidence.count.marked > (inner == nil ? 0 : 1 + (asItIs?.count.marked ?? 0))
        else {
            return Detection(
                encoding: nil, score: 1 - (best.map { max(0, $0.evidence.score - floor) / 2 } ?? 0))
        }
        return Detection(encoding: best.encoding, score: best.evidence.score)
    }

    /// Finds out which encoding an array of bytes is in.
    public static func detect(_ bytes: [UInt8]) -> Detection { detect(bytes.span) }

    /// Whether the encoding uses ASCII only.
    private var isASCII: Bool { self == .viqr || self == .telex || self == .vniKeys }

    /// The start of the bytes, up to a space where it has to be cut.
    private static func sample(of bytes: Span<UInt8>) -> [UInt8] {
        let limit = 16 << 10
        var end = min(bytes.count, limit)
        if end < bytes.count {
            while end > 0, bytes[end - 1] != 0x20, bytes[end - 1] != 0x0A { end -= 1 }
            if end == 0 { end = limit }
        }
        return bytes.extracting(0..<end).withUnsafeBufferPointer { Array($0) }
    }
}

/// How Vietnamese a reading is.
private struct Evidence {
    let count: SyllableCount
    /// Whether there is a letter with circumflex, breve or horn, or đ: no tone alone makes Vietnamese of `as is for six`.
    private(set) var hasOwnLetters = false
    /// Characters that Vietnamese text does not contain: control characters and signs inside words.
    private(set) var oddities = 0

    init(_ utf8: Span<UInt8>, passingSigns: Bool = false) {
        count = SyllableCount(utf8, passingSigns: passingSigns)
        var position = 0
        while position < utf8.count {
            let (scalar, next) = ScalarCoding.decode(utf8, at: position)
            switch scalar {
            case 0..<0x09, 0x0E..<0x20, 0x7F..<0xA0, 0xA1..<0xC0, 0xD7, 0xF7: oddities += 1
            default: if let letter = VietnameseLetter(scalar), letter.base > 0x7F { hasOwnLetters = true }
            }
            position = next
        }
    }

    private var words: Int { count.marked + count.plain + count.illegal + count.foreign }

    /// The share of legal syllables among all words, lowered by what does not belong.
    var score: Double {
        guard words > 0 else { return 0 }
        return max(0, Double(count.marked + count.plain) / Double(words + oddities)) * markedShare
    }

    private var markedShare: Double {
        let marked = count.marked + count.illegal
        return marked == 0 ? 0 : Double(count.marked) / Double(marked)
    }

    /// Vietnamese has a mark on about two words of three; other languages have few that look like it.
    ///
    /// Keystrokes need more of them, since `as`, `is` and `test` are syllables in Telex.
    func isConvincing(asKeystrokes: Bool) -> Bool {
        if asKeystrokes, !hasOwnLetters { return false }
        let enough = asKeystrokes ? 0.45 : 0.2
        return count.marked >= 2 && Double(count.marked) >= enough * Double(words) && markedShare >= 0.8 && score >= 0.6
    }
}
