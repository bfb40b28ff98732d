/// How many passages of each kind come out right as a whole.
///
/// A passage is right when its outermost entities are exactly the marked ones, with the values and holders that the marks give.
public struct PassageEvaluation: Sendable {
    /// The scores of one kind.
    public struct Kind: Sendable, Equatable {
        /// The file and the kind, `figures/clock`.
        public let name: String
        /// How many passages there are.
        public fileprivate(set) var passages = 0
        /// How many of them are right.
        public fileprivate(set) var right = 0
        /// Precision and recall of the entities.
        public fileprivate(set) var entities = Tally()

        /// The share of the passages that is right, 0…1.
        public var share: Double { passages == 0 ? 0 : Double(right) / Double(passages) }
    }

    /// The kinds in the order in which their first passage was scored.
    public private(set) var kinds: [Kind] = []
    /// What went wrong, in the order of the passages.
    public private(set) var mistakes: [EntityMistake] = []

    /// All kinds together.
    public var all: Kind {
        kinds.reduce(into: Kind(name: "all")) { all, kind in
            all.passages += kind.passages
            all.right += kind.right
            all.entities += kind.entities
        }
    }

    /// Extracts from each passage and compares.
    public init(on passages: [GoldPassage]) {
        for passage in passages {
            var evaluation = EntityEvaluation()
            let article = Extractor.default.extract(passage.article.text, published: passage.published)
            evaluation.add(gold: passage.article, predicted: article.predictedEntities)
            add(evaluation, kind: passage.kind)
        }
    }

    private mutating func add(_ evaluation: EntityEvaluation, kind name: String) {
        let index = kinds.firstIndex { $0.name == name } ?? kinds.endIndex
        if index == kinds.endIndex { kinds.append(Kind(name: name)) }
        kinds[index].passages += 1
        kinds[index].right += evaluation.mistakes.isEmpty ? 1 : 0
        kinds[index].entities += evaluation.micro
        mistakes += evaluation.mistakes
    }
}
