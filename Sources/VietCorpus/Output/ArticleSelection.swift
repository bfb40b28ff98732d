/// What an article says with entities of some labels alone; their numbers stay those of the whole article.
struct ArticleSelection {
    let entities: SelectedEntities
    /// The relations all of whose entities are selected.
    let relations: [Relation]
    /// The claims all of whose entities are selected.
    let claims: [Claim]
}

extension Article {
    /// The entities of some labels, with the relations and claims between them.
    func selecting(_ labels: Set<Label>) -> ArticleSelection {
        func isKept(_ entity: Int) -> Bool { isKept(entity, ofGuide: false) }
        func isKept(_ entity: Int, ofGuide keepsGuide: Bool) -> Bool {
            let label = entities[entity].label
            return keepsGuide && !label.isOwn || labels.contains(label)
        }
        // Nearly always all are, and to hash each label takes long.
        let keepsGuide = labels.count { !$0.isOwn } == Label.allCases.count
        if keepsGuide && !entities.haveOwnLabels || entities.indices.allSatisfy({ isKept($0, ofGuide: keepsGuide) }) {
            return ArticleSelection(entities: SelectedEntities(entities), relations: relations, claims: claims)
        }
        return ArticleSelection(
            entities: SelectedEntities(entities) { labels.contains($0.label) },
            relations: relations.filter { $0.entities.allSatisfy(isKept) },
            claims: claims.filter { $0.entities.allSatisfy(isKept) })
    }
}

extension Relation {
    /// The entities that it links.
    fileprivate var entities: [Int] { title.map { [person, $0] } ?? [person] }
}

extension Claim {
    /// The entities that it ties together.
    fileprivate var entities: [Int] { [percent, part, whole] }
}
