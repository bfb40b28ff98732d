import VietTokenization

/// The names that an article introduces somewhere: with a form of address, a title or a noun of places before them.
struct KnownNames: Sendable {
    let people: KnownPeople
    /// Names that stand after a noun of places, by ``Document/syllableKey(ofFirstIn:)``.
    private let places: KeyTable
    /// How many syllables they have.
    private static let placeLength = 2...3

    /// Whether the article names a commune or a hamlet with its noun.
    var speakOfUnits: Bool { !places.isEmpty }

    /// Whether a run is a name that stands after a noun of places somewhere.
    func isPlace(_ run: NameRun, in document: Document) -> Bool {
        !places.isEmpty && Self.placeLength.contains(run.count)
            && places.contains(document.syllableKey(ofFirstIn: run))
    }

    init(names: NameRunGrammar) {
        people = Self.addressedPeople(names)
        places = Self.namedPlaces(names)
    }

    /// `nóc Tắk Pát`: the article may speak of `Tắk Pát` from then on.
    private static func namedPlaces(_ names: NameRunGrammar) -> KeyTable {
        let document = names.document
        var places = KeyTable()
        var start = 0
        while let index = names.matches.next(.placeHead, from: start) {
            start = index + 1
            guard let noun = names.matches.longest(.placeHead, at: index), let level = noun.payload(PlaceLevel.self),
                level <= .hamlet
            else {
                continue
            }
            let run = names.run(at: noun.range.upperBound)
            guard placeLength.contains(run.count), document.isConnected(noun.range.upperBound),
                names.matches.longest(.knownPlace, endingAt: index + 1, within: 3) == nil
            else { continue }
            let key = document.syllableKey(ofFirstIn: run)
            // What the tokenizer has to be asked comes last, and once for a name.
            if !places.contains(key), !document.isInsideWord(index) { places.insert(key) }
        }
        return places
    }

    /// Names after a form of address or a personal title anywhere in the text.
    private static func addressedPeople(_ names: NameRunGrammar) -> KnownPeople {
        let document = names.document
        var people: [Range<Int>] = []
        var next = 0
        while let index = names.matches.next(.honorific, or: .titleHead, from: next) {
            next = index + 1
            guard let start = addressEnd(at: index, names.matches) else { continue }
            let run = names.run(at: start)
            guard (2...5).contains(run.count), let last = run.last, document.isConnected(start) else { continue }
            people.append(start..<last.upperBound)
        }
        return KnownPeople(people, in: document)
    }

    /// After `ông`, `đồng chí`, or a title that bodies have no part in: `Thượng tá`, `Nghệ nhân Ưu tú`.
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

/// Names of people that an article states with a form of address or a title, told by their text in lower case.
///
/// A class for the reason that ``Document`` is one: every name asks for it.
final class KnownPeople: Sendable {
    /// The keys of the names.
    private let names: KeyTable
    /// The keys of what stands after a space in them.
    private let endings: KeyTable

    init(_ people: [Range<Int>], in document: Document) {
        let count = min(people.count, KeyTable.usualCount)
        var names = KeyTable(capacity: count)
        var endings = KeyTable(capacity: 2 * count)
        for name in people {
            document.forEachLowerCaseEnding(name) { start, key in
                if start == name.lowerBound {
                    names.insert(key)
                } else if document.utf8[Int(document.atoms[start].start) - 1] == UInt8(ascii: " ") {
                    endings.insert(key)
                }
            }
        }
        self.names = names
        self.endings = endings
    }

    var isEmpty: Bool { names.isEmpty }

    /// Whether some atoms are one of the names.
    func contains(_ range: Range<Int>, in document: Document) -> Bool {
        !names.isEmpty && names.contains(document.lowerCaseKey(range))
    }

    /// Whether one of the names ends in some atoms, and is longer.
    func haveEnding(_ range: Range<Int>, in document: Document) -> Bool {
        !endings.isEmpty && endings.contains(document.lowerCaseKey(range))
    }
}
