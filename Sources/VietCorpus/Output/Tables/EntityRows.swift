/// A row a mention.
enum EntityRows {
    static let columns =
        RowSource.articleColumns + ["entity"] + RowSource.positionColumns
        + ["label", "text", "nested", "value", "person", "cluster", "rule", "noun", "units", "subject", "sentence"]

    static func rows(of source: RowSource) -> [[String]] {
        let articleFields = source.articleFields
        return source.article.selecting(source.labels).entities.map { entity in
            articleFields + [entity.name] + source.positionFields(entity.utf8Range) + [
                entity.label.rawValue, String(entity.text), entity.isNested ? "true" : "false",
                entity.value?.description ?? "", entity.person ?? "", entity.clusterName ?? "",
                entity.rule.description, entity.countedNoun.map { String($0.text) } ?? "",
                entity.units.map(\.summary).joined(separator: "; "), entity.subject.map { String($0.text) } ?? "",
                source.sentence(of: entity),
            ]
        }
    }
}

extension AdministrativeUnit {
    /// `542 Huyện An Lão, Tỉnh Bình Định`.
    var summary: String { "\(code) \(fullName)" + (parent.map { ", \($0.fullName)" } ?? "") }
}
