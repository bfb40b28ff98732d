/// The entities of an article: the outermost ones in order of their start, then, where asked for, those inside them in order of
/// theirs.
///
/// A text of nothing but numbers has an entity in two bytes, so what they are lies in few arrays for all of them; an ``Entity``
/// is read from these when it is asked for, and looks up its texts, units and titles then.
public struct Entities: RandomAccessCollection, Sendable {
    let store: Store

    /// Zero.
    public var startIndex: Int { 0 }

    /// How many there are.
    public var endIndex: Int { store.mentions.count }

    /// The entity with an ``Entity/id``.
    public subscript(id: Int) -> Entity {
        precondition(store.mentions.indices.contains(id), "an article has no entity of this number")
        return Entity(id, in: store)
    }

    /// How many of them are outermost ones, which come first.
    package var outermostCount: Int { store.outerCount }

    /// Whether some have labels of rules of one's own.
    package var haveOwnLabels: Bool { store.mentions.contains { $0.label == .own } }

    /// What the entities of an article are, in one object.
    final class Store: Sendable {
        let text: String
        /// With ranges of bytes of the text.
        let mentions: [Mention]
        /// The sentence of each.
        let sentences: [EntityFacts.SmallRange]
        /// How many of them are outermost ones.
        let outerCount: Int
        let facts: EntityFacts
        let titles: [Entity.TitleDetails]
        let units: [[AdministrativeUnit]]
        /// Of all entities, or of none.
        let explanations: [Explanation]
        let rules: RuleCatalog

        init(
            text: String, mentions: [Mention], sentences: [EntityFacts.SmallRange], outerCount: Int,
            facts: EntityFacts, titles: [Entity.TitleDetails], units: [[AdministrativeUnit]],
            explanations: [Explanation], rules: RuleCatalog
        ) {
            self.text = text
            self.mentions = mentions
            self.sentences = sentences
            self.outerCount = outerCount
            self.facts = facts
            self.titles = titles
            self.units = units
            self.explanations = explanations
            self.rules = rules
        }
    }
}
