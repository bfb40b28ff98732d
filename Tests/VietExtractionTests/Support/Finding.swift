import VietCorpus
import VietExtraction

/// An entity as the markup of the gold standard says it: where, what, and its value or holder.
struct Finding: Hashable, CustomStringConvertible {
    let range: Range<Int>
    let text: String
    let label: Label
    let value: String?
    let holder: String?

    init(_ entity: Entity) {
        range = entity.utf8Range
        text = String(entity.text)
        label = entity.label
        value = entity.value?.description
        holder = entity.label == .title ? entity.person : nil
    }

    init(_ annotation: GoldAnnotation, in article: GoldArticle) {
        range = annotation.utf8Range
        text = String(decoding: Array(article.text.utf8)[annotation.utf8Range], as: UTF8.self)
        label = annotation.label
        value = annotation.value
        holder = annotation.label == .title ? annotation.person : nil
    }

    var description: String {
        "[\(text)|\(label.rawValue)\(value.map { "=" + $0 } ?? "")\(holder.map { "@" + $0 } ?? "")]"
    }
}
