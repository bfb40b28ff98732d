import VietTokenization

/// Reads the words between figures and percentages.
struct ClaimWords: Sendable {
    let document: Document

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
            switch document.keyword(before) {
            case .tăng, .vượt:
                lead.change = .increase
            case .giảm:
                lead.change = .decrease
            case .hơn where comparison(before - 1) != nil:
                lead.change = comparison(before - 1)
            case .gần, .hơn, .trên, .khoảng, .xỉ, .xấp, .ước, .dưới:
                lead.isApproximate = true
            case .chiếm, .đạt, .bằng, .tức, .tương, .ứng, .lệ:
                lead.connects = true
            case .là, .được, .mức, .với, .chỉ, .tỷ, .đương, .thêm:
                break
            default:
                guard isOpening(before) else { return lead }
                lead.connects = true
            }
            lead.start = before
        }
        return lead
    }

    /// `cao hơn`, `thấp hơn`.
    private func comparison(_ position: Int) -> Change? {
        switch document.text(position).lowercased() {
        case "cao", "nhiều": .increase
        case "thấp", "ít": .decrease
        default: nil
        }
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
            switch document.keyword(position) {
            case .trong where document.keyword(position + 1) == .đó: gap.opensParts = true
            case .trong where document.keyword(position + 1) == .số && document.keyword(position + 2) == .đó:
                gap.opensParts = true
            case .gồm: gap.opensParts = true
            case .lệ where document.keyword(position - 1) == .tỷ: gap.namesRate = true
            case nil:
                if document.isMark(position, ",") { gap.commas += 1 }
                if document.isMark(position, ";") || document.isMark(position, "“") || document.isMark(position, "”") {
                    gap.hasBreak = true
                }
            default: break
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
        switch (document.keyword(position - 2), document.keyword(position - 1)) {
        case (.tổng, .số), (.trong, .số), (.trên, .số), (.trong, .tổng), (.trên, .tổng): .total
        case (_, .trên), (_, .trong): .preposition
        default: document.isMark(position - 1, "/") ? .preposition : nil
        }
    }

    /// Whether a percentage is one of a plan, which the text need not give as a figure: `đạt 72,5% chỉ tiêu`.
    func isOfPlan(at position: Int) -> Bool {
        switch (document.keyword(position), document.keyword(position + 1)) {
        case (.kế, .hoạch), (.chỉ, .tiêu), (.dự, _), (.so, _): true
        default: ["nghị", "nhiệm"].contains(document.text(position))
        }
    }
}
