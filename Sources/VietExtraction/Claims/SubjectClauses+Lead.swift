import VietTokenization

/// The words between the subject of a percentage and the percentage.
extension SubjectClauses {
    /// What the words before a percentage make of it.
    enum Sense: Sendable {
        /// No verb: `có 98% hộ dân`.
        case none
        /// `tăng`, `giảm`, `còn`: the noun after it may be what changes.
        case change
        /// `chiếm`, `đạt`, or a bracket: the noun after it is the whole.
        case state
    }

    /// The words between the subject and its percentage.
    struct Lead: Sendable {
        var start: Int
        var sense = Sense.none
        /// Whether a bracket or a colon opens right before the percentage.
        var isBracketed = false
    }

    /// More words than stand between a subject and its percentage.
    private static let maximumLeadCount = 24

    func lead(before index: Int) -> Lead {
        let start = mentions[index].range.lowerBound
        var lead = Lead(start: start)
        var following = index
        while lead.start > 0, start - lead.start < Self.maximumLeadCount, !opensSentence(lead.start) {
            let before = lead.start - 1
            if let figure = mention(at: before, before: &following) {
                guard figure.label == .date || figure.label == .percent && goesOn(lead) else { break }
                lead.start = figure.range.lowerBound
            } else if document.has(.percentVerb, before) {
                let isWhole = document.has(.wholeVerb, before)
                if lead.sense == .none { lead.sense = isWhole ? .state : .change }
                lead.start = before
            } else if document.has(.percentAdverb, before), !opensHead(before), isPassed(before, lead) {
                lead.start = before
            } else if lead.sense != .none, !lead.isBracketed, let opening = aside(endingAt: before) {
                lead.start = opening
            } else if lead.sense == .none, document.isMark(before, "(") || document.isMark(before, ":") {
                lead = Lead(start: before, sense: .state, isBracketed: true)
                break
            } else {
                break
            }
        }
        return lead
    }

    /// Whether an adverb belongs to the lead: `thu nhập bình quân đạt`, but `tăng bình quân 5%`.
    private func isPassed(_ position: Int, _ lead: Lead) -> Bool {
        lead.sense == .none || document.value(of: .percentAdverb, position) == nil
    }

    /// Whether a lead goes on before a percentage: `từ 5% xuống còn`, `từ 31% đến`.
    private func goesOn(_ lead: Lead) -> Bool { lead.sense == .change || document.has(.rangeWord, lead.start) }

    /// More words than an aside between a subject and its verb has: `Giá trị sản xuất (GO) tăng`.
    private static let maximumAsideCount = 10

    private func aside(endingAt closing: Int) -> Int? {
        guard document.isMark(closing, ")") else { return nil }
        let opening = (max(0, closing - Self.maximumAsideCount)..<closing).last { document.isMark($0, "(") }
        return opening.flatMap { opening in
            (opening..<closing).contains { mention(at: $0)?.label == .percent } ? nil : opening
        }
    }

    /// `tỷ lệ` as the lead has it, `chiếm tỷ lệ 18%`, but for `tỷ lệ 18%` alone.
    private func opensHead(_ position: Int) -> Bool { document.opensClause(position) && position > 0 }

    private func opensSentence(_ position: Int) -> Bool { document.endsSentence(position - 1) }

    /// The mention that holds an atom before some mention; that moves back with it.
    private func mention(at position: Int, before following: inout Int) -> Mention? {
        while following > 0, mentions[following - 1].range.lowerBound > position { following -= 1 }
        guard following > 0, mentions[following - 1].range.upperBound > position else { return nil }
        return mentions[following - 1]
    }
}
