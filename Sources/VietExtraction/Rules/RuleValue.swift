/// What a rule says about the text that it matched.
enum RuleValue: Sendable {
    case none
    /// A number that other rules use.
    case integer(Int)
    /// A value that needs nothing else.
    case known(Value)
    /// A time that may wait for the publication date.
    case time(TimeDraft)
    /// A change of office.
    indirect case change(PersonnelChange)

    /// The time, where it is one.
    var time: TimeDraft? {
        guard case .time(let draft) = self else { return nil }
        return draft
    }

    /// The day, where it is one.
    var day: TimeDraft.DayDraft? {
        guard case .time(.day(let day)) = self else { return nil }
        return day
    }

    /// The number, where it is one.
    var integer: Int? {
        guard case .integer(let number) = self else { return nil }
        return number
    }
}

/// A rule that matches somewhere: where it ends, which one it is and what it says.
struct RuleReading: Sendable {
    var end: Int
    /// The place of the rule in its table.
    var rule: Int
    var value: RuleValue
    /// Bytes of the last atom that are no part of it, such as a view counter glued to a clock time.
    var excess = 0
}

extension MentionFacts {
    /// The mention of what a rule read at an atom; a number counts as its value.
    ///
    /// - Parameter label: that of rules that have none of their own.
    mutating func mention(
        _ reading: RuleReading, at start: Int, of rules: CompiledRules, _ label: LabelCode
    ) -> Mention {
        var mention = Mention(
            label: rules.rules[reading.rule].label.map { LabelCode($0) } ?? label, range: start..<reading.end,
            rule: Mention.Rule(compiled: reading.rule))
        switch reading.value {
        case .none, .change: break
        case .integer(let number): set(.number(Decimal(significand: number)), of: &mention)
        case .known(let value): set(value, of: &mention)
        case .time(let draft): set(draft, of: &mention)
        }
        if reading.excess > 0 { mention.details = .excess(reading.excess) }
        return mention
    }
}
