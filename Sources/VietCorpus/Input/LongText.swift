/// A long text in a file, cut into parts that are worked on apart and make together what the whole makes.
///
/// For what looks at no more of a text than a sentence or a line: tokens and normalized text, not the facts of an article.
/// A text that is not UTF-8 stays whole, and fails as a whole before anything of it is out.
struct LongText {
    /// What is read at once: little enough to stay in a processor's cache on its way. Nothing is kept of a part when its
    /// result is there.
    private static let partSize = 1 << 18
    /// A shorter text is no long one.
    private static let leastSize = 1 << 22

    private let file: ReadableFile
    private let size: Int
    private let path: String
    /// Where the next part starts.
    private var position = 0

    /// Takes a regular file that is long, and plain.
    init?(path: String, maximumCount: Int) {
        guard FileSystem.kind(of: path) == .file, let file = try? ReadableFile(path: path),
            let size = file.plainSize, (Self.leastSize...max(Self.leastSize, maximumCount)).contains(size),
            FileSignature.problem(of: file.bytes(in: 0..<TextCut.reach), path: path) == nil,
            Self.isUTF8(file, size)
        else { return nil }
        (self.file, self.size, self.path) = (file, size, path)
    }

    /// Whether all of a file is UTF-8, looked at block by block.
    private static func isUTF8(_ file: ReadableFile, _ size: Int) -> Bool {
        var position = 0
        while position < size {
            let block = file.bytes(in: position..<min(position + partSize, size))
            var count = block.count
            if position + count < size {
                // The last scalar may go on in the next block, where it is looked at.
                guard let last = block.suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 }), last > 0 else { return false }
                count = last
            }
            do throws(InvalidUTF8) { try InvalidUTF8.validate(block.span.extracting(0..<count)) } catch { return false }
            position += count
        }
        return true
    }

    /// The next part; `nil` after the last.
    mutating func next() -> RawDocument? {
        guard position < size else { return nil }
        let end = self.end(behind: position + Self.partSize)
        defer { position = end }
        return .part(position..<end, path: path)
    }

    /// The first cut behind a position, or the end of the text.
    private func end(behind start: Int) -> Int {
        var start = start
        while start < size {
            let end = min(start + TextCut.reach, size)
            let window = file.bytes(in: start..<end)
            if let cut = TextCut.first(in: window) { return start + cut }
            if end == size || window.count < end - start { break }
            start = end - TextCut.overlap
        }
        return size
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

    /// The first place in a part of a text.
    static func first(in utf8: [UInt8]) -> Int? {
        for position in utf8.indices where utf8[position] == 0x0A {
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
