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

extension Mention.DraftValue {
    /// The value of a mention that a rule made; a number counts as one.
    init(_ value: RuleValue) {
        switch value {
        case .none, .change: self = .none
        case .integer(let number): self = .known(.number(Decimal(significand: number)))
        case .known(let value): self = .known(value)
        case .time(let draft): self = .time(draft)
        }
    }
}

extension Mention {
    /// What a rule read at an atom.
    ///
    /// - Parameter label: that of rules that have none of their own.
    init(_ reading: RuleReading, at start: Int, of rules: CompiledRules, _ label: Label) {
        self.init(
            label: rules.rules[reading.rule].label ?? label, range: start..<reading.end,
            rule: rules.identifiers[reading.rule], value: DraftValue(reading.value), excess: reading.excess)
    }
}
