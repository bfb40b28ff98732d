/// Somebody of whom an article speaks, with the offices that it gives them.
public struct Person: Sendable, Equatable {
    /// An office of the person.
    public struct Office: Sendable, Equatable {
        /// ``Entity/id`` of the title that names it first.
        public let title: Int
        /// The longest form of the title, in one line.
        public internal(set) var name: String
        /// The whole name of the body that the title names, where it names one.
        public let organization: String?
        /// The unit of the office, where the article decides it.
        public let unit: AdministrativeUnit?
        /// What the unit is called, be it known which one it is or not.
        public let unitName: String?
        /// What becomes of the office.
        public internal(set) var status: Relation.Status?
        /// From when on the person has taken or left it, where the article says so.
        public internal(set) var effective: Value?
    }

    /// The longest form of the name, in one line.
    public internal(set) var name: String
    /// ``Entity/cluster`` of the mentions.
    public let cluster: Int?
    /// ``Entity/id`` of each mention, in order.
    public internal(set) var mentions: [Int] = []
    /// Each office once.
    public internal(set) var offices: [Office] = []
}

extension Article {
    /// The people of the article in order of their first mention.
    ///
    /// - Complexity: O(n) in the number of entities and relations.
    public var people: [Person] {
        var people: [Person] = []
        var numbers: [Int: Int] = [:]
        for entity in entities where entity.label == .person {
            let name = Self.oneLine(entity.text)
            let number = numbers[entity.personKey] ?? people.count
            if number == people.count {
                numbers[entity.personKey] = number
                people.append(Person(name: name, cluster: entity.cluster))
            } else if name.count > people[number].name.count {
                people[number].name = name
            }
            people[number].mentions.append(entity.id)
        }
        for relation in relations where relation.kind == .holds {
            guard let title = relation.title, let number = numbers[entities[relation.person].personKey] else {
                continue
            }
            add(office(relation, title), to: &people[number].offices)
        }
        return people
    }

    private func office(_ relation: Relation, _ title: Int) -> Person.Office {
        let entity = entities[title]
        let isAlone = entity.units.count == 1
        return Person.Office(
            title: title, name: Self.oneLine(entity.text), organization: entity.body,
            unit: isAlone ? entity.units.first : nil, unitName: entity.unitName, status: relation.status,
            effective: relation.effective)
    }

    /// Keeps an office once: under its longest name, with what is said to become of it.
    private func add(_ office: Person.Office, to offices: inout [Person.Office]) {
        guard let index = offices.firstIndex(where: { isSame($0, office) }) else {
            offices.append(office)
            return
        }
        if offices[index].name.count < office.name.count { offices[index].name = office.name }
        if offices[index].status == nil { offices[index].status = office.status }
        if offices[index].effective == nil { offices[index].effective = office.effective }
    }

    /// Whether two titles are one office: called the same, or the same office of the same body.
    private func isSame(_ a: Person.Office, _ b: Person.Office) -> Bool {
        if a.name.lowercased() == b.name.lowercased() { return true }
        guard let body = a.organization, body == b.organization else { return false }
        return head(a).lowercased() == head(b).lowercased()
    }

    /// What a title says before its body begins: `Bí thư`.
    private func head(_ office: Person.Office) -> Substring {
        guard let first = office.organization?.split(separator: " ").first,
            let start = office.name.start(ofWord: first)
        else { return office.name[...] }
        return office.name[..<start]
    }

    private static func oneLine(_ text: Substring) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension Entity {
    /// The same for all mentions of a person.
    fileprivate var personKey: Int { cluster ?? -1 - id }
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
