/// A sentence of the gold standard with everything it says of a kind.
public struct GoldFacts: Sendable {
    /// Which part of the table a sentence belongs to.
    public enum Half: String, Sendable, CaseIterable {
        /// Rules are made from it.
        case learn
        /// Scored, never looked at while rules are made.
        case check
        /// Written by somebody who saw neither rules nor tables, and scored once before anybody looked at it.
        case blind
    }

    /// The file and the line.
    public let place: String
    /// The half.
    public let half: Half
    /// The publication date that the sentence is read with.
    public let published: PublicationDate?
    /// The plain text.
    public let sentence: String
    /// What it says, for every kind of fact that it was annotated for.
    public let facts: [Fact.Kind: Set<Fact>]
}

extension GoldFacts {
    /// Reads a table of facts, as `Corpus/gold/README.md` describes it.
    ///
    /// - Throws: where the file cannot be read, or for the first row that breaks the format, naming it.
    public static func table(contentsOf path: String) throws(InputError) -> [GoldFacts] {
        try TabSeparatedTable(path).rows.map { row throws(InputError) in try GoldFacts(row) }
    }

    private init(_ row: TabSeparatedTable.Row) throws(InputError) {
        guard let half = Half(rawValue: row["half"]) else {
            throw row.error("unknown half '\(row["half"])'", remedy: "write learn, check or blind")
        }
        var published: PublicationDate?
        if !row["published"].isEmpty {
            published = PublicationDate(row["published"])
            guard published != nil else {
                throw row.error("'\(row["published"])' is no date", remedy: "write 2022-10-04 or nothing")
            }
        }
        var facts: [Fact.Kind: Set<Fact>] = [:]
        if row["relations"] != "-" {
            for kind in Relation.Kind.allCases { facts[.relation(kind)] = [] }
            for item in Self.items(row["relations"]) {
                let parts = item.split(separator: ": ", maxSplits: 1).map(String.init)
                guard parts.count == 2, let kind = Relation.Kind(rawValue: parts[0]) else {
                    throw row.error("'\(item)' is no relation", remedy: "write kind: person → end")
                }
                facts[.relation(kind), default: []].insert(Self.fact(.relation(kind), parts[1]))
            }
        }
        for (column, kind) in [("nouns", Fact.Kind.noun)] where row[column] != "-" {
            facts[kind] = Set(Self.items(row[column]).map { Self.fact(kind, $0) })
        }
        place = row.place
        self.half = half
        self.published = published
        sentence = row["sentence"].split(separator: " ⏎ ").joined(separator: "\n")
        self.facts = facts
    }

    private static func items(_ cell: String) -> [String] {
        cell.split(separator: " ¦ ").map(\.trimmed).filter { !$0.isEmpty }
    }

    private static func fact(_ kind: Fact.Kind, _ text: String) -> Fact {
        let ends = text.split(separator: " → ", maxSplits: 1).map(String.init)
        return Fact(kind: kind, subject: ends[0], object: ends.count > 1 ? ends[1] : nil)
    }
}
