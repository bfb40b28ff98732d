/// Which predicted entity meets which gold annotation.
struct EntityAlignment {
    struct Pair {
        let gold: GoldAnnotation
        let predicted: PredictedEntity
    }

    private struct Key: Hashable {
        let label: Label
        let range: Range<Int>
    }

    /// Equal in label and both ends. A prediction given twice matches once: the second is one too many.
    private(set) var matched: [Pair] = []
    private(set) var missed: [GoldAnnotation] = []
    private(set) var spurious: [PredictedEntity] = []

    init(gold: [GoldAnnotation], predicted: [PredictedEntity]) {
        var open: [Key: PredictedEntity] = [:]
        for entity in predicted {
            let key = Key(label: entity.label, range: entity.scalarRange)
            if open[key] == nil { open[key] = entity } else { spurious.append(entity) }
        }
        for annotation in gold {
            let key = Key(label: annotation.label, range: annotation.scalarRange)
            if let entity = open.removeValue(forKey: key) {
                matched.append(Pair(gold: annotation, predicted: entity))
            } else {
                missed.append(annotation)
            }
        }
        spurious += open.values
        spurious.sort { $0.scalarRange.lowerBound < $1.scalarRange.lowerBound }
    }

    /// One mistake for each missed annotation and for each prediction that overlaps none of them.
    func mistakes(in article: GoldArticle) -> [EntityMistake] {
        var unexplained = spurious
        var mistakes: [EntityMistake] = []
        for annotation in missed {
            let rival = unexplained.firstIndex { $0.scalarRange.overlaps(annotation.scalarRange) }
            mistakes.append(Self.mistake(annotation, rival: rival.map { unexplained.remove(at: $0) }, in: article))
        }
        return mistakes
            + unexplained.map {
                EntityMistake(.spurious, in: article, at: $0.scalarRange, label: $0.label, expected: nil, found: nil)
            }
    }

    private static func mistake(
        _ annotation: GoldAnnotation, rival: PredictedEntity?, in article: GoldArticle
    ) -> EntityMistake {
        guard let rival else {
            return EntityMistake(
                .missed, in: article, at: annotation.scalarRange, label: annotation.label, expected: nil, found: nil)
        }
        let isSameLabel = rival.label == annotation.label
        let surface = article.scalarSlice(rival.scalarRange)
        return EntityMistake(
            isSameLabel ? .boundary : .label, in: article, at: annotation.scalarRange, label: annotation.label,
            expected: nil, found: isSameLabel ? surface : "\(rival.label.rawValue) \(surface)")
    }
}
