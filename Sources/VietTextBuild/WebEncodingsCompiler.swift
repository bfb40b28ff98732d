import VietCorpus

/// Checks the table of the labels of encodings, and gives those that can be read as lines: label and reader, parted by a tab.
struct WebEncodingsCompiler {
    let folder: String

    func compile() throws -> [UInt8] {
        var seen: Set<String> = []
        var text = ""
        for row in try TabSeparatedTable("\(folder)/web_encodings.tsv").rows {
            guard seen.insert(row["label"]).inserted else {
                throw row.error("“\(row["label"])” stands there twice", remedy: "remove one")
            }
            guard row["label"] == row["label"].lowercased() else {
                throw row.error("“\(row["label"])” has capitals", remedy: "write it in lower case")
            }
            if row["reader"] != "-" { text += "\(row["label"])\t\(row["reader"])\n" }
        }
        return Array(text.utf8)
    }
}
