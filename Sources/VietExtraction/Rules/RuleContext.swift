/// What patterns let code judge as `[name]`: it weighs what stands around.
enum ConditionName: String, CaseIterable, Sendable {
    /// The entity before ends just here, at a comma or `và`, and is a day in the same form.
    case continuesDays = "continues-days"
    /// A day in the same form stands in the item before: `12/3 mở thầu, 15/3 chấm thầu`.
    case repeatsDay = "repeats-day"
    /// The capitalised name of a day stands before: `Ngày Thương binh - Liệt sĩ`.
    case followsDayName = "follows-day-name"
    /// A bracket that opens after a named day or a deictic.
    case opensDayBracket = "opens-day-bracket"
    /// A word of the match has a capital.
    case hasCapital = "has-capital"

    /// The conditions by their numbers.
    static let all = allCases
}

/// What a matcher asks of the stage that runs it.
protocol RuleContext: Sendable {
    /// The text and the rules.
    var text: DocumentContext { get }

    /// Reads a grammar at an atom: where it ends and what it says.
    mutating func reading(of grammar: GrammarName, at position: Int) -> (end: Int, value: RuleValue)?

    /// Whether a grammar may read something at an atom, where that is told sooner than what it reads.
    func mayRead(_ grammar: GrammarName, at position: Int) -> Bool

    /// Whether a condition holds at an atom of a match that starts at another.
    func holds(_ condition: ConditionName, at position: Int, from start: Int) -> Bool
}

extension RuleContext {
    @inline(__always)
    func mayRead(_ grammar: GrammarName, at position: Int) -> Bool { true }
}
