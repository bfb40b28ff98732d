/// Running text as it is read aloud, and back: figures, dates, clock times, units and money in words, or numbers in words as
/// figures.
///
/// ```swift
/// NumberSpeech().words(in: "Ngày 29/9/2022 có 120 ha, đạt 63,5%.").text
/// // "Ngày hai mươi chín tháng chín năm hai nghìn không trăm hai mươi hai có một trăm hai mươi héc-ta, đạt sáu mươi ba phẩy năm phần trăm."
/// NumberSpeech().digits(in: "hai mươi lăm hộ").text      // "25 hộ"
/// ```
/// Conventions: a point before three digits groups, a comma is the decimal mark; `d/m` is a day after a word of dates
/// (`ngày 2/9`), else a ratio, `trên`, or a fraction below one of ten parts at most, `phần`; `a-b` of rising numbers is
/// `a đến b`; what begins with 0 or +84 and has nine digits or more is read digit by digit. What has letters of its own (`12A1`,
/// `05-NQ/TW`), versions and addresses stay. A number in words becomes a figure where it has two syllables or a unit after it:
/// `ba`, `năm`, `chín` alone are other words as often.
public struct NumberSpeech: Sendable {
    /// The words that differ between regions.
    public let region: NumberWords.Region

    /// Reads aloud as a region does.
    public init(region: NumberWords.Region = .north) { self.region = region }

    /// The text with its figures in words.
    /// - Complexity: O(n).
    public func words(in text: String) -> NormalizedText {
        rewritten(text) { source, rewriter in
            let chunks = Chunk.all(in: source)
            var index = 0
            while index < chunks.count {
                let chunk = chunks[index]
                let previous = index > 0 && chunk.followsBlank ? chunks[index - 1] : nil
                let next = index + 1 < chunks.count && chunks[index + 1].followsBlank ? chunks[index + 1] : nil
                let figure = SpokenFigure(
                    text: chunk.text, previous: previous?.isClosed == false ? previous?.text.lowercased() : nil,
                    isBracketed: chunk.isBracketed, region: region)
                index += 1
                guard var words = figure.words() else { continue }
                var end = chunk.core.upperBound
                if !chunk.isClosed, figure.takesUnit, let next, let unit = SpokenSigns.unit(next.text),
                    !next.isBracketed
                {
                    words += " " + unit
                    end = next.core.upperBound
                    index += 1
                }
                rewriter.replace(chunk.core.lowerBound..<end, of: source, with: Array(words.utf8))
            }
        }
    }

    /// The text with its numbers in figures.
    /// - Complexity: O(n).
    public func digits(in text: String) -> NormalizedText {
        rewritten(text) { WrittenNumbers($0).rewrite($0, &$1) }
    }

    private func rewritten(_ text: String, _ pass: (Span<UInt8>, inout Rewriter) -> Void) -> NormalizedText {
        let composed = Normalizer([.nfc]).normalize(text)
        let changed = composed.text.withUTF8Bytes { source in
            var rewriter = Rewriter()
            pass(source, &rewriter)
            return rewriter.finish(source)
        }
        guard let changed else { return composed }
        return NormalizedText(
            text: String(decoding: changed.bytes, as: UTF8.self),
            alignment: composed.alignment.composed(with: changed.alignment))
    }
}

/// What stands between white space, without the punctuation around it.
private struct Chunk {
    let core: Range<Int>
    let text: String
    /// Whether one blank and no line end stands before it.
    let followsBlank: Bool
    /// Whether punctuation stands after it.
    let isClosed: Bool
    /// Whether a bracket opens before it.
    let isBracketed: Bool

    private static let opening = Set("([{\"“‘«'".unicodeScalars)
    private static let closing = Set(")]}\"”’»'.,;:!?…".unicodeScalars)

    static func all(in source: Span<UInt8>) -> [Chunk] {
        var chunks: [Chunk] = []
        var position = 0
        var end = 0
        while let range = next(in: source, from: &position) {
            let gap = range.lowerBound - end
            let isBlank = gap == 1 && source[end] == 0x20 || gap == 2 && source[end] == 0xC2
            chunks.append(Chunk(source, range, followsBlank: isBlank && !chunks.isEmpty))
            end = range.upperBound
        }
        return chunks
    }

    private init(_ source: Span<UInt8>, _ range: Range<Int>, followsBlank: Bool) {
        let scalars = Array(
            source.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }.unicodeScalars)
        let head = scalars.prefix { Self.opening.contains($0) }
        let tail = scalars.dropFirst(head.count).reversed().prefix { Self.closing.contains($0) }
        let start = range.lowerBound + head.reduce(0) { $0 + UTF8.width($1) }
        let end = range.upperBound - tail.reduce(0) { $0 + UTF8.width($1) }
        core = start..<end
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[head.count..<(scalars.count - tail.count)])
        self.text = String(text)
        self.followsBlank = followsBlank
        isClosed = !tail.isEmpty
        isBracketed = head.contains("(")
    }

    private static func next(in source: Span<UInt8>, from position: inout Int) -> Range<Int>? {
        while position < source.count, let width = spaceWidth(source, position) { position += width }
        guard position < source.count else { return nil }
        let start = position
        while position < source.count, spaceWidth(source, position) == nil { position += 1 }
        return start..<position
    }

    private static func spaceWidth(_ source: Span<UInt8>, _ position: Int) -> Int? {
        switch source[position] {
        case 0x20, 0x09...0x0D: 1
        case 0xC2 where position + 1 < source.count && source[position + 1] == 0xA0: 2
        default: nil
        }
    }
}
