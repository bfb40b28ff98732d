import VietTokenization

/// The names that an article introduces somewhere: with a form of address, a title or a noun of places before them.
struct KnownNames: Sendable {
    /// Names of people in lower case, in UTF-8.
    let people: Set<[UInt8]>
    /// Names that stand behind a noun of places, as the keys of their syllables.
    let places: Set<[UInt64]>

    init(names: NameRunGrammar) {
        people = Self.addressedPeople(names)
        places = Self.namedPlaces(names)
    }

    /// `nóc Tắk Pát`: the article may speak of `Tắk Pát` from then on.
    private static func namedPlaces(_ names: NameRunGrammar) -> Set<[UInt64]> {
        let document = names.document
        var places = Set<[UInt64]>()
        for index in document.atoms.indices {
            guard let noun = names.matches.longest(.placeHead, at: index), let level = noun.payload(PlaceLevel.self),
                level <= .hamlet
            else {
                continue
            }
            let run = names.run(at: noun.range.upperBound)
            guard (2...3).contains(run.count), document.isConnected(noun.range.upperBound),
                !document.isInsideWord(index), names.matches.longest(.knownPlace, endingAt: index + 1, within: 3) == nil
            else { continue }
            places.insert(run.map { document.atoms[$0.lowerBound].value })
        }
        return places
    }

    /// Names behind a form of address or a personal title anywhere in the text, in lower case.
    private static func addressedPeople(_ names: NameRunGrammar) -> Set<[UInt8]> {
        let document = names.document
        var people = Set<[UInt8]>()
        for index in document.atoms.indices {
            guard let start = addressEnd(at: index, names.matches) else { continue }
            let run = names.run(at: start)
            guard (2...5).contains(run.count), let last = run.last, document.isConnected(start) else { continue }
            people.insert(document.lowercased(start..<last.upperBound))
        }
        return people
    }

    /// Behind `ông`, `đồng chí`, or a title that bodies have no part in: `Thượng tá`, `Nghệ nhân Ưu tú`.
    private static func addressEnd(at index: Int, _ matches: LexiconMatches) -> Int? {
        if let address = matches.longest(.honorific, at: index), address.payload() == HonorificKind.singular {
            return address.range.upperBound
        }
        guard let title = matches.longest(.titleHead, at: index) else { return nil }
        switch title.payload(TitleHead.self)?.titleClass {
        case .rank, .degree, .honour: return title.range.upperBound
        default: return nil
        }
    }
}
