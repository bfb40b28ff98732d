import VietCorpus

/// Checks the table of signs as they are read aloud, and gives it as lines: kind, sign and words, parted by tabs.
struct SpokenSignsCompiler {
    let folder: String

    func compile() throws -> [UInt8] {
        var seen: Set<String> = []
        var text = ""
        for row in try TabSeparatedTable("\(folder)/spoken_signs.tsv").rows {
            guard seen.insert(row["kind"] + "\t" + row["sign"]).inserted else {
                throw row.error("“\(row["sign"])” stands there twice", remedy: "remove one")
            }
            text += "\(row["kind"])\t\(row["sign"])\t\(row["words"])\n"
        }
        return Array(text.utf8)
    }
}
