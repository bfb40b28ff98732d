/// A sentence whose words are known: a line of a `.seg` file, one word between tabs, the syllables of a word
/// separated by a space.
///
/// A line `# text = …` before it holds the sentence as it was typed. Other lines that start with `# ` are comments.
public struct SegmentedSentence: Sendable, Equatable {
    /// The words in order, each as its syllables.
    public var words: [[String]]
    /// The sentence as it was typed, where the file says so.
    public var source: String?
    /// The line of the file with the words, from 1.
    public let line: Int

    /// Reads one line; an empty one is a sentence without words.
    public init(line words: Substring, source: String? = nil, number: Int = 1) {
        self.words = TabSeparatedText.cells(of: words).filter { !$0.isEmpty }.map { word in
            word.split(separator: " ").map(String.init)
        }.filter { !$0.isEmpty }
        self.source = source
        line = number
    }

    /// Reads all sentences of a file's text; empty lines are passed over.
    public static func read(_ text: String) -> [SegmentedSentence] {
        var sentences: [SegmentedSentence] = []
        var source: String?
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" })
        for (index, line) in lines.enumerated() {
            if line.hasPrefix(sourceMark) {
                source = String(line.dropFirst(sourceMark.count))
            } else if !line.hasPrefix("# ") {
                let sentence = SegmentedSentence(line: line, source: source, number: index + 1)
                source = nil
                if !sentence.words.isEmpty { sentences.append(sentence) }
            }
        }
        return sentences
    }

    private static let sourceMark = "# text = "

    /// A text and where in it the words of the sentence are.
    public struct Rendering: Sendable {
        /// The text.
        public internal(set) var text = ""
        /// A half-open range of UTF-8 bytes of ``text`` for each word.
        public internal(set) var words: [Range<Int>] = []
    }

    /// The sentence as it was typed, ``source``; `nil` where it is not known, or has other characters than the words.
    ///
    /// White space and invisible characters of no width are not compared.
    public var typed: Rendering? {
        guard let source else { return nil }
        var rendering = Rendering(text: source)
        var scalars = VisibleScalars(source)
        for word in words {
            var range: Range<Int>?
            for scalar in word.joined().unicodeScalars where VisibleScalars.isVisible(scalar) {
                guard let next = scalars.next(), next.scalar == scalar else { return nil }
                range = (range?.lowerBound ?? next.utf8Range.lowerBound)..<next.utf8Range.upperBound
            }
            if let range { rendering.words.append(range) }
        }
        return scalars.next() == nil ? rendering : nil
    }

    /// The sentence with one space between any two syllables and marks.
    public var spaced: Rendering { render(spaces: pieces.map { _ in true }) }

    /// The sentence as it would be typed: `LBKT` and `RBKT` as brackets, no space before closing and after opening
    /// punctuation, numbers with a dash between them and the parts of a decimal joined.
    public var detokenized: Rendering {
        render(spaces: Detokenizer.spaces(pieces))
    }

    /// - Parameter spaces: for each piece whether a space stands before it.
    private func render(spaces: [Bool]) -> Rendering {
        var rendering = Rendering()
        let pieces = self.pieces
        for (index, piece) in pieces.enumerated() {
            if index > 0, spaces[index] { rendering.text += " " }
            let start = rendering.text.utf8.count
            rendering.text += piece.text
            let end = rendering.text.utf8.count
            if index > 0, pieces[index - 1].word == piece.word {
                let first = rendering.words[rendering.words.count - 1].lowerBound
                rendering.words[rendering.words.count - 1] = first..<end
            } else {
                rendering.words.append(start..<end)
            }
        }
        return rendering
    }

    /// A syllable or mark, and the number of the word it is in.
    struct Piece {
        var text: String
        var word: Int
    }

    private var pieces: [Piece] {
        words.enumerated().flatMap { index, word in
            word.map { Piece(text: Self.typed($0), word: index) }
        }
    }

    /// Each word with one space between its syllables.
    var typedWords: [String] { words.map { $0.map(Self.typed).joined(separator: " ") } }

    /// A bracket for the names that the treebank gives brackets.
    private static func typed(_ syllable: String) -> String {
        switch syllable {
        case "LBKT": "("
        case "RBKT": ")"
        default: syllable
        }
    }
}
