/// An article that was found but not decoded yet: decoding is work for the threads that extract.
enum RawDocument: Sendable {
    /// A whole file, still to be read.
    case file(path: String, format: InputFormat)
    /// A line of a file, without its end.
    case line([UInt8], number: Int, path: String, lineInFile: Int)

    /// How much of a batch it fills.
    var cost: Int {
        switch self {
        case .file: 1 << 12
        case .line(let bytes, _, _, _): bytes.count + 64
        }
    }

    /// Reads and decodes the article.
    func document(encoding: InputEncoding) throws(InputError) -> Document {
        switch self {
        case .file(let path, .gold):
            let gold = try GoldArticle(contentsOf: path)
            return Document(id: gold.id, source: Self.source(path), text: gold.text)
        case .file(let path, _):
            let (text, detection) = try TextFile.read(path, encoding: encoding)
            return Document(
                id: InputPaths.identifier(path), source: Self.source(path), text: text, detection: detection)
        case .line(let bytes, let number, let path, let lineInFile):
            let name = "\(TextFile.displayName(path)):\(lineInFile)"
            let (text, detection) = try encoding.decode(bytes, name: name)
            return Document(id: String(number), source: Self.source(path), text: text, detection: detection)
        }
    }

    private static func source(_ path: String) -> String? { path == "-" ? nil : InputPaths.fileName(path) }
}
