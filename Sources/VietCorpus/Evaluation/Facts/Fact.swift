/// Something that a sentence says: a relation, or what a number counts.
///
/// Facts compare by their words as names do: case, white space and tone placement do not count.
public struct Fact: Sendable, Hashable, CustomStringConvertible {
    /// The kinds of fact.
    public enum Kind: Sendable, Hashable, CaseIterable, CustomStringConvertible {
        case relation(Relation.Kind)
        /// A count and its noun.
        case noun

        /// All kinds, in the order in which scores are shown.
        public static let allCases = Relation.Kind.allCases.map(Kind.relation) + [.noun]

        /// The name in tables and scores.
        public var description: String {
            switch self {
            case .relation(let kind): kind.rawValue
            case .noun: "noun"
            }
        }
    }

    /// The kind.
    public let kind: Kind
    /// The person, or the number.
    public let subject: String
    /// The title, body, event or noun; `nil` where the fact has none.
    public let object: String?

    /// A fact by its words.
    public init(kind: Kind, subject: String, object: String?) {
        self.kind = kind
        self.subject = subject
        self.object = object
    }

    /// `chairs: Lê Văn A → hội nghị`, as the tables write it.
    public var description: String { "\(kind): \(subject)\(object.map { " → \($0)" } ?? "")" }

    /// Facts are the same that name the same, whatever the spelling (``NameKey``).
    public static func == (a: Fact, b: Fact) -> Bool { a.key == b.key }

    /// As equality has it.
    public func hash(into hasher: inout Hasher) { hasher.combine(key) }

    private struct Key: Hashable {
        let kind: Kind
        let subject: NameKey
        let object: NameKey?
    }

    private var key: Key { Key(kind: kind, subject: NameKey(subject), object: object.map(NameKey.init)) }
}

extension Article {
    /// The facts for the scorer: people by the fullest name that the article gives them.
    var facts: Set<Fact> {
        var names: [Int: String] = [:]
        for entity in entities where entity.label == .person {
            guard let cluster = entity.cluster else { continue }
            let name = String(entity.text)
            if name.count > names[cluster]?.count ?? 0 { names[cluster] = name }
        }
        let links = relations.map { relation in
            let person = entities[relation.person]
            let name = person.cluster.flatMap { names[$0] } ?? String(person.text)
            return Fact(kind: .relation(relation.kind), subject: name, object: object(of: relation))
        }
        let nouns = entities.compactMap { entity in
            entity.countedNoun.map { Fact(kind: .noun, subject: String(entity.text), object: String($0.text)) }
        }
        return Set(links + nouns)
    }

    private func object(of relation: Relation) -> String? {
        switch relation.kind {
        case .holds: relation.title.map { String(entities[$0].text) }
        case .memberOf: relation.organization.map { String($0.text) }
        case .chairs, .attends: relation.event.map { String($0.text) }
        case .speaks, .reports: nil
        }
    }
}
