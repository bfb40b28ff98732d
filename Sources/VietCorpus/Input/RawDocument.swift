/// An article that was found but not decoded yet: decoding is work for the threads that extract.
enum RawDocument: Sendable {
    /// A whole file, still to be read.
    case file(path: String)
    /// A line of a file, without its end; lines are numbered from 1 in their file and through all inputs.
    case line([UInt8], number: Int, path: String, lineInFile: Int)

    /// How much of a batch it fills.
    var cost: Int {
        switch self {
        case .file: 1 << 12
        case .line(let bytes, _, _, _): bytes.count + 64
        }
    }

    /// Reads and decodes the article.
    func document(of corpus: Corpus) throws(InputError) -> Document {
        switch self {
        case .file(let path):
            if corpus.format == .gold {
                let gold = try GoldArticle(contentsOf: path)
                return Document(id: gold.id, source: Self.source(path), text: gold.text)
            }
            let (text, detection) = try TextFile.read(
                path, encoding: corpus.encoding, maximumCount: corpus.maximumRecord)
            return Document(
                id: InputPaths.identifier(path), source: Self.source(path), text: text,
                isConverted: corpus.encoding.converts(detection), detection: detection)
        case .line(let bytes, let number, let path, let lineInFile):
            let name = "\(TextFile.displayName(path)):\(lineInFile)"
            if case .jsonLines(let fields) = corpus.format {
                let record = try ArticleRecord(json: bytes[...], fields: fields, name: name)
                return Document(
                    id: record.id ?? String(number), source: Self.source(path), text: record.text,
                    published: record.published)
            }
            let (text, detection) = try corpus.encoding.decode(bytes, name: name)
            return Document(
                id: String(number), source: Self.source(path), text: text,
                isConverted: corpus.encoding.converts(detection), detection: detection)
        }
    }

    private static func source(_ path: String) -> String? { path == "-" ? nil : InputPaths.fileName(path) }
}
