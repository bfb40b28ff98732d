/// The people of an article, each with offices and roles, and a link to every mention.
struct PeoplePanel {
    let report: ArticleReport

    /// One person: the fullest name, and what the mentions are linked to.
    struct Row {
        let name: String
        let mentions: [Entity]
        let offices: [String]
        let roles: [String]
    }

    /// The people in order of their first mention; none where the report leaves them out.
    static func rows(_ report: ArticleReport) -> [Row] {
        guard report.entities.contains(where: { $0.label == .person }) else { return [] }
        var roles: [Int: [String]] = [:]
        for relation in report.article.relations {
            if let role = role(relation) { roles[relation.person, default: []].append(role) }
        }
        return report.article.people.map { person in
            let mentions = person.mentions.map { report.article.entities[$0] }
            return Row(
                name: person.name, mentions: mentions,
                offices: mentions.flatMap(report.links.offices).map(office).uniqued,
                roles: person.mentions.flatMap { roles[$0] ?? [] }.uniqued)
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
        let rows = Self.rows(report)
        guard !rows.isEmpty else { return }
        writer.element("section", ["class": "panel"]) {
            $0.element("h2", text: "People")
            $0.element("ul") { for row in rows { write(row, to: &$0) } }
        }
    }

    private func write(_ person: Row, to writer: inout HTMLWriter) {
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
