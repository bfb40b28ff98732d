/// What rules of documents and events ask of the names of bodies and places.
///
/// A class for the reason that ``Document`` is one: every match holds it.
final class NameRuleContext: RuleContext {
    let text: DocumentContext
    let bodies: BodyGrammar

    init(_ text: DocumentContext, bodies: BodyGrammar) {
        self.text = text
        self.bodies = bodies
    }

    private var document: Document { text.document }

    private static let expectation = RunSplitter.Expectation(allowsPerson: false, allowsNoPlace: false)

    func reading(of grammar: GrammarName, at position: Int) -> (end: Int, value: RuleValue)? {
        switch grammar {
        case .body: body(at: position) { _ in true }
        case .definiteBody: body(at: position, where: \.isDefinite)
        case .council: body(at: position) { $0.standing == .alone }
        case .place: bodies.places.place(at: position, Self.expectation).map { ($0.end, .none) }
        case .festivalName: FestivalNameGrammar(document: document).end(at: position).map { ($0, .none) }
        case .people, .titledPeople, .offices: nil
        case .numberWords, .decimalWords, .numeral, .share, .amount, .sharingAmount, .number, .numberRange, .ratio:
            text.reading(of: grammar, at: position)
        }
    }

    private func body(
        at position: Int, where fits: (BodyGrammar.Reading) -> Bool
    ) -> (end: Int, value: RuleValue)? {
        bodies.body(at: position, Self.expectation).flatMap { fits($0) ? ($0.end, .none) : nil }
    }

    func holds(_ condition: ConditionName, at position: Int, from start: Int) -> Bool {
        condition == .hasCapital && (start..<position).contains { document.atom($0)?.casing != .lower }
    }
}
