extension EntityEvaluation {
    /// The scores as a table for people, in per cent.
    public var table: String {
        var table = TextTable(Tally.columns)
        table.append(Tally.heads)
        for label in Label.allCases { if let tally = labels[label] { table.append(label.rawValue, tally) } }
        table.append("core", core)
        table.append("all labels", micro)
        for label in Label.allCases { if let tally = values[label] { table.append("value \(label.rawValue)", tally) } }
        table.append("all values", allValues)
        table.append("title links", links)
        table.append("person clusters", clusters)
        table.append("claims", claims.tally)
        for field in RecordField.allCases {
            if let tally = record[field] { table.append("record \(field.rawValue)", tally) }
        }
        return table.description
    }

    /// One row for each evaluation, to compare parts of a gold standard.
    public static func comparison(_ evaluations: [(name: String, evaluation: EntityEvaluation)]) -> String {
        var table = TextTable([.left, .right, .right, .right, .right, .right, .right])
        table.append(["", "articles", "core F1", "all F1", "values", "links", "clusters F1"])
        for (name, evaluation) in evaluations {
            let shares = [
                evaluation.core.f1, evaluation.micro.f1, evaluation.allValues.recall, evaluation.links.recall,
                evaluation.clusters.f1,
            ]
            table.append([name, String(evaluation.articleCount)] + shares.map(percentage))
        }
        return table.description
    }

    /// The first mistakes, one a line, and how many there are of each kind.
    public func mistakeReport(limit: Int) -> String { EntityMistake.report(mistakes, limit: limit) }
}

extension EntityMistake {
    /// The first mistakes, one a line, and how many there are of each kind.
    static func report(_ mistakes: [EntityMistake], limit: Int) -> String {
        var table = TextTable([.left, .left, .left, .left])
        for mistake in mistakes.prefix(limit) {
            let difference = [mistake.expected.map { "gold \($0)" }, mistake.found.map { "found \($0)" }]
                .compactMap { $0 }.joined(separator: ", ")
            table.append([
                "\(mistake.article):\(mistake.line)", mistake.kind.rawValue, mistake.label.rawValue,
                mistake.context + (difference.isEmpty ? "" : "  (\(difference))"),
            ])
        }
        let counts = Kind.allCases.map { kind in
            "\(mistakes.count { $0.kind == kind }) \(kind.rawValue)"
        }
        return table.description
            + "\(min(limit, mistakes.count)) of \(mistakes.count) mistakes: \(counts.joined(separator: ", "))\n"
    }
}
