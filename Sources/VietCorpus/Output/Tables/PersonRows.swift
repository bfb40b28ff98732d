/// A row an office of a person.
enum PersonRows {
    static let columns = ["person", "title", "organization", "article", "date", "source", "cluster"]

    static func rows(of source: RowSource) -> [[String]] {
        let date = source.article.record.published?.day.description ?? ""
        return source.article.people.flatMap { person in
            let offices = person.offices.map { ($0.name, $0.organization ?? "") }
            return (offices.isEmpty ? [("", "")] : offices).map { title, organization in
                [
                    person.name, title, organization, source.document.id, date, source.document.source ?? "",
                    person.cluster.map(Entity.clusterName) ?? "",
                ]
            }
        }
    }
}
