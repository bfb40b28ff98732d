import VietTokenization

/// What the rules of time ask of the words before a number.
struct TimeRuleContext: RuleContext {
    let text: DocumentContext
    /// The mention found last.
    var previous: Previous?

    private var document: Document { text.document }

    /// What matters of a mention to the ones after it.
    struct Previous {
        let range: Range<Int>
        let isDate: Bool
        /// Whether it is a day, or a span from day to day.
        let isOfDays: Bool
        /// Whether it is in digits alone: `12/3`.
        let isInDigits: Bool

        init(_ mention: Mention, _ value: RuleValue, _ rules: CompiledRules) {
            range = mention.range
            isDate = mention.label == .date
            isOfDays =
                switch value {
                case .time(.day), .time(.span(.day, .day)): true
                default: false
                }
            isInDigits = mention.rule == rules.dayInDigits
        }
    }

    func reading(of grammar: GrammarName, at position: Int) -> (end: Int, value: RuleValue)? {
        text.reading(of: grammar, at: position)
    }

    func holds(_ condition: ConditionName, at position: Int, from start: Int) -> Bool {
        switch condition {
        case .continuesDays: continuesDays(position)
        case .repeatsDay: repeatsDay(position)
        case .followsDayName: followsDayName(position)
        case .opensDayBracket: opensDayBracket(position)
        case .hasCapital: false
        }
    }

    /// `ngày 20/10, 25/10 và 30/10`: the days of a list have one form.
    private func continuesDays(_ start: Int) -> Bool {
        guard let previous, previous.isDate, previous.range.upperBound == start - 1,
            document.isMark(start - 1, ",") || document.has(.and, start - 1),
            document.atom(previous.range.upperBound - 2)?.value == document.atom(start + 1)?.value
        else { return false }
        return previous.isOfDays
    }

    /// `12/3 mở thầu, 15/3 chấm thầu`: a day in digits a few words before, in the item that a comma ends.
    private func repeatsDay(_ start: Int) -> Bool {
        guard let previous, previous.isInDigits,
            document.isMark(start - 1, ",") || document.isMark(start - 1, ";")
        else { return false }
        let gap = previous.range.upperBound..<max(previous.range.upperBound, start - 1)
        return gap.count <= Self.longestItem && gap.allSatisfy { document.atom($0)?.kind == .letters }
    }

    /// Words of an item of a schedule.
    private static let longestItem = 8

    /// `Ngày Thương binh - Liệt sĩ 27/7`. A pattern cannot say that the first capital after the noun ends the search.
    private func followsDayName(_ start: Int) -> Bool {
        var position = start - 1
        while position >= start - 10, document.isConnected(position + 1),
            document.atom(position)?.kind == .letters || document.isDash(position)
        {
            if document.has(.dayNoun, position) {
                return document.atom(position)?.isCapitalized == true && position + 1 < start
                    && document.atom(position + 1)?.isCapitalized == true
            }
            position -= 1
        }
        return false
    }

    /// `hôm qua (14-8)`, `Ngày Chuyển đổi số quốc gia (10/10)`: the noun may stand anywhere in the clause before.
    private func opensDayBracket(_ start: Int) -> Bool {
        guard document.isMark(start - 1, "(") else { return false }
        if document.has(.dayNaming, start - 2) { return true }
        return (max(0, start - 14)..<max(0, start - 1)).contains {
            document.has(.dayNoun, $0) && document.atom($0 + 1)?.kind == .letters
        }
    }
}
