/// A file of rules as it is written, before names are resolved.
struct RuleFile: Sendable {
    /// A pattern under a name of its own: `let year = digits(4)`.
    struct NamedPattern: Sendable {
        var name: String
        var pattern: Pattern
    }

    /// Words under a name: `class crop = lúa ngô mía`.
    struct WordList: Sendable {
        var name: String
        var words: [String]
        var place: RulePlace
    }

    /// Several groups of rules under one name: `set point = day period`.
    struct SetDefinition: Sendable {
        var name: String
        var groups: [String]
        var place: RulePlace
    }

    /// One way a rule can be met, and what it then says.
    struct Form: Sendable {
        var pattern: Pattern
        var value: ValueExpression
    }

    /// `half(half=1)`: a production and what the rule itself gives it.
    struct ValueExpression: Sendable {
        var production: String
        var constants: [(name: CaptureName, number: Int)]
        var place: RulePlace
    }

    /// A sentence in which a rule is met, or is not.
    struct Sentence: Sendable {
        var text: String
        var line: Int
    }

    /// A rule with its documentation.
    struct Rule: Sendable {
        var identifier: String
        /// The label of the entities, or `nil` where the rule is only part of others.
        var label: String?
        var group: String
        var priority: Int
        var says: String
        var forms: [Form]
        var examples: [Sentence]
        var counterExamples: [Sentence]
        var place: RulePlace
    }

    /// What priorities and the numbers of values may be: the compiled form has 32 bits for them.
    static let numbers = -Int(Int32.max)...Int(Int32.max)

    let name: String
    var patterns: [NamedPattern] = []
    var classes: [WordList] = []
    var sets: [SetDefinition] = []
    var rules: [Rule] = []
}
