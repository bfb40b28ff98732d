/// What the rules of `Corpus/rules`, and those of one's own, are called, by their numbers.
final class RuleCatalog: Sendable {
    /// Their stable names as entities carry them.
    let identifiers: [RuleIdentifier]
    private let labels: [Label?]

    init(_ identifiers: [RuleIdentifier], labels: [Label?]) {
        self.identifiers = identifiers
        self.labels = labels
    }

    /// The stable name of a rule.
    func identifier(_ rule: Mention.Rule) -> RuleIdentifier {
        switch rule {
        case .named(let rule): RuleIdentifier(rule.rawValue)
        case .compiled(let number): identifiers[Int(number)]
        }
    }

    /// The label of a mention.
    func label(_ mention: Mention) -> Label {
        if let label = mention.label.label { return label }
        guard case .compiled(let number) = mention.rule, let own = labels[Int(number)] else {
            preconditionFailure("labels of one's own come from rules of one's own")
        }
        return own
    }
}
