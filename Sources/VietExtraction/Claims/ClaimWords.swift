import VietTokenization

/// Reads the words between figures and percentages.
struct ClaimWords: Sendable {
    let document: Document
    private let parts: RuleGrammar<DocumentContext>
    private let plans: RuleGrammar<DocumentContext>

    init(_ grammars: Grammars) {
        document = grammars.document
        parts = grammars.grammar(.claimParts)
        plans = grammars.grammar(.claimPlan)
    }

    /// A change for which a percentage may stand: `tăng`, `vượt`, `cao hơn`, or `giảm`, `thấp hơn`.
    enum Change: Sendable {
        case increase, decrease
    }

    /// The words right before a percentage that say what it is.
    struct Lead: Sendable {
        /// Where they start.
        var start: Int
        /// Whether they tie the percentage to what stands before: `chiếm`, `đạt tỷ lệ`, an opening bracket.
        var connects = false
        /// Which change they make it.
        var change: Change?
        /// Whether they make it a rough one: `gần`, `khoảng`.
        var isApproximate = false
    }

    /// More words than any lead has.
    private static let maximumLeadCount = 8

    func lead(before position: Int) -> Lead {
        var lead = Lead(start: position)
        for _ in 0..<Self.maximumLeadCount {
            let before = lead.start - 1
            guard !document.endsSentence(before), document.atom(before) != nil else { break }
            if let change = change(before) {
                lead.change = change
            } else if document.has(.approximating, before) {
                lead.isApproximate = true
            } else if document.has(.shareVerb, before) || isOpening(before) {
                lead.connects = true
            } else if !document.has(.shareFiller, before) {
                return lead
            }
            lead.start = before
        }
        return lead
    }

    /// `tăng`, `giảm`, and `hơn` of `cao hơn`, `thấp hơn`.
    private func change(_ position: Int) -> Change? {
        let value =
            document.has(.more, position)
            ? document.value(of: .comparative, position - 1) : document.value(of: .changeVerb, position)
        return value.map { $0 > 0 ? .increase : .decrease }
    }

    private func isOpening(_ position: Int) -> Bool {
        document.isMark(position, "(") || document.isMark(position, ":") || document.isMark(position, "=")
            || document.isMark(position, "|")
    }

    /// What the words between two places say.
    struct Gap: Sendable {
        var count: Int
        /// A semicolon or a quotation mark: another clause.
        var hasBreak = false
        /// `trong đó`, `trong số đó`, `gồm`: what follows is part of what stands before.
        var opensParts = false
        /// `tỷ lệ` with a subject of its own.
        var namesRate = false
        var commas = 0
    }

    func gap(_ range: Range<Int>) -> Gap {
        var gap = Gap(count: range.count)
        for position in range {
            if parts.reading(at: position) != nil { gap.opensParts = true }
            if document.spells(.rateNoun, at: position - 1) { gap.namesRate = true }
            if document.isMark(position, ",") { gap.commas += 1 }
            if document.isMark(position, ";") || document.isMark(position, "“") || document.isMark(position, "”") {
                gap.hasBreak = true
            }
        }
        return gap
    }

    /// How words announce a figure as a whole.
    enum Announcement: Sendable {
        /// `tổng số`, `trong số`: nothing else is meant.
        case total
        /// `trên`, `trong` or a slash, which may mean something else.
        case preposition
    }

    /// What the words right before a figure announce.
    func announcement(before position: Int) -> Announcement? {
        if document.has(.within, position - 1) || document.isMark(position - 1, "/") { return .preposition }
        let isNumber = document.has(.numberSign, position - 1)
        guard isNumber || document.has(.totalNoun, position - 1) else { return nil }
        return document.has(.within, position - 2) || isNumber && document.has(.totalNoun, position - 2) ? .total : nil
    }

    /// Whether a percentage is one of a plan, which the text need not give as a figure: `đạt 72,5% chỉ tiêu`.
    func isOfPlan(at position: Int) -> Bool { plans.reading(at: position) != nil }
}
