import Synchronization
import VietTokenization

/// A text that is cut into sentences and these into words or syllables, to be written one after the other.
struct TokenizedText {
    /// A word, a syllable or typed token, or a syllable shown behind its word.
    struct Unit {
        let utf8Range: Range<Int>
        let kind: TokenKind
        /// The number of the word or syllable in the text; a part has that of its word.
        let position: Int
        /// Which of the sentence's tokens it is made of.
        let parts: Range<Int>
    }

    /// Which units there are.
    struct Cut {
        var unit: TokenUnit
        var keepsPunctuation = true
        /// Whether the syllables of a word follow it.
        var showsParts = false
    }

    let utf8: [UInt8]

    /// Workspaces that texts lend and give back: to make one costs more than a short line.
    private static let workspaces = Mutex<[Tokenizer.Workspace]>([])

    init(_ text: String) { utf8 = Array(text.utf8) }

    /// Tokenizes the text in constant memory but for the longest sentence.
    ///
    /// - Parameters:
    ///   - unit: receives each unit, whether it is the first of its sentence, and the tokens of the sentence.
    ///   - sentence: receives the range of each sentence when its units are done.
    @inline(__always)
    func forEachUnit(
        _ tokenizer: Tokenizer = .default, _ cut: Cut, _ unit: (Unit, _ isFirst: Bool, Span<Token>) -> Void,
        sentence: (Range<Int>) -> Void
    ) {
        var workspace = Self.workspaces.withLock { $0.popLast() } ?? Tokenizer.Workspace()
        defer { Self.workspaces.withLock { $0.append(workspace) } }
        var position = 0
        tokenizer.forEachSentence(in: utf8.span, workspace: &workspace) { words, tokens in
            guard tokens.count > 0 else { return }
            var isFirst = true
            func add(_ parts: Range<Int>, _ kind: TokenKind) {
                let range = Int(tokens[parts.lowerBound].start)..<Int(tokens[parts.upperBound - 1].end)
                unit(Unit(utf8Range: range, kind: kind, position: position, parts: parts), isFirst, tokens)
                isFirst = false
            }
            var start = 0
            for index in 0..<(cut.unit == .syllable ? tokens.count : words.count) {
                let isSyllable = cut.unit == .syllable
                let kind = isSyllable ? tokens[index].kind : words[index].kind
                let end = start + (isSyllable ? 1 : words[index].syllables.count)
                if cut.keepsPunctuation || kind != .punctuation {
                    add(start..<end, kind)
                    if cut.showsParts, end > start + 1 {
                        for part in start..<end { add(part..<part + 1, tokens[part].kind) }
                    }
                    position += 1
                }
                start = end
            }
            sentence(Int(tokens[0].start)..<Int(tokens[tokens.count - 1].end))
        }
    }
}

extension ByteWriter {
    /// The syllables of a unit joined by `_`, where the text has white space between them or `_` itself.
    @inline(__always)
    mutating func append(_ text: TokenizedText, joined parts: Range<Int>, of tokens: Span<Token>) {
        for index in parts {
            if index > parts.lowerBound, !tokens[index].touches(tokens[index - 1]) { append(byte: UInt8(ascii: "_")) }
            append(text.utf8, tokens[index].utf8Range, spacedBy: UInt8(ascii: "_"))
        }
    }
}
