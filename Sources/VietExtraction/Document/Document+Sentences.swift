import VietTokenization

extension Document {
    /// The atoms of each sentence, in order.
    var sentences: [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        for position in atoms.indices where endsSentence(position) {
            sentences.append(start..<position + 1)
            start = position + 1
        }
        return sentences
    }

    /// Whether a sentence ends with an atom: a full stop that no abbreviation owns, or the end of a paragraph.
    func endsSentence(_ index: Int) -> Bool {
        guard let next = atom(index + 1) else { return true }
        if next.gap >= .lineBreak, !isConnected(index + 1) { return true }
        guard next.gap > .none, let mark = atom(index), mark.kind == .punctuation else { return false }
        if mark.isMark("!") || mark.isMark("?") || mark.isMark("…") { return true }
        return mark.isMark(".") && !isAbbreviated(before: index)
    }

    /// `TP. Tam Kỳ`, `Q. 5`: a few capitals own the stop behind them.
    private func isAbbreviated(before index: Int) -> Bool {
        guard isGlued(index), let word = atom(index - 1), word.kind == .letters else { return false }
        return word.casing == .upper && word.byteCount <= 3 || word.casing == .title && word.byteCount == 1
    }
}
