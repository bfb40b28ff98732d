/// An article that was found but not decoded yet: decoding is work for the threads that extract.
enum RawDocument: Sendable {
    /// A whole file, still to be read.
    case file(path: String)
    /// All of an input that is no regular file, or a part of one: see ``StreamedText``.
    case stream([UInt8], path: String, start: Int = 0)
    /// A line of a file, without its end; lines are numbered from 1 in their file and through all inputs.
    case line(ArraySlice<UInt8>, number: Int, path: String, lineInFile: Int)
    /// A part of a long text in a file: see ``LongText``.
    case part(TextPart, path: String)
    /// A record of a web archive.
    case webRecord(WebRecord, path: String)

    /// How much of a batch it fills.
    var cost: Int {
        switch self {
        case .file: 1 << 12
        case .stream(let bytes, _, _): bytes.count
        case .part(let part, _): part.count
        case .line(let bytes, _, _, _): bytes.count + 64
        case .webRecord(let record, _): record.block.count + 1 << 8
        }
    }

    /// What it takes at most on its way to a worker, besides its bytes, where the path of its file is not long.
    static let longestHead = 1 << 8

    /// What messages call it: the file, and the line in it.
    var name: String {
        switch self {
        case .file(let path), .stream(_, let path, _), .part(_, let path): TextFile.displayName(path)
        case .line(_, _, let path, let lineInFile): "\(TextFile.displayName(path)):\(lineInFile)"
        case .webRecord(let record, let path): WebRecord.name(record.number, url: record.url, path: path)
        }
    }

    /// The name of the file that it is in, without folder; `nil` from standard input.
    var source: String? {
        switch self {
        case .file(let path), .stream(_, let path, _), .part(_, let path), .line(_, _, let path, _),
            .webRecord(_, let path):
            path == "-" ? nil : InputPaths.fileName(path)
        }
    }

    /// Reads and decodes the article, or the articles of a page.
    func documents(of corpus: Corpus) throws(InputError) -> [Document] {
        #if HTML
            switch (self, corpus.format) {
            case (.file(let path), .html):
                return try pages(try TextFile.bytes(path, maximumCount: corpus.maximumRecord), path, of: corpus)
            case (.stream(let bytes, let path, _), .html): return try pages(bytes, path, of: corpus)
            default: break
            }
        #endif
        if case .webRecord(let record, let path) = self { return try record.documents(of: corpus, path: path) }
        return [try document(of: corpus)]
    }

    #if HTML
        private func pages(_ bytes: [UInt8], _ path: String, of corpus: Corpus) throws(InputError) -> [Document] {
            let pages = try WebPage.articles(
                html: bytes, name: name, encoding: corpus.encoding, options: corpus.pageOptions)
            return pages.documents(id: InputPaths.identifier(path)).map { document in
                var document = document
                document.source = source
                return document
            }
        }
    #endif

    /// Reads and decodes the article.
    private func document(of corpus: Corpus) throws(InputError) -> Document {
        switch self {
        case .file(let path):
            return try document(try TextFile.bytes(path, maximumCount: corpus.maximumRecord), path, of: corpus)
        case .stream(let bytes, let path, 0): return try document(bytes, path, of: corpus)
        case .stream(let bytes, let path, let start):
            let text = try TextFile.decode(bytes, name: name, from: start)
            return Document(id: InputPaths.identifier(path), source: source, text: text)
        case .webRecord: preconditionFailure("a web archive has documents")
        case .part(let part, let path):
            let bytes = try ReadableFile(path: path).bytes(in: part.range)
            try part.check(byteCount: bytes.count, name: name)
            let text = try TextFile.decode(bytes, name: name, from: part.range.lowerBound)
            return Document(id: InputPaths.identifier(path), source: source, text: text)
        case .line(let bytes, let number, _, _):
            if case .jsonLines(let fields) = corpus.format {
                let record = try ArticleRecord(
                    json: ByteOrderMark.removed(from: bytes), of: bytes.startIndex, fields: fields, name: name)
                var document = Document(
                    id: record.id ?? String(number), source: source, text: record.text,
                    published: record.published)
                document.warning = record.unreadDate.map { text in
                    InputError(
                        name: name, reason: "'\(fields.published)' is no date and left out: '\(text.prefix(40))'",
                        remedy: "write 2022-10-04, 2022-10-04T09:01, 04/10/2022 or 2022-10, or name another field",
                        setting: .publishedField)
                }
                return document
            }
            let (text, detection) = try corpus.encoding.decode(bytes, name: name)
            return Document(
                id: String(number), source: source, text: text,
                isConverted: corpus.encoding.converts(detection), detection: detection)
        }
    }

    /// Decodes an article that is all of an input.
    private func document(_ bytes: [UInt8], _ path: String, of corpus: Corpus) throws(InputError) -> Document {
        let id = InputPaths.identifier(path)
        switch corpus.format {
        case .gold:
            let gold = try GoldArticle(bytes: bytes, path: path)
            return Document(id: gold.id, source: source, text: gold.text)
        #if HTML
            case .html, .warc: preconditionFailure("pages have documents")
        #endif
        case .text, .lines, .jsonLines, .wet:
            let (text, detection) = try corpus.encoding.decode(bytes, name: name)
            return Document(
                id: id, source: source, text: text, isConverted: corpus.encoding.converts(detection),
                detection: detection)
        }
    }
}
