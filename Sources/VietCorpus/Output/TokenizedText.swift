import VietTokenization

/// A text that is cut into sentences and these into words or syllables, to be written one after the other.
struct TokenizedText {
    /// A word, a syllable or typed token, or a syllable shown behind its word.
    struct Unit {
        let utf8Range: Range<Int>
        let kind: TokenKind
        /// The number of the word or syllable in the text; a part has that of its word.
        let position: Int
        /// The syllables and typed tokens that it is made of.
        let parts: ArraySlice<Token>

        /// Whether white space stands before it.
        var hasSpaceBefore: Bool { parts.first?.gap != Atom.Gap.none }
    }

    struct Sentence {
        let utf8Range: Range<Int>
        let units: [Unit]
    }

    private let utf8: [UInt8]

    init(_ text: String) { utf8 = Array(text.utf8) }

    /// Tokenizes the text in constant memory but for the longest sentence.
    func forEachSentence(
        _ tokenizer: Tokenizer = .default, by unit: TokenUnit, keepsPunctuation: Bool = true, showsParts: Bool = false,
        _ body: (Sentence) -> Void
    ) {
        var workspace = Tokenizer.Workspace()
        var position = 0
        tokenizer.forEachSentence(in: utf8.span, workspace: &workspace) { words, syllables in
            let tokens = syllables.indices.map { syllables[$0] }
            guard let first = tokens.first, let last = tokens.last else { return }
            var units: [Unit] = []
            func add(_ parts: Range<Int>, _ kind: TokenKind) {
                guard keepsPunctuation || kind != .punctuation else { return }
                units.append(Unit(kind, tokens[parts], position))
                if showsParts, parts.count > 1 {
                    units += parts.map { Unit(tokens[$0].kind, tokens[$0...$0], position) }
                }
                position += 1
            }
            if unit == .syllable {
                for index in tokens.indices { add(index..<index + 1, tokens[index].kind) }
            } else {
                var start = 0
                for index in words.indices {
                    let end = start + words[index].syllables.count
                    add(start..<end, words[index].kind)
                    start = end
                }
            }
            body(Sentence(utf8Range: first.utf8Range.lowerBound..<last.utf8Range.upperBound, units: units))
        }
    }

    /// The slice as it stands in the text.
    func slice(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }

    /// The slice with every run of white space and line breaks as one sign.
    func slice(_ range: Range<Int>, spacedBy space: String) -> String {
        slice(range).split(whereSeparator: \.isWhitespace).joined(separator: space)
    }

    /// The parts of a range between white space.
    func words(in range: Range<Int>) -> [Range<Int>] {
        var start = range.lowerBound
        var words: [Range<Int>] = []
        for word in slice(range).split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
            let end = start + word.utf8.count
            if !word.isEmpty { words.append(start..<end) }
            let separator = word.base[word.endIndex...].prefix(1)
            start = end + separator.utf8.count
        }
        return words
    }

    /// The syllables of a unit joined by `_`.
    func joined(_ unit: Unit) -> String {
        unit.parts.map { slice($0.utf8Range, spacedBy: "_") }.joined(separator: "_")
    }
}

extension TokenizedText.Unit {
    fileprivate init(_ kind: TokenKind, _ parts: ArraySlice<Token>, _ position: Int) {
        utf8Range = parts[parts.startIndex].utf8Range.lowerBound..<parts[parts.endIndex - 1].utf8Range.upperBound
        self.kind = kind
        self.position = position
        self.parts = parts
    }
}
