/// How rules name the categories of the lexicon and their sorts.
extension LexiconCategory {
    /// `eventKind` is `event-kind` in rules.
    var name: String { Self.ruleName("\(self)") }

    static func named(_ name: String) -> LexiconCategory? { allCases.first { $0.name == name } }

    /// The names of the sorts that phrases of the category are of; none where their number says something else.
    var sorts: [String] {
        switch self {
        case .eventKind: EventNaming.allCases.map { Self.ruleName("\($0)") }
        case .lawKind: LawNaming.allCases.map { Self.ruleName("\($0)") }
        case .placeHead: PlaceLevel.allCases.map { Self.ruleName("\($0)") }
        case .byline: BylineWord.allCases.map { Self.ruleName("\($0)") }
        case .honorific: HonorificKind.allCases.map { Self.ruleName("\($0)") }
        case .boilerplate: BoilerplateZone.allCases.map { Self.ruleName("\($0)") }
        default: []
        }
    }

    /// The number of the phrases of a sort.
    func number(ofSort sort: String) -> Int? { sorts.firstIndex(of: sort) }

    private static func ruleName(_ name: String) -> String {
        name.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
    }
}
