/// A row of a claims table: a percentage of a gold article, the figures that it follows from, and the verdict.
public struct GoldClaim: Sendable, Equatable {
    /// ``GoldArticle/id``.
    public let article: String
    /// The part, as the digits of the text have it: `28.475` for `28,475 tỷ đồng`.
    public let part: Decimal
    /// The whole, likewise.
    public let whole: Decimal
    /// The percentage as stated.
    public let stated: Decimal
    /// What the figures say of it.
    public let verdict: Claim.Verdict
}

extension GoldClaim {
    /// Reads a table with the columns `article`, `part`, `whole`, `stated` and `verdict`, whatever else it has.
    ///
    /// - Throws: where the file cannot be read, or for the first row that is not a claim, naming it.
    static func table(contentsOf path: String) throws(InputError) -> [GoldClaim] {
        try TabSeparatedTable(path).rows.map { row throws(InputError) in
            guard let part = Decimal(pointed: row["part"]),
                let whole = Decimal(pointed: row["whole"]),
                let stated = Decimal(figure: row["stated"]), let verdict = Claim.Verdict(rawValue: row["verdict"])
            else {
                throw row.error(
                    "'\(row["part"])' of '\(row["whole"])' is '\(row["stated"])', '\(row["verdict"])': no claim",
                    remedy: "write digits, a percentage, and consistent, truncated or mismatch")
            }
            return GoldClaim(article: row["article"], part: part, whole: whole, stated: stated, verdict: verdict)
        }
    }
}

extension Decimal {
    /// Reads a number with a decimal point and without grouping, as its description writes it.
    init?(pointed text: String) {
        guard !text.contains(",") else { return nil }
        self.init(figure: String(text.map { $0 == "." ? "," : $0 }))
    }
}
