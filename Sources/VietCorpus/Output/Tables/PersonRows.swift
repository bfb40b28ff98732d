/// A row an office of a person.
enum PersonRows {
    static let columns = ["person", "title", "organization", "article", "date", "source", "cluster"]

    static func rows(of source: RowSource) -> [[String]] {
        let date = source.article.record.published?.day.description ?? ""
        return source.article.people.flatMap { person in
            let offices = person.offices.isEmpty ? [Person.Office(title: "", organization: nil)] : person.offices
            return offices.map { office in
                [
                    person.name, office.title, office.organization ?? "", source.document.id, date,
                    source.document.source ?? "", person.cluster ?? "",
                ]
            }
        }
    }
}

/// Somebody of whom an article speaks, with the offices that it gives them.
struct Person {
    struct Office {
        /// As the article names it first, in one line.
        let title: String
        /// The body that the title names, where it does.
        let organization: String?
    }

    /// The longest form of the name, in one line.
    var name: String
    /// What the outputs call the person.
    let cluster: String?
    /// Each office once.
    var offices: [Office] = []
}

extension Article {
    /// The people of the article in order of their first mention.
    var people: [Person] {
        var people: [Person] = []
        var numbers: [Int: Int] = [:]
        for entity in entities where entity.label == .person {
            let name = entity.text.spacedByOne
            if let number = numbers[entity.personKey] {
                if name.count > people[number].name.count { people[number].name = name }
            } else {
                numbers[entity.personKey] = people.count
                people.append(Person(name: name, cluster: entity.clusterName))
            }
        }
        for relation in relations where relation.kind == .holds {
            guard let title = relation.title, let number = numbers[entities[relation.person].personKey] else {
                continue
            }
            let text = entities[title].text.spacedByOne
            guard !people[number].offices.contains(where: { $0.title.lowercased() == text.lowercased() }) else {
                continue
            }
            people[number].offices.append(Person.Office(title: text, organization: organization(of: title)))
        }
        return people
    }

    /// The body that a title names.
    private func organization(of title: Int) -> String? {
        relations.first { $0.kind == .memberOf && $0.title == title }?.organization?.text.spacedByOne
    }
}

extension Entity {
    /// The same for all mentions of a person.
    fileprivate var personKey: Int { cluster ?? -1 - id }
}

extension StringProtocol {
    /// With every run of white space and line breaks as one space.
    var spacedByOne: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
