/// An entity as the scorer compares it, whatever extractor it comes from.
public struct PredictedEntity: Sendable, Equatable {
    /// The label.
    public let label: Label
    /// Half-open range of Unicode scalars of the text as stored.
    public let scalarRange: Range<Int>
    /// The value in the form of the annotation guide.
    public let value: String?
    /// For a title, the name of its holder.
    public let person: String?
    /// For a title that several people share, their names.
    public let sharers: [String]
    /// For a person, what the mentions of one person share; `nil` compares the names instead.
    public let cluster: String?

    /// An entity that some extractor found.
    public init(
        label: Label, scalarRange: Range<Int>, value: String? = nil, person: String? = nil,
        sharers: [String] = [], cluster: String? = nil
    ) {
        self.label = label
        self.scalarRange = scalarRange
        self.value = value
        self.person = person
        self.sharers = sharers
        self.cluster = cluster
    }
}

extension Article {
    /// The outermost entities for the scorer; nested ones are never scored.
    public var predictedEntities: [PredictedEntity] {
        let offsets = OffsetMap(text)
        let holders = holdersByTitle
        return entities.filter { !$0.isNested }.map { entity in
            PredictedEntity(
                label: entity.label, scalarRange: offsets.scalars(entity.utf8Range), value: entity.value?.description,
                person: entity.person, sharers: holders[entity.id] ?? [], cluster: entity.cluster.map(String.init))
        }
    }

    /// The fullest names of those who hold each title, by its id.
    private var holdersByTitle: [Int: [String]] {
        var holders: [Int: [String]] = [:]
        for relation in relations where relation.kind == .holds {
            guard let title = relation.title else { continue }
            let person = entities[relation.person]
            holders[title, default: []].append(person.person ?? String(person.text))
        }
        return holders
    }
}
