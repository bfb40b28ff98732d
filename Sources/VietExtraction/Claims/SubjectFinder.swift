import VietTokenization

/// Finds what percentages are about: the counted noun after one, else the head of its clause.
///
/// What neither a table nor the clause decides has no subject: a wrong one is worse than none.
struct SubjectFinder: Sendable {
    private let words: SubjectWords
    private let mentions: [Mention]
    private let clauses: SubjectClauses

    init(grammars: Grammars, mentions: [Mention], _ facts: MentionFacts) {
        words = SubjectWords(document: grammars.document, matches: grammars.matches)
        self.mentions = mentions
        clauses = SubjectClauses(
            words: words, openings: grammars.grammar(.subjectLead), mentions: mentions, facts: facts)
    }

    /// The subjects of percentages, by the indices of their mentions.
    func subjects() -> [(mention: Int, subject: Range<Int>)] {
        mentions.indices.compactMap { index in
            mentions[index].label == .percent ? subject(of: index).map { (index, $0) } : nil
        }
    }

    private func subject(of index: Int) -> Range<Int>? {
        let end = mentions[index].range.upperBound
        let lead = clauses.lead(before: index)
        let counted = words.counted(at: end)
        switch lead.sense {
        case .none: return counted?.noun ?? clauses.own(lead)
        case .change:
            let numbered = counted?.isNumbered == true ? counted?.noun : nil
            return numbered ?? clauses.own(lead) ?? counted?.noun ?? clauses.shared(lead)
        case .state: return clauses.own(lead) ?? clauses.shared(lead)
        }
    }
}
