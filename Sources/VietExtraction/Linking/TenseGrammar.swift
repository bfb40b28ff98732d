/// Tells from the words around a time expression whether it looks back or forward.
struct TenseGrammar: Sendable {
    let document: Document

    /// The tense at a mention: cues right before it weigh more than those farther off.
    func tense(at range: Range<Int>) -> TimeResolver.Tense {
        if document.keyword(range.upperBound - 1) == .tới || document.keyword(range.upperBound - 1) == .đây {
            return .future
        }
        var position = range.lowerBound - 1
        let limit = max(0, range.lowerBound - 16)
        var isBehindComma = false
        while position >= limit, !isBoundary(position, range.lowerBound) {
            if document.isMark(position, ",") { isBehindComma = true }
            switch document.keyword(position) {
            case .sẽ, .sắp: return .future
            case .kiến where document.keyword(position - 1) == .dự: return .future
            case .đấu where document.keyword(position - 1) == .phấn: return .future
            case .trước where position == range.lowerBound - 1: return .future
            case .hết where document.keyword(position - 1) == .đến && position == range.lowerBound - 1: return .future
            // A comma ends what `đã` says.
            case .đã where !isBehindComma, .vừa where !isBehindComma: return .past
            default: break
            }
            position -= 1
        }
        return .unknown
    }

    private func isBoundary(_ position: Int, _ start: Int) -> Bool {
        document.isMark(position, ".") || document.isMark(position, ";") || document.isMark(position, ":")
            || (document.atom(position + 1)?.gap ?? .none) >= .lineBreak && !document.isHardWrapped
    }
}
