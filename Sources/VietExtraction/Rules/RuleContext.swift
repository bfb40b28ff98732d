/// Readings in code that patterns name as `%name`, for what they cannot say themselves.
enum GrammarName: String, CaseIterable, Sendable {
    /// A number in words: `hai mươi mốt`.
    case numberWords = "number-words"
    /// A number in digits with its separators: `1.234,5`.
    case numeral
    /// A number, a range or a ratio with the words that multiply it: `11 tỷ 200 triệu`.
    case amount
    /// The name of an organization.
    case body
    /// One that a unit, a parent or a proper name makes definite.
    case definiteBody = "definite-body"
    /// One that stands by itself, such as a council.
    case council
    /// The name of a festival behind its kind.
    case festivalName = "festival-name"
    /// The name of a place.
    case place
}

/// What patterns let code judge as `[name]`: it weighs what stands around.
enum ConditionName: String, CaseIterable, Sendable {
    /// The entity before ends just here, at a comma or `và`, and is a day in the same form.
    case continuesDays = "continues-days"
    /// The capitalised name of a day stands before: `Ngày Thương binh - Liệt sĩ`.
    case followsDayName = "follows-day-name"
    /// A bracket that opens behind a named day or a deictic.
    case opensDayBracket = "opens-day-bracket"
    /// A word of the match has a capital.
    case hasCapital = "has-capital"
}

/// What a matcher asks of the stage that runs it.
protocol RuleContext: Sendable {
    /// Reads a grammar at an atom: where it ends and what it says.
    func reading(of grammar: GrammarName, at position: Int) -> (end: Int, value: RuleValue)?

    /// Whether a condition holds at an atom of a match that starts at another.
    func holds(_ condition: ConditionName, at position: Int, from start: Int) -> Bool
}
