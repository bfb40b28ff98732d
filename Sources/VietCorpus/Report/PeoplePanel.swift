/// The people of an article, each with offices and roles, and a link to every mention.
struct PeoplePanel {
    let report: ArticleReport

    /// One person: the fullest name, and what the mentions are linked to.
    struct Person {
        let name: String
        let mentions: [Entity]
        let offices: [String]
        let roles: [String]
    }

    /// The people in order of their first mention.
    static func people(_ report: ArticleReport) -> [Person] {
        var order: [Int] = []
        var mentions: [Int: [Entity]] = [:]
        for entity in report.entities where entity.label == .person {
            let key = entity.cluster ?? -1 - entity.id
            if mentions[key] == nil { order.append(key) }
            mentions[key, default: []].append(entity)
        }
        var roles: [Int: [String]] = [:]
        for relation in report.article.relations {
            if let role = role(relation) { roles[relation.person, default: []].append(role) }
        }
        return order.map { key in
            let mentions = mentions[key] ?? []
            let names = mentions.map { String($0.text).inOneLine }
            let longest = names.max { $0.unicodeScalars.count < $1.unicodeScalars.count } ?? ""
            return Person(
                name: longest, mentions: mentions,
                offices: mentions.flatMap(report.links.offices).map(office).uniqued,
                roles: mentions.flatMap { roles[$0.id] ?? [] }.uniqued)
        }
    }

    /// A title with what its abbreviation may stand for.
    private static func office(_ title: Entity) -> String {
        let text = String(title.text).inOneLine
        return title.expansion.isEmpty ? text : "\(text) (\(title.expansion.joined(separator: " or ")))"
    }

    private static func role(_ relation: Relation) -> String? {
        let verb: String
        switch relation.kind {
        case .holds, .memberOf: return nil
        case .chairs: verb = "chairs"
        case .attends: verb = "attends"
        case .speaks: verb = "speaks"
        case .reports: verb = "reports"
        }
        return relation.event.map { "\(verb) \(String($0.text).inOneLine)" } ?? verb
    }

    func write(to writer: inout HTMLWriter) {
        let people = Self.people(report)
        guard !people.isEmpty else { return }
        writer.element("section", ["class": "panel"]) {
            $0.element("h2", text: "People")
            $0.element("ul") { for person in people { write(person, to: &$0) } }
        }
    }

    private func write(_ person: Person, to writer: inout HTMLWriter) {
        writer.element("li") {
            $0.element("span", ["class": "name", "lang": "vi"], text: person.name)
            $0.element("span", ["class": "mentions"]) { writer in
                for (index, mention) in person.mentions.enumerated() {
                    report.writeLink(
                        to: mention, text: "\(index + 1)", label: "Mention \(index + 1) of \(person.name)", in: &writer)
                }
            }
            guard !person.offices.isEmpty || !person.roles.isEmpty else { return }
            $0.element("ul", ["class": "roles"]) { writer in
                for office in person.offices { writer.element("li", ["lang": "vi"], text: office) }
                for role in person.roles { writer.element("li", ["class": "quiet"], text: role) }
            }
        }
    }
}

extension Array where Element: Hashable {
    /// Each element where it comes first.
    fileprivate var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
