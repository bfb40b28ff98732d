/// The claims tables beside gold articles: `claims-a.tsv` speaks for `a01.txt`, `a02.txt`, ….
struct ClaimTables {
    /// The tables read so far, by their path; `nil` where there is none.
    private var tables: [String: [GoldClaim]?] = [:]

    /// The claims of an article; `nil` where no table speaks for it.
    ///
    /// - Parameters:
    ///   - path: the article's file.
    ///   - part: the letters that its name begins with.
    mutating func claims(ofArticle id: String, at path: String, part: String) throws(InputError) -> [GoldClaim]? {
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        let table = "\(folder)claims-\(part).tsv"
        if tables[table] == nil {
            tables[table] = .some(FileSystem.kind(of: table) == .file ? try GoldClaim.table(contentsOf: table) : nil)
        }
        return tables[table]??.filter { $0.article == id }
    }
}
