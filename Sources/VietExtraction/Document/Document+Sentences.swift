import VietTokenization

/// The sentences of a document: the tokenizer's, which go on where the page breaks a line inside a phrase.
struct DocumentSentences: Sendable {
    /// The atoms of each sentence, in order.
    let ranges: [Range<Int>]
    /// A bit for each atom: whether it is the last of a sentence.
    private let ends: [UInt64]

    /// Cuts a document.
    ///
    /// - Parameter wrapping: which lines go on with the phrase before them.
    /// - Complexity: O(n).
    init(_ atoms: [Atom], wrapping: LineWrapping) {
        var ranges: [Range<Int>] = []
        var ends = [UInt64](repeating: 0, count: atoms.count / 64 + 1)
        var start = 0
        for sentence in SentenceSplitter.boundaries(atoms: atoms) {
            let end = sentence.upperBound
            if end < atoms.count, atoms[end].gap == .lineBreak, wrapping.continues(at: end) { continue }
            ranges.append(start..<end)
            ends[(end - 1) / 64] |= 1 << UInt64((end - 1) % 64)
            start = end
        }
        self.ranges = ranges
        self.ends = ends
    }

    /// Whether an atom is the last of a sentence.
    func end(at index: Int) -> Bool { ends[index / 64] >> UInt64(index % 64) & 1 == 1 }
}

extension Document {
    /// Whether a sentence ends with an atom; before the text and behind it everything does.
    func endsSentence(_ index: Int) -> Bool { !atoms.indices.contains(index) || sentences.end(at: index) }
}
