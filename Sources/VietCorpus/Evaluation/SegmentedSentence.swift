/// A sentence whose words are known: a line of a `.seg` file, one word between tabs, the syllables of a word
/// separated by a space.
public struct SegmentedSentence: Sendable, Equatable {
    /// The words in order, each as its syllables.
    public var words: [[String]]

    /// Reads one line; an empty one is a sentence without words.
    public init(line: Substring) {
        words = line.split(separator: "\t").map { word in
            word.split(separator: " ").map(String.init)
        }.filter { !$0.isEmpty }
    }

    /// Reads all sentences of a file's text; empty lines are passed over.
    public static func read(_ text: String) -> [SegmentedSentence] {
        text.split(whereSeparator: \.isNewline).map { SegmentedSentence(line: $0) }.filter { !$0.words.isEmpty }
    }

    /// A text and where in it the words of the sentence are.
    public struct Rendering: Sendable {
        /// The text.
        public internal(set) var text = ""
        /// A half-open range of UTF-8 bytes of ``text`` for each word.
        public internal(set) var words: [Range<Int>] = []
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
            word.map { syllable in
                let text =
                    switch syllable {
                    case "LBKT": "("
                    case "RBKT": ")"
                    default: syllable
                    }
                return Piece(text: text, word: index)
            }
        }
    }
}
