/// What patterns may ask of the text alone.
struct DocumentContext: RuleContext {
    let document: Document

    func reading(of grammar: GrammarName, at position: Int) -> (end: Int, value: RuleValue)? {
        switch grammar {
        case .numberWords:
            NumberWordGrammar(document: document).number(at: position).map { ($0.end, .integer($0.value)) }
        default: nil
        }
    }

    func holds(_ condition: ConditionName, at position: Int, from start: Int) -> Bool { false }
}
