import VietNormalization

/// The offices of a person, each once: two titles are one office that are called the same, or that are the same office of the
/// same body.
struct PersonalOffices {
    /// In the order in which they are named first.
    private(set) var all: [Person.Office] = []
    /// The places of the offices that are called the same, in order; hardly ever more than one.
    private var places: [Key: [Int]] = [:]

    /// What makes two titles one office, in small letters.
    private enum Key: Hashable {
        case name(String)
        case office(head: String, body: String)
    }

    /// Keeps an office under its longest name, with what is said to become of it.
    ///
    /// - Complexity: O(n) in the length of its name.
    mutating func add(_ office: Person.Office) {
        guard let place = Self.keys(of: office).compactMap({ places[$0]?.first }).min() else {
            all.append(office)
            note(all.count - 1)
            return
        }
        if all[place].name.count < office.name.count {
            for key in Self.keys(of: all[place]) { places[key]?.removeAll { $0 == place } }
            all[place].name = office.name
            note(place)
        }
        if all[place].status == nil { all[place].status = office.status }
        if all[place].effective == nil { all[place].effective = office.effective }
    }

    private mutating func note(_ place: Int) {
        for key in Self.keys(of: all[place]) {
            let index = places[key]?.partitioningIndex { $0 > place } ?? 0
            places[key, default: []].insert(place, at: index)
        }
    }

    private static func keys(of office: Person.Office) -> [Key] {
        let name = Key.name(office.name.lowercased())
        guard let body = office.organization else { return [name] }
        return [name, .office(head: head(office).lowercased(), body: body)]
    }

    /// What a title says before its body begins: `Bí thư`.
    private static func head(_ office: Person.Office) -> Substring {
        guard let first = office.organization?.split(separator: " ").first,
            let start = office.name.start(ofWord: first)
        else { return office.name[...] }
        return office.name[..<start]
    }
}

extension String {
    /// Where a word starts that stands after a space; `nil` where it does not.
    fileprivate func start(ofWord word: Substring) -> Index? {
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(word), index == startIndex || self[self.index(before: index)] == " " {
                return index
            }
            index = self.index(after: index)
        }
        return nil
    }
}
