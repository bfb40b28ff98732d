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
        var offices: [PersonalOffices] = []
        var numbers: [Int: Int] = [:]
        for entity in entities where entity.label == .person {
            let name = Self.oneLine(entity.text)
            let number = numbers[entity.personKey] ?? people.count
            if number == people.count {
                numbers[entity.personKey] = number
                people.append(Person(name: name, cluster: entity.cluster))
                offices.append(PersonalOffices())
            } else if name.count > people[number].name.count {
                people[number].name = name
            }
            people[number].mentions.append(entity.id)
        }
        for relation in relations where relation.kind == .holds {
            guard let title = relation.title, let number = numbers[entities[relation.person].personKey] else {
                continue
            }
            offices[number].add(office(relation, title))
        }
        for number in people.indices { people[number].offices = offices[number].all }
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

    private static func oneLine(_ text: Substring) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension Entity {
    /// The same for all mentions of a person.
    fileprivate var personKey: Int { cluster ?? -1 - id }
}
