import VietCorpus

/// Checks the table of what web pages say beside their articles, and gives it as lines: kind, words and value, parted by
/// tabs; the words as ``PageLexicon`` compares them.
struct PageWordsCompiler {
    let folder: String

    func compile() throws -> [UInt8] {
        var seen: Set<String> = []
        var text = ""
        for row in try TabSeparatedTable("\(folder)/page_words.tsv").rows {
            guard let kind = PageLexicon.Kind(rawValue: row["kind"]) else {
                throw row.error(
                    "“\(row["kind"])” is no kind",
                    remedy: "write one of " + PageLexicon.Kind.allCases.map(\.rawValue).joined(separator: ", "))
            }
            guard kind != .month || Int(row["value"]).map((1...12).contains) == true else {
                throw row.error("“\(row["value"])” is no month", remedy: "write a number from 1 to 12")
            }
            let words = PageLexicon.compared(row["words"], kind)
            guard !words.isEmpty else { throw row.error("no words", remedy: "write some, or remove the row") }
            // Two spellings of one phrase meet here: từ khóa, từ khoá.
            guard seen.insert("\(kind) \(words)").inserted else { continue }
            text += "\(kind.rawValue)\t\(words)\t\(row["value"])\n"
        }
        return Array(text.utf8)
    }
}
