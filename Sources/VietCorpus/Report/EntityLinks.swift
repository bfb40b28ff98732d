/// What the entities of an article have to do with one another, for those that are shown.
struct EntityLinks {
    private let entities: [Int: Entity]
    private let holders: [Int: [Int]]
    private let offices: [Int: [Int]]
    private let outermost: [Range<Int>]

    init(_ article: Article, shown: SelectedEntities) {
        var entities: [Int: Entity] = [:]
        for entity in shown { entities[entity.id] = entity }
        var holders: [Int: [Int]] = [:]
        var offices: [Int: [Int]] = [:]
        for relation in article.relations where relation.kind == .holds {
            guard let title = relation.title else { continue }
            holders[title, default: []].append(relation.person)
            offices[relation.person, default: []].append(title)
        }
        self.entities = entities
        self.holders = holders
        self.offices = offices
        var outermost: [Range<Int>] = []
        for entity in shown where entity.utf8Range.lowerBound >= outermost.last?.upperBound ?? 0 {
            outermost.append(entity.utf8Range)
        }
        self.outermost = outermost
    }

    /// The entity of a number, where it is shown.
    func entity(_ id: Int) -> Entity? { entities[id] }

    /// The people who hold a title.
    func holders(of title: Entity) -> [Entity] { holders[title.id, default: []].compactMap(entity) }

    /// The titles that a mention of a person is linked to.
    func offices(of person: Entity) -> [Entity] { offices[person.id, default: []].compactMap(entity) }

    /// Whether a place in the text lies after the start of an entity and before its end.
    ///
    /// - Complexity: O(log n) in the number of entities.
    func isInside(_ position: Int) -> Bool {
        let next = outermost.partitioningIndex { $0.upperBound > position }
        return next < outermost.count && outermost[next].lowerBound < position
    }
}
