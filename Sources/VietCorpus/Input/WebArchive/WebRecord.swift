/// A page or a text out of a web archive, still as it is stored there.
struct WebRecord: Sendable, Equatable {
    enum Content: Int, Sendable {
        /// An HTTP response with a page.
        case response
        /// A page alone.
        case page
        /// The text of a page.
        case text
    }

    let content: Content
    /// The number of the record in its file, from 1; all kinds of records count.
    let number: Int
    /// `WARC-Record-ID` without its brackets.
    let id: String?
    /// `WARC-Target-URI`.
    let url: String?
    /// `WARC-Date`, when the page was fetched.
    let captured: String?
    /// Why the crawler did not save all (`WARC-Truncated`).
    let truncation: String?
    /// The encoding that the record names for a page alone.
    let charset: String?
    /// The block of the record.
    let block: [UInt8]
}

extension WebRecord {
    /// What messages call a record of a file.
    static func name(_ number: Int, url: String?, path: String) -> String {
        "\(TextFile.displayName(path)), record \(number)" + (url.map { " <\($0)>" } ?? "")
    }

    /// Reads the record: one article, or those of its page.
    ///
    /// - Parameter path: of the file that it is in.
    func documents(of corpus: Corpus, path: String) throws(InputError) -> [Document] {
        let name = Self.name(number, url: url, path: path)
        var documents: [Document]
        switch content {
        case .text:
            let (text, detection) = try corpus.encoding.decode(block, name: name)
            documents = [Document(id: id ?? String(number), text: text, isConverted: true, detection: detection)]
        case .page, .response:
            let (html, charset) = content == .page ? (block, charset) : try Self.body(block, corpus, name)
            documents = try pages(html, charset, name, corpus)
        }
        for index in documents.indices {
            documents[index].source = path == "-" ? nil : InputPaths.fileName(path)
            documents[index].captured = captured
            // One of several articles has an address of its own.
            if documents.count == 1 || documents[index].page?.url == nil { documents[index].url = url }
        }
        if let truncation {
            documents[0].warning = InputError(
                name: name, reason: "not saved whole by the crawler (\(truncation))",
                remedy: "fetch it again for the rest")
        }
        return documents
    }

    /// The page in an HTTP response, decompressed, and the encoding that its header names.
    private static func body(
        _ block: [UInt8], _ corpus: Corpus, _ name: String
    ) throws(InputError) -> (html: [UInt8], charset: String?) {
        guard let response = HTTPResponse(block[...]) else {
            throw InputError(name: name, reason: "no HTTP response", remedy: "check how it was saved")
        }
        var html: [UInt8]
        do throws(HTTPResponse.Problem) {
            html = try response.content()
        } catch {
            switch error {
            case .cutChunk: throw InputError(name: name, reason: "cut within a chunk", remedy: "fetch it again")
            case .encoding(let encoding):
                throw InputError(
                    name: name, reason: "its content encoding '\(encoding)' is not read",
                    remedy: "crawl without it, or with gzip, deflate or zstd")
            }
        }
        if response.isDeflated(html) {
            html = try Deflate.decompress(html, name: name, maximumCount: corpus.maximumRecord)
        } else if let compression = Compression(start: html) {
            html = try compression.decompress(html, name: name, maximumCount: corpus.maximumRecord)
        }
        guard !html.isEmpty else {
            throw InputError(name: name, reason: "an empty page", remedy: "fetch it again or leave it out")
        }
        return (html, response.mediaType?.charset)
    }

    private func pages(
        _ html: [UInt8], _ charset: String?, _ name: String, _ corpus: Corpus
    ) throws(InputError) -> [Document] {
        #if HTML
            let pages = try WebPage.articles(
                html: html, name: name, encoding: corpus.encoding, charset: charset, url: url,
                options: corpus.pageOptions)
            return pages.documents(id: id ?? String(number))
        #else
            throw InputError(name: name, reason: "a page", remedy: "build with the package trait HTML")
        #endif
    }
}

extension WebRecord: Transferable {
    package func write(to message: inout MessageWriter) {
        message.write(content.rawValue)
        message.write(number)
        for part in [id, url, captured, truncation, charset] { message.write(part) { $0.write($1) } }
        message.write(block)
    }

    package init(from message: inout MessageReader) throws(MalformedMessage) {
        guard let content = Content(rawValue: try message.number()) else { throw MalformedMessage() }
        func text(_ message: inout MessageReader) throws(MalformedMessage) -> String? {
            try message.optional { message throws(MalformedMessage) in try message.text() }
        }
        self.init(
            content: content, number: try message.number(), id: try text(&message), url: try text(&message),
            captured: try text(&message), truncation: try text(&message), charset: try text(&message),
            block: try message.content())
    }
}
