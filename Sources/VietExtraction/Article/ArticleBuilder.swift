import VietNormalization
import VietTokenization

/// Turns an analysis into the public article: ranges of the source, views on its text.
struct ArticleBuilder {
    let text: String
    /// From the matching text back to the source; `nil` where both are the same.
    let alignment: Alignment?
    let analysis: Analysis

    var article: Article {
        Article(text: text, entities: entities, relations: [], record: record)
    }

    private var entities: [Entity] {
        analysis.mentions.enumerated().map { index, mention in
            let range = sourceRange(mention.range)
            var value: Value?
            if case .known(let known) = mention.value { value = known }
            return Entity(
                id: index, label: mention.label, utf8Range: range, text: slice(range), value: value, rule: mention.rule,
                person: nil, expansion: [], cluster: nil, isNested: false)
        }
    }

    private var record: Record {
        var record = Record()
        let document = analysis.document
        record.headline = analysis.anatomy.headline.map { document.text($0) }
        record.published = analysis.published
        record.byline = analysis.anatomy.byline.map { document.text($0) }
        record.body = analysis.anatomy.body.map(sourceRange)
        return record
    }

    /// The bytes of the source that a range of atoms stands for.
    private func sourceRange(_ range: Range<Int>) -> Range<Int> {
        let atoms = analysis.document.atoms
        let bytes = Int(atoms[range.lowerBound].start)..<Int(atoms[range.upperBound - 1].end)
        return alignment?.sourceRange(of: bytes) ?? bytes
    }

    private func slice(_ range: Range<Int>) -> Substring {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return text[start..<utf8.index(start, offsetBy: range.count)]
    }
}
