import VietTokenization

/// The names that an article may use for the people whom it names, themselves and shortened.
///
/// Of a Vietnamese name the last one or two syllables, of a foreign one its first word and any words at its end.
struct ShortNames: Sendable {
    private let document: Document
    /// The names by ``Document/syllableKey(_:)``.
    private var keys: KeyTable

    init(names: NameRunGrammar, people: some Collection<Range<Int>>) {
        document = names.document
        keys = KeyTable(capacity: 3 * min(people.count, KeyTable.usualCount))
        for person in people where !contains(person) { insert(person, names) }
    }

    var isEmpty: Bool { keys.isEmpty }

    /// Whether some atoms spell one of the names.
    func contains(_ range: Range<Int>) -> Bool { !keys.isEmpty && keys.contains(document.syllableKey(range)) }

    private mutating func insert(_ person: Range<Int>, _ names: NameRunGrammar) {
        let run = names.run(at: person.lowerBound)
        guard let first = run.first, let last = run.last, last.upperBound == person.upperBound else { return }
        if run.contains(where: { names.isForeign($0) }), !names.isHighland(run[...]) {
            for word in run { add(word.lowerBound..<last.upperBound) }
            add(first)
        } else if last.count > 1 || document.atoms[last.lowerBound].letterCount > 1 {
            add(person)
            for word in run.suffix(2) { add(word.lowerBound..<last.upperBound) }
        }  // `Trương Thị Cẩm T.`: a letter is nobody.
    }

    private mutating func add(_ name: Range<Int>) { keys.insert(document.syllableKey(name)) }
}
