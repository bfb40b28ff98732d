/// A document cut into sentences and these into words or syllables, ready to be written.
struct TokenizedText {
    struct Unit {
        let utf8Range: Range<Int>
        let kind: TokenKind
        /// The syllables and typed tokens that it is made of.
        let parts: [Range<Int>]
    }

    private(set) var sentences: [[Unit]] = []
    private let utf8: [UInt8]

    init(_ text: String, by unit: TokenUnit, keepsPunctuation: Bool) {
        utf8 = Array(text.utf8)
        var workspace = Tokenizer.Workspace()
        var sentences: [[Unit]] = []
        Tokenizer.default.forEachSentence(in: utf8.span, workspace: &workspace) { words, syllables in
            let units = unit == .syllable ? Self.units(syllables) : Self.units(words, syllables)
            sentences.append(keepsPunctuation ? units : units.filter { $0.kind != .punctuation })
        }
        self.sentences = sentences.filter { !$0.isEmpty }
    }

    private static func units(_ syllables: Span<Token>) -> [Unit] {
        syllables.indices.map {
            Unit(utf8Range: syllables[$0].utf8Range, kind: syllables[$0].kind, parts: [syllables[$0].utf8Range])
        }
    }

    /// The words of a sentence; their syllables are counted from the head of the text.
    private static func units(_ words: Span<Word>, _ syllables: Span<Token>) -> [Unit] {
        guard !words.isEmpty else { return [] }
        let first = words[0].syllables.lowerBound
        return words.indices.map { index in
            let parts = words[index].syllables.map { syllables[$0 - first].utf8Range }
            return Unit(utf8Range: words[index].utf8Range, kind: words[index].kind, parts: parts)
        }
    }

    /// The slice as it stands in the text.
    func slice(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }

    /// The slice with every run of white space and line breaks as one sign.
    func slice(_ range: Range<Int>, spacedBy space: String) -> String {
        slice(range).split(whereSeparator: \.isWhitespace).joined(separator: space)
    }

    /// The syllables of a unit joined by `_`.
    func joined(_ unit: Unit) -> String {
        unit.parts.map { slice($0, spacedBy: "_") }.joined(separator: "_")
    }

    /// From the first to the last unit of a sentence.
    func range(of sentence: [Unit]) -> Range<Int> {
        guard let first = sentence.first, let last = sentence.last else { return 0..<0 }
        return first.utf8Range.lowerBound..<last.utf8Range.upperBound
    }
}
