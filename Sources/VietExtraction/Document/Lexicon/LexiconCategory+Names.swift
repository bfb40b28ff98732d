/// How rules name the categories of the lexicon and their sorts.
extension LexiconCategory {
    /// `eventKind` is `event-kind` in rules.
    var name: String { "\(self)".kebabCased }

    static func named(_ name: String) -> LexiconCategory? { allCases.first { $0.name == name } }

    /// The names of the sorts that phrases of the category are of; none where their number says something else.
    var sorts: [String] {
        switch self {
        case .eventKind: EventNaming.allCases.map { "\($0)".kebabCased }
        case .lawKind: LawNaming.allCases.map { "\($0)".kebabCased }
        case .placeHead: PlaceLevel.allCases.map { "\($0)".kebabCased }
        case .byline: BylineWord.allCases.map { "\($0)".kebabCased }
        case .honorific: HonorificKind.allCases.map { "\($0)".kebabCased }
        case .boilerplate: BoilerplateZone.allCases.map { "\($0)".kebabCased }
        default: []
        }
    }

    /// The number of the phrases of a sort.
    func number(ofSort sort: String) -> Int? { sorts.firstIndex(of: sort) }
}
