/// Words that were found elsewhere in the text of a gold file.
///
/// A file holds them one between tabs as the gold does, or, without any tab, one between spaces with `_` between its
/// syllables, as most segmenters write them. Line breaks part words and make no other difference.
public struct SegmentationPredictions: Sendable {
    /// The words, each with one space between its syllables.
    let words: [String]
    /// How many visible characters stand before the end of each word.
    let ends: [Int]
    /// The same of the gold's words.
    let goldEnds: [Int]

    /// Reads the words that were found in the sentences of a gold file.
    ///
    /// - Throws: for a file that cannot be read, or whose characters are not those of the gold.
    public init(contentsOf path: String, for gold: [SegmentedSentence]) throws(InputError) {
        try self.init(TextFile.readData(path), for: gold, name: TextFile.displayName(path))
    }

    init(_ text: String, for gold: [SegmentedSentence], name: String) throws(InputError) {
        var reader = GoldReader(gold)
        goldEnds = reader.ends
        var words: [String] = []
        var ends: [Int] = []
        for word in Self.words(of: text) {
            guard let syllables = reader.take(word) else { throw reader.difference(from: word, name: name) }
            if let syllables {
                words.append(syllables)
                ends.append(reader.position)
            }
        }
        guard reader.isAtEnd else { throw reader.difference(from: "the end of the file", name: name) }
        self.words = words
        self.ends = ends
    }

    private static func words(of text: String) -> [String] {
        guard text.contains("\t") else { return text.split(whereSeparator: \.isWhitespace).map(String.init) }
        return SegmentedSentence.read(text).flatMap(\.typedWords)
    }
}

/// Goes through the visible characters of a gold file.
private struct GoldReader {
    private var scalars: [Unicode.Scalar] = []
    /// The line of the gold for each word, and how many characters stand before its end.
    private var lines: [Int] = []
    private(set) var ends: [Int] = []
    private(set) var position = 0

    init(_ gold: [SegmentedSentence]) {
        for sentence in gold {
            for word in sentence.typedWords {
                scalars += VisibleScalars(word).map(\.scalar)
                lines.append(sentence.line)
                ends.append(scalars.count)
            }
        }
    }

    var isAtEnd: Bool { position == scalars.count }

    /// Passes over the characters of a word.
    ///
    /// - Returns: the word with spaces for the `_` that the gold does not have, `.some(nil)` for one without visible
    ///   characters, `nil` where the gold goes on with others.
    mutating func take(_ word: String) -> String?? {
        let start = position
        var syllables = String.UnicodeScalarView()
        for scalar in word.unicodeScalars {
            if position < scalars.count, scalars[position] == scalar {
                position += 1
                syllables.append(scalar)
            } else if scalar == "_" || !VisibleScalars.isVisible(scalar) {
                syllables.append(" ")
            } else {
                return nil
            }
        }
        return .some(position > start ? String(syllables) : nil)
    }

    func difference(from word: String, name: String) -> InputError {
        let index = ends.firstIndex { $0 > position }
        let expected = String(String.UnicodeScalarView(scalars[position...].prefix(12)))
        let place =
            index.map { "in line \(lines[$0]) of the gold, which goes on with '\(expected)'" } ?? "after the gold"
        return InputError(
            name: name, reason: "'\(word)' stands \(place)", remedy: "segment the very text of the gold")
    }
}
