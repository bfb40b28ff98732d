/// A row a percentage that the article's own figures prove or disprove.
enum ClaimRows {
    static let columns =
        RowSource.articleColumns + [
            "type", "percent", "stated", "part", "part_number", "whole", "whole_number", "computed", "verdict", "rule",
        ] + RowSource.positionColumns + ["subject", "sentence"]

    static func rows(of source: RowSource) -> [[String]] {
        source.article.claims.map { claim in
            source.articleFields + [
                claim.kind.rawValue, source.text(of: claim.percent), claim.stated.description,
                source.text(of: claim.part), claim.partNumber.description, source.text(of: claim.whole),
                claim.wholeNumber.description, claim.computed.description, claim.verdict.rawValue,
                claim.rule.description,
            ] + source.positionFields(source.article.entities[claim.percent].utf8Range) + [
                source.article.subject(of: claim).map { String($0.text) } ?? "",
                source.sentence(of: source.article.entities[claim.percent]),
            ]
        }
    }
}
