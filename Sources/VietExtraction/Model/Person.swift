/// Somebody of whom an article speaks, with the offices that it gives them.
public struct Person: Sendable, Equatable {
    /// An office of the person.
    public struct Office: Sendable, Equatable {
        /// ``Entity/id`` of the title that names it first.
        public let title: Int
        /// What that title says, in one line.
        public let name: String
        /// The body that the title names, in one line, where it does.
        public let organization: String?
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
            let name = Self.oneLine(entities[title].text)
            guard !people[number].offices.contains(where: { $0.name.lowercased() == name.lowercased() }) else {
                continue
            }
            people[number].offices.append(.init(title: title, name: name, organization: organization(of: title)))
        }
        return people
    }

    /// The body that a title names.
    private func organization(of title: Int) -> String? {
        let membership = relations.first { $0.kind == .memberOf && $0.title == title }
        return membership?.organization.map { Self.oneLine($0.text) }
    }

    private static func oneLine(_ text: Substring) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension Entity {
    /// The same for all mentions of a person.
    fileprivate var personKey: Int { cluster ?? -1 - id }
}
