/// The claims tables beside gold articles: `claims-a.tsv` speaks for `a01.txt`, `a02.txt`, …; or one table for all.
struct ClaimTables {
    private let path: String?
    private var tables: [String: [GoldClaim]] = [:]

    /// - Parameter path: the one table for all articles, where there is one.
    init(path: String?) { self.path = path }

    /// The claims of an article; `nil` where no table speaks for it.
    ///
    /// - Parameters:
    ///   - path: the article's file.
    ///   - part: the letters that its name begins with.
    /// - Throws: for a table that is broken, or was named and cannot be read.
    mutating func claims(ofArticle id: String, at path: String, part: String) throws(InputError) -> [GoldClaim]? {
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        let table = self.path ?? "\(folder)claims-\(part).tsv"
        if tables[table] == nil {
            guard self.path != nil || FileSystem.kind(of: table) == .file else { return nil }
            tables[table] = try GoldClaim.table(contentsOf: table)
        }
        return tables[table]?.filter { $0.article == id }
    }
}
