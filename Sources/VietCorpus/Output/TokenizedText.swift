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

    init(utf8: [UInt8]) { self.utf8 = utf8 }

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
        var position = 0
        func add(_ parts: Range<Int>, _ kind: TokenKind, _ tokens: Span<Token>, isFirst: Bool) {
            let (first, last) = (tokens[parts.lowerBound], tokens[parts.upperBound - 1])
            let range = first.utf8Range.lowerBound..<last.utf8Range.upperBound
            unit(Unit(utf8Range: range, kind: kind, position: position, parts: parts), isFirst, tokens)
        }
        if cut.unit != .word {
            forEachSentence(tokenizer) { tokens in
                var isFirst = true
                for index in tokens.indices {
                    let kind = tokens[index].kind
                    guard cut.keepsPunctuation || kind != .punctuation else { continue }
                    add(index..<index + 1, kind, tokens, isFirst: isFirst)
                    isFirst = false
                    position += 1
                }
                sentence(tokens[0].utf8Range.lowerBound..<tokens[tokens.count - 1].utf8Range.upperBound)
            }
            return
        }
        withWorkspace { workspace in
            tokenizer.forEachSentence(in: utf8.span, workspace: &workspace) { words, tokens in
                guard tokens.count > 0 else { return }
                var isFirst = true
                var start = 0
                for index in words.indices {
                    let kind = words[index].kind
                    let end = start + words[index].syllables.count
                    if cut.keepsPunctuation || kind != .punctuation {
                        add(start..<end, kind, tokens, isFirst: isFirst)
                        isFirst = false
                        if cut.showsParts, end > start + 1 {
                            for part in start..<end { add(part..<part + 1, tokens[part].kind, tokens, isFirst: false) }
                        }
                        position += 1
                    }
                    start = end
                }
                sentence(tokens[0].utf8Range.lowerBound..<tokens[tokens.count - 1].utf8Range.upperBound)
            }
        }
    }

    /// Calls `body` with the tokens of each sentence that has any.
    @inline(__always)
    func forEachSentence(_ tokenizer: Tokenizer = .default, _ body: (Span<Token>) -> Void) {
        withWorkspace { workspace in
            tokenizer.forEachSentenceOfTokens(in: utf8.span, workspace: &workspace) { tokens in
                if tokens.count > 0 { body(tokens) }
            }
        }
    }

    private func withWorkspace(_ body: (inout Tokenizer.Workspace) -> Void) {
        var workspace = Self.workspaces.withLock { $0.popLast() } ?? Tokenizer.Workspace()
        body(&workspace)
        Self.workspaces.withLock { $0.append(workspace) }
    }
}

extension ByteWriter {
    /// A unit behind a sign, its syllables joined by `_`, where the text has white space between them or `_` itself.
    @inline(__always)
    mutating func append(
        _ unit: TokenizedText.Unit, of tokens: Span<Token>, in text: TokenizedText, behind sign: UInt8?
    ) {
        let utf8 = text.utf8.span
        // Between two tokens that do not touch stands a byte at least.
        append(atMost: unit.utf8Range.count + unit.parts.count + 8) {
            if let sign { $0.append(byte: sign) }
            for index in unit.parts {
                if index > unit.parts.lowerBound, !tokens[index].touches(tokens[index - 1]) {
                    $0.append(byte: UInt8(ascii: "_"))
                }
                $0.append(utf8.extracting(tokens[index].utf8Range), spacedBy: UInt8(ascii: "_"))
            }
        }
    }
}
