/// Words and phrases whose tones stay where they are, whatever placement and repair ask for.
///
/// Matched as whole words in any case, as they are written in the list.
public struct ProtectedWords: Sendable, ExpressibleByArrayLiteral {
    /// The words of each phrase, filed under its first word.
    private var phrases: [String: [[String]]] = [:]

    /// Protects the given words and phrases; white space separates the words of a phrase, empty entries count for nothing.
    public init(_ entries: some Sequence<String>) {
        for entry in entries {
            let words = entry.split(whereSeparator: \.isWhitespace).map { Self.folded(String($0)) }
            if let first = words.first { phrases[first, default: []].append(words) }
        }
    }

    /// Protects the given words and phrases.
    public init(arrayLiteral elements: String...) { self.init(elements) }

    /// Whether nothing is protected.
    public var isEmpty: Bool { phrases.isEmpty }

    /// Where the phrases stand in a text, in order.
    func ranges(in utf8: Span<UInt8>) -> [Range<Int>] {
        guard !isEmpty else { return [] }
        var words: [(text: String, range: Range<Int>)] = []
        var position = 0
        while let run = LetterRuns.next(in: utf8, from: position) {
            position = run.range.upperBound
            let bytes = utf8.extracting(run.range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
            words.append((Self.folded(bytes), run.range))
        }
        var ranges: [Range<Int>] = []
        for (index, word) in words.enumerated() {
            for phrase in phrases[word.text] ?? [] where index + phrase.count <= words.count {
                let isMatch = phrase.indices.allSatisfy { words[index + $0].text == phrase[$0] }
                let range = word.range.lowerBound..<words[index + phrase.count - 1].range.upperBound
                if isMatch, range.lowerBound >= ranges.last?.upperBound ?? 0 { ranges.append(range) }
            }
        }
        return ranges
    }

    /// Lower case; strings compare by canonical equivalence anyway.
    private static func folded(_ word: String) -> String { word.lowercased() }
}
