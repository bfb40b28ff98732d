import VietTokenization

/// The sentences of a document: the tokenizer's, which go on where the page breaks a line inside a phrase.
struct DocumentSentences: Sendable {
    /// A bit for each atom: whether it is the last of a sentence.
    private let ends: [UInt64]

    /// Cuts a document.
    ///
    /// - Parameter wrapping: which lines go on with the phrase before them.
    /// - Complexity: O(n).
    init(_ atoms: borrowing [Atom], wrapping: borrowing LineWrapping) {
        var ends = [UInt64](repeating: 0, count: atoms.count / 64 + 1)
        var end = 0
        while end < atoms.count {
            end = SentenceSplitter.end(in: atoms, from: end)
            if end < atoms.count, atoms[end].gap == .lineBreak, wrapping.continues(at: end) { continue }
            ends[(end - 1) / 64] |= 1 << UInt64((end - 1) % 64)
        }
        self.ends = ends
    }

    /// The atoms of the sentence that some atoms stand in, or of several where they reach over an end.
    func around(_ range: Range<Int>) -> Range<Int> {
        start(of: range.lowerBound)..<self.end(after: range.upperBound - 1)
    }

    /// Whether some atoms stand in one sentence.
    func isWhole(_ range: Range<Int>) -> Bool { self.end(after: range.lowerBound) >= range.upperBound }

    private func start(of atom: Int) -> Int {
        var word = atom / 64
        var before = ends[word] & ((1 << UInt64(atom % 64)) - 1)
        while before == 0 {
            if word == 0 { return 0 }
            word -= 1
            before = ends[word]
        }
        return word * 64 + 64 - before.leadingZeroBitCount
    }

    private func end(after atom: Int) -> Int {
        var word = atom / 64
        var after = ends[word] & ~((1 << UInt64(atom % 64)) - 1)
        // The last atom ends a sentence.
        while after == 0 {
            word += 1
            after = ends[word]
        }
        return word * 64 + after.trailingZeroBitCount + 1
    }

    /// Whether an atom is the last of a sentence.
    func end(at index: Int) -> Bool { ends[index / 64] >> UInt64(index % 64) & 1 == 1 }
}

extension Document {
    /// Whether a sentence ends with an atom; before the text and after it everything does.
    func endsSentence(_ index: Int) -> Bool { !atoms.indices.contains(index) || sentences.end(at: index) }
}
