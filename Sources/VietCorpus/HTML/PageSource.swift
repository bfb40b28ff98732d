#if HTML
    /// A page as a tree, with what it states of itself.
    struct PageSource {
        let document: HTMLDocument
        let metadata: PageMetadata
        let encoding: PageEncoding
        /// Where the page came from.
        let url: String?
        let options: PageOptions
        private let name: String

        init(
            _ html: [UInt8], _ name: String, _ encoding: InputEncoding, _ charset: String?, _ url: String?,
            _ options: PageOptions
        ) throws(InputError) {
            self.encoding = PageEncoding(html, encoding, charset: charset, name: name)
            var document = try HTMLParser.parse(self.encoding.utf8, name: name)
            if let inner = self.encoding.innerEncoding { document = document.decoded(from: inner) }
            self.document = document
            metadata = PageMetadata(document)
            self.name = name
            self.url = url
            self.options = options
        }

        /// Why a page has no article.
        var refusal: InputError {
            InputError(
                name: name, reason: "no article in this page", remedy: "give the page of one article, or its text")
        }

        /// The article as it shows, else as it would without scripts, in a frame of its own, or as its data tell it.
        func article() -> FoundArticle? {
            if let found = ArticleFinder(document, metadata).article() { return found }
            if let body = metadata.body {
                let lines = body.split(whereSeparator: \.isNewline).map { String($0).collapsed }.filter { !$0.isEmpty }
                if !lines.isEmpty {
                    return FoundArticle(lines: (metadata.title.map { [$0] } ?? []) + lines, headline: metadata.title)
                }
            }
            if let found = ArticleFinder(document, metadata, readsFallbacks: true).article() { return found }
            for (_, element) in document.elements where element.name == "iframe" {
                guard let source = element["srcdoc"], let frame = try? HTMLParser.parse(Array(source.utf8), name: name),
                    let found = ArticleFinder(frame, metadata).article()
                else { continue }
                return found
            }
            return nil
        }
    }
#endif
