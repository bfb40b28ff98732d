import VietNormalization

/// How long texts are cut into parts.
package struct TextPartition: Sendable {
    /// How many bytes a part has at least: little enough for a processor's cache, with what is made of it.
    let size: Int
    /// Whether each part knows how many scalars and code units of UTF-16 stand before it: to count them somebody has to look at
    /// all of the text once more.
    var countsScalars = false
}

/// A part of a long text.
struct TextPart: Sendable, Equatable {
    /// How long the text before it is, in bytes alone where nobody counted more.
    let start: TextLength
    /// How many bytes it has.
    let count: Int
    /// Whether the text ends with it.
    let isLast: Bool

    /// Where it stands in the file.
    var range: Range<Int> { start.utf8..<start.utf8 + count }

    var isFirst: Bool { start.utf8 == 0 }

    /// Fails where a file gave less than the part was cut to have: nothing of a text is lost without a word.
    func check(byteCount: Int, name: String) throws(InputError) {
        guard byteCount < count else { return }
        throw InputError(
            name: name, offset: range.lowerBound + byteCount,
            reason: "the file ended before its end: it became shorter, or cannot be read, since it was opened",
            remedy: "run again when nothing writes to it")
    }
}

/// A long text in a file, cut into parts that are worked on apart and make together what the whole makes.
///
/// For what looks at no more of a text than a sentence or a line: tokens and normalized text, not the facts of an article. No
/// more is read here than shows where the next part ends, unless scalars are to be counted; whether a part is UTF-8 its worker
/// finds out, when the parts before that are out already, as those of a ``StreamedText``.
struct LongText {
    /// A shorter text is no long one.
    private static let leastSize = 1 << 22

    private let path: String
    private let file: ReadableFile
    private let size: Int
    private let partition: TextPartition
    /// How long the parts so far are.
    private var start = TextLength()
    private var block: [UInt8] = []

    /// Takes a regular file that is long, and plain.
    init?(path: String, _ partition: TextPartition, maximumCount: Int) {
        guard FileSystem.kind(of: path) == .file, let file = try? ReadableFile(path: path),
            let size = file.plainSize, (Self.leastSize...max(Self.leastSize, maximumCount)).contains(size),
            FileSignature.problem(of: file.bytes(in: 0..<TextCut.reach), path: path) == nil
        else { return nil }
        (self.path, self.file, self.size, self.partition) = (path, file, size, partition)
    }

    /// The next part; `nil` after the last.
    mutating func next() -> RawDocument? {
        guard start.utf8 < size else { return nil }
        let end = endOfPart()
        let part = TextPart(start: start, count: end - start.utf8, isLast: end == size)
        if partition.countsScalars { count(part.range) } else { start.utf8 = end }
        return .part(part, path: path)
    }

    /// Where the part ends that begins at the start: the first cut after its least size, or the end of the text.
    private mutating func endOfPart() -> Int {
        var position = start.utf8 + partition.size
        while position < size {
            let end = min(position + TextCut.reach, size)
            let blockStart = max(start.utf8, position - TextCut.overlap)
            file.read(blockStart..<end, into: &block)
            if let cut = TextCut.first(in: block, from: position - blockStart) { return blockStart + cut }
            position = end
        }
        return size
    }

    /// Adds the length of a part to the start, block by block: a text without a cut is one part.
    private mutating func count(_ part: Range<Int>) {
        var position = part.lowerBound
        while position < part.upperBound {
            let end = min(position + partition.size, part.upperBound)
            file.read(position..<end, into: &block)
            start += TextLength(wellFormed: block.span)
            position = end
        }
        start.utf8 = part.upperBound
    }
}

/// Where a text can be cut without a difference to its sentences, or to the spelling of either part.
///
/// That is before the end of a line of three words or more that stops at `.`, `!` or `?`: the tokenizer ends a sentence there
/// whatever comes, no mark, entity or word goes on, and a line of so many words is no list mark that the next would turn into
/// one. The line's end belongs to what follows, which begins with it as it did in the whole.
enum TextCut {
    /// How many bytes are looked through at once.
    static let reach = 1 << 13
    /// How much of this the next look has to have as well, so that it sees the line before a cut.
    static let overlap = 1 << 10
    private static let leastWords = 3

    /// The first place in a part of a text, at or after a position.
    static func first(in utf8: [UInt8], from start: Int = 0) -> Int? {
        guard start < utf8.count else { return nil }
        for position in start..<utf8.count where utf8[position] == 0x0A {
            let isTwoBytes = position > 0 && utf8[position - 1] == 0x0D
            let cut = isTwoBytes ? position - 1 : position
            if isAllowed(before: cut, utf8) { return cut }
        }
        return nil
    }

    private static func isAllowed(before cut: Int, _ utf8: [UInt8]) -> Bool {
        guard cut > 0, [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(utf8[cut - 1]) else {
            return false
        }
        var wordCount = 0
        var position = cut - 1
        while position > 0, wordCount < leastWords {
            position -= 1
            let byte = utf8[position]
            // Other ends of lines are control characters, or begin with C2 or E2.
            if byte < 0x20 || byte == 0xC2 || byte == 0xE2 { return false }
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(utf8[position + 1] | 0x20)
            if byte == 0x20, isLetter { wordCount += 1 }
        }
        return wordCount == leastWords
    }
}
