/// Finds where sentences end, over ``Atom``s.
///
/// A sentence ends at a blank line; at a line break, unless the next line plainly goes on; and after a full stop,
/// question mark, exclamation mark or ellipsis that is not one of the things a full stop may be besides
/// (abbreviation, initial, list number, decimal point, part of an address on the web).
package enum SentenceSplitter {
    /// A sentence is cut after this many atoms, so that memory stays bounded on any input.
    package static let maximumAtoms = 1024

    /// How many atoms after a possible end the decision may look at.
    package static let lookahead = 64

    /// Cuts a whole text.
    ///
    /// - Returns: ranges of atom indices in order, without gaps, none of them empty.
    /// - Complexity: O(n).
    package static func boundaries(atoms: [Atom]) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        while start < atoms.count {
            let end = self.end(in: atoms, from: start)
            sentences.append(start..<end)
            start = end
        }
        return sentences
    }

    /// The index after the last atom of the sentence that starts at `start`.
    ///
    /// The atoms must reach ``maximumAtoms`` + ``lookahead`` beyond `start` or to the end of the text.
    package static func end(in atoms: [Atom], from start: Int) -> Int {
        let limit = min(atoms.count, start + maximumAtoms)
        var index = start
        while index < limit {
            let next = index + 1
            if next == atoms.count { return next }
            let gap = atoms[next].gap
            if gap >= .lineBreak {
                if LineBreak.endsSentence(atoms, before: next) { return next }
            } else if atoms[index].kind == .punctuation, FullStop.isTerminal(atoms[index]),
                !FullStop.goesOn(with: atoms[next])
            {
                let end = FullStop.endOfMarks(atoms, from: index, limit: limit)
                if FullStop.endsSentence(atoms, start: start, first: index, end: end) { return end }
                index = end
                continue
            }
            index = next
        }
        return limit
    }
}

/// Whether a line break ends the sentence.
enum LineBreak {
    /// Old pages break lines inside a paragraph. A line goes on when it stops at a comma or an opening bracket, or
    /// when the next one starts with a lower-case word (no list letter) and nothing before the break ended.
    static func endsSentence(_ atoms: [Atom], before next: Int) -> Bool {
        if atoms[next].gap == .paragraphBreak { return true }
        let last = atoms[next - 1]
        let first = atoms[next]
        if startsListItem(atoms, at: next) { return true }
        if FullStop.isTerminal(last) || last.isMark(":") || last.isMark(";") { return true }
        if last.isMark(",") || last.isMark("(") { return false }
        return !(first.kind == .letters && first.casing == .lower)
    }

    /// `- item`, `• item`, `+ item`, `* item`, `1. item`, `a) item`.
    private static func startsListItem(_ atoms: [Atom], at index: Int) -> Bool {
        let first = atoms[index]
        if first.isMark("-") || first.isMark("–") || first.isMark("*") || first.isMark("•") || first.isMark("+") {
            return true
        }
        let isShort = first.kind == .digits ? first.byteCount <= 2 : first.kind == .letters && first.letterCount <= 2
        guard isShort, index + 1 < atoms.count else {
            return false
        }
        let mark = atoms[index + 1]
        guard mark.gap == .none, mark.isMark(".") || mark.isMark(")") else { return false }
        return index + 2 < atoms.count && atoms[index + 2].gap != .none
    }
}
