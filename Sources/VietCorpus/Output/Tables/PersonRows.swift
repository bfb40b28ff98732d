/// A row an office of a person.
enum PersonRows {
    static let columns = [
        "person", "office", "body", "unit_code", "unit", "status", "former", "date", "article", "source", "cluster",
    ]

    static func rows(of source: RowSource) -> [[String]] {
        source.article.people.filter { source.showsBylines || !source.article.isByline($0) }.flatMap { person in
            let offices = person.offices.map { fields($0, source) }
            let cells = offices.isEmpty ? [["", "", "", "", "", "", source.date]] : offices
            return cells.map { office in
                [person.name] + office + [
                    source.document.id, source.document.source ?? "", person.cluster.map(Entity.clusterName) ?? "",
                ]
            }
        }
    }

    private static func fields(_ office: Person.Office, _ source: RowSource) -> [String] {
        [
            office.name, office.organization ?? "", office.unit?.code ?? "",
            office.unit?.description ?? office.unitName ?? "", office.status?.rawValue ?? "",
            office.status == .former ? "true" : "false", office.effective?.description ?? source.date,
        ]
    }
}

extension RowSource {
    /// The day of the event, else that of publication.
    fileprivate var date: String {
        if case .date(.point(let point)) = article.record.eventDate, let day = point.day { return day.description }
        return article.record.published?.day.description ?? ""
    }
}

extension Article {
    /// Whether somebody is named as an author or a photographer only.
    fileprivate func isByline(_ person: Person) -> Bool {
        person.mentions.allSatisfy { Self.bylineRules.contains(entities[$0].rule.description) }
    }

    private static let bylineRules: Set = ["person.byline", "person.credit"]
}
