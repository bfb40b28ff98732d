/// Memory for the words around a gap, to be used again: a third of what it takes to decide one is to make it.
package struct GapWindow: Sendable {
    fileprivate var tokens: [Token] = []
    fileprivate var sites = SentenceSites()

    package init() {}
}

/// One gap at a time, for readers that ask about a few gaps of a text only.
extension WordSegmenter {
    /// Words that the segmenter looks at on either side of the gap.
    private static let reach = 6

    /// Whether a word of the lexicon covers the gap before an atom: where none does, names may meet there, but no word goes on.
    ///
    /// - Complexity: O(1); a few hash lookups.
    func mayJoin(_ atoms: [Atom], before index: Int) -> Bool {
        Self.areNeighbours(atoms, index) && isCovered(atoms, index)
    }

    /// Whether a word goes on over the gap before an atom, where one may.
    ///
    /// - Complexity: O(1).
    func joins(_ atoms: [Atom], before index: Int, in window: inout GapWindow) -> Bool {
        var first = index - 1
        while first > index - Self.reach, Self.areNeighbours(atoms, first) { first -= 1 }
        var end = index + 1
        while end < index + Self.reach, Self.areNeighbours(atoms, end) { end += 1 }
        window.tokens.removeAll(keepingCapacity: true)
        TokenComposer.compose(atoms, first..<end, into: &window.tokens)
        // Only neighbouring words stand in the window, so that each is one token.
        guard window.tokens.count == end - first else { return false }
        segment(window.tokens, &window.sites)
        return window.sites.joins(after: index - 1 - first)
    }

    /// Whether an atom and the one before it are words of one phrase with a space between them.
    private static func areNeighbours(_ atoms: [Atom], _ index: Int) -> Bool {
        guard index > 0, index < atoms.count, atoms[index].kind == .letters, atoms[index].gap == .space else {
            return false
        }
        return atoms[index - 1].kind == .letters
    }

    /// Whether some word of the lexicon covers the gap before an atom.
    private func isCovered(_ atoms: [Atom], _ index: Int) -> Bool {
        var first = index - 1
        while first >= index - 3, first >= 0 {
            var hash = atoms[first].value
            var last = first + 1
            while last <= index + 3, Self.areNeighbours(atoms, last) {
                hash = WordHash.extend(hash, by: atoms[last].value)
                let entry = lexicon[hash]
                if last >= index, entry.contains(.word) { return true }
                guard entry.contains(.prefix) else { break }
                last += 1
            }
            guard Self.areNeighbours(atoms, first) else { return false }
            first -= 1
        }
        return false
    }
}

extension Tokenizer {
    /// Whether an atom lies inside a word of the default tokenizer, after its first syllable: `báo` in `tình báo`.
    ///
    /// - Complexity: O(1).
    package static func isInsideWord(_ atoms: [Atom], at index: Int) -> Bool {
        let segmenter = SegmenterData.embedded
        guard segmenter.mayJoin(atoms, before: index) else { return false }
        var window = GapWindow()
        return segmenter.joins(atoms, before: index, in: &window)
    }

    /// The same for who asks often.
    ///
    /// - Parameter window: any window; what it held before makes no difference.
    package static func isInsideWord(_ atoms: [Atom], at index: Int, in window: inout GapWindow) -> Bool {
        let segmenter = SegmenterData.embedded
        return segmenter.mayJoin(atoms, before: index) && segmenter.joins(atoms, before: index, in: &window)
    }
}
