import VietCorpus
import VietTokenization

/// Turns the words that tell where tokens begin and end into one phrase table.
struct TokenWordsCompiler {
    let folder: String

    /// The tables with foreign places.
    private static let placeTables = ["world_countries.tsv", "world_cities.tsv", "world_places.tsv"]

    func compile() throws -> [UInt8] {
        var builder = PhraseTableBuilder()
        for row in try rows("token_words.tsv") {
            let name = row["class"]
            guard let word = TokenWord.allCases.first(where: { "\($0)" == name }) else {
                throw row.error(
                    "unknown class “\(name)”",
                    remedy: "use one of \(TokenWord.allCases.map { "\($0)" }.joined(separator: ", "))")
            }
            guard builder.add(row["word"], .init(category: word.rawValue, number: 0)) else {
                throw row.error("the word is empty", remedy: "fill it in or remove the row")
            }
        }
        for row in try Self.placeTables.flatMap(rows) where row["name"].allSatisfy(\.isLetter) {
            builder.add(row["name"], .init(category: TokenWord.place.rawValue, number: 0))
        }
        return builder.build()
    }

    private func rows(_ name: String) throws -> [TabSeparatedTable.Row] {
        try TabSeparatedTable("\(folder)/\(name)").rows
    }
}
