/// Tells from the words around a time expression whether it looks back or forward.
struct TenseGrammar: Sendable {
    let document: Document

    /// How many atoms before and after a mention cues are looked for.
    private static let reach = 16

    /// The tense at a mention: its own words and the cues right before it weigh more than those farther off, and cues
    /// before it more than those after it.
    func tense(at range: Range<Int>) -> TimeResolver.Tense {
        if let tense = ownTense(range) { return tense }
        let tense = tenseBefore(range)
        return tense == .unknown && opensSentence(range.lowerBound) ? tenseAfter(range) : tense
    }

    /// `tháng 2 tới`, `tháng 1 vừa qua`, `hồi tháng 4`
    private func ownTense(_ range: Range<Int>) -> TimeResolver.Tense? {
        switch document.value(of: .timeTail, range.upperBound - 1) {
        case 1: return .future
        case -1: if document.value(of: .tenseWord, range.upperBound - 2) == -1 { return .past }
        default: break
        }
        return document.has(.backThen, range.lowerBound - 1) ? .past : nil
    }

    private func opensSentence(_ position: Int) -> Bool {
        guard let atom = document.atom(position) else { return false }
        return atom.gap >= .lineBreak || position == 0 || document.endsSentence(position - 1)
    }

    /// `Ngày 2/4, huyện đã công bố hết dịch`: the first cue of the clause that the time opens.
    private func tenseAfter(_ range: Range<Int>) -> TimeResolver.Tense {
        var position = range.upperBound
        let limit = min(document.atoms.count, position + Self.reach)
        while position < limit, !endsClause(position) {
            if let tense = cue(endingAt: position) { return tense }
            position += 1
        }
        return .unknown
    }

    /// `sẽ`, `sắp`, `dự kiến`; `đã`, `vừa`.
    private func cue(endingAt position: Int) -> TimeResolver.Tense? {
        if document.spells(.planCue, at: position - 1) { return .future }
        // Most words have no tense, which is told without a call.
        guard document.has(.tenseWord, position) else { return nil }
        return document.value(of: .tenseWord, position).map { $0 > 0 ? .future : .past }
    }

    /// `trước`, `đến hết`.
    private func isDeadline(_ position: Int) -> Bool {
        document.has(.deadline, position) || document.has(.endOf, position) && document.has(.until, position - 1)
    }

    /// Whether what stands at a position says nothing of the time before it: another sentence, or another time.
    private func endsClause(_ position: Int) -> Bool {
        document.isMark(position, ".") || document.isMark(position, ";") || document.isMark(position, ":")
            || document.isMark(position, "(") || document.has(.dayNoun, position)
            || document.has(.monthNoun, position) || document.has(.yearNoun, position)
            || (document.atom(position)?.gap ?? .none) >= .lineBreak && !document.isHardWrapped
    }

    /// What the cues before a mention say, the nearest first.
    private func tenseBefore(_ range: Range<Int>) -> TimeResolver.Tense {
        var position = range.lowerBound - 1
        let limit = max(0, range.lowerBound - Self.reach)
        var isAfterComma = false
        while position >= limit, !isBoundary(position) {
            if document.isMark(position, ",") { isAfterComma = true }
            let tense = position == range.lowerBound - 1 && isDeadline(position) ? .future : cue(endingAt: position)
            // A comma ends what `đã` says.
            if let tense, tense == .future || !isAfterComma { return tense }
            position -= 1
        }
        return .unknown
    }

    private func isBoundary(_ position: Int) -> Bool {
        document.isMark(position, ".") || document.isMark(position, ";") || document.isMark(position, ":")
            || (document.atom(position + 1)?.gap ?? .none) >= .lineBreak && !document.isHardWrapped
    }
}
