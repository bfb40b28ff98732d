import VietNormalization

/// A part of a long text.
struct TextPart: Sendable, Equatable {
    /// How long the text before it is.
    let start: TextLength
    /// How long the text is with it.
    let end: TextLength
    /// Whether the text ends with it.
    let isLast: Bool

    /// Where it stands in the file.
    var range: Range<Int> { start.utf8..<end.utf8 }

    var isFirst: Bool { start.utf8 == 0 }

    /// Its bytes, as many as are still there.
    func bytes(of path: String) throws(InputError) -> [UInt8] { try ReadableFile(path: path).bytes(in: range) }
}

/// A long text in a file, cut into parts that are worked on apart and make together what the whole makes.
///
/// For what looks at no more of a text than a sentence or a line: tokens and normalized text, not the facts of an article.
/// A text that is not UTF-8 stays whole, and fails as a whole before anything of it is out.
struct LongText {
    /// A shorter text is no long one.
    private static let leastSize = 1 << 22

    private let path: String
    private let parts: [TextPart]
    private var index = 0

    /// Takes a regular file that is long, and plain.
    ///
    /// - Parameter partSize: how many bytes a part has at least: little enough for a processor's cache, with what is made of it.
    init?(path: String, partSize: Int, maximumCount: Int) {
        guard FileSystem.kind(of: path) == .file, let file = try? ReadableFile(path: path),
            let size = file.plainSize, (Self.leastSize...max(Self.leastSize, maximumCount)).contains(size),
            FileSignature.problem(of: file.bytes(in: 0..<TextCut.reach), path: path) == nil,
            let parts = Self.parts(of: file, size, partSize)
        else { return nil }
        (self.path, self.parts) = (path, parts)
    }

    /// The next part; `nil` after the last.
    mutating func next() -> RawDocument? {
        guard index < parts.count else { return nil }
        defer { index += 1 }
        return .part(parts[index], path: path)
    }

    /// Cuts a file, looking at all of it block by block; `nil` where it is not UTF-8, or not as long as it was.
    private static func parts(of file: ReadableFile, _ size: Int, _ partSize: Int) -> [TextPart]? {
        var parts: [TextPart] = []
        var block: [UInt8] = []
        var (start, end) = (TextLength(), TextLength())
        while end.utf8 < size {
            let blockEnd = min(end.utf8 + partSize + TextCut.reach, size)
            file.read(end.utf8..<blockEnd, into: &block)
            guard block.count == blockEnd - end.utf8 else { return nil }
            let cut = TextCut.first(in: block, from: max(0, start.utf8 + partSize - end.utf8))
            var count = cut ?? block.count
            if cut == nil, blockEnd < size {
                // The last scalar may go on in the next block, where it is looked at.
                guard let last = block.suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 }), last > 0 else { return nil }
                count = last
            }
            do throws(InvalidUTF8) {
                end += try TextLength(checking: block.span.extracting(0..<count))
            } catch {
                return nil
            }
            guard cut != nil || end.utf8 == size else { continue }
            parts.append(TextPart(start: start, end: end, isLast: end.utf8 == size))
            start = end
        }
        return parts
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

    /// The first place in a part of a text, at or behind a position.
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
