#if HTML
    /// The article in an HTML page: its main text, and what the markup states about it.
    ///
    /// ```swift
    /// let page = try WebPage(html: bytes, name: "an-lao.html")
    /// let article = Extractor.default.extract(page.text, published: page.published)
    /// ```
    /// The text has a line for each block of the article, in the order of the page: headline, date line, sapo, body with
    /// captions, byline. Menus, links, forms, ratings and footers are left out. Positions in what is extracted refer to
    /// this text.
    public struct WebPage: Sendable {
        /// The article, one block a line, each line ended by a line feed.
        public let text: String
        /// The headline, where the markup states it.
        public let title: String?
        /// The date of publication, where the markup states it; in Vietnam's time.
        public let published: PublicationDate?
        /// What else the page states.
        public let details: PageDetails
        /// What was read with a loss, such as a byte that no text has; `nil` where all was.
        public let warning: InputError?
        /// What was found where the encoding was to be found.
        public let detection: LegacyEncoding.Detection?

        /// Reads a page.
        ///
        /// - Parameters:
        ///   - html: the page's bytes.
        ///   - name: what errors call the page.
        ///   - encoding: wins over the page's own declaration where it is a legacy encoding.
        ///   - charset: the encoding that the server named with the page, as in `Content-Type`; wins over the page's own.
        ///   - url: where the page came from.
        /// - Throws: for a page without an article, or one that no parser takes.
        public init(
            html: [UInt8], name: String, encoding: InputEncoding = .utf8, charset: String? = nil, url: String? = nil
        ) throws(InputError) {
            let source = PageEncoding(html, encoding, charset: charset, name: name)
            var document = try HTMLParser.parse(source.utf8, name: name)
            if let inner = source.innerEncoding { document = document.decoded(from: inner) }
            let metadata = PageMetadata(document)
            guard let article = Self.article(document, metadata, name: name) else {
                throw InputError(
                    name: name, reason: "no article in this page", remedy: "give the page of one article, or its text")
            }
            text = article.lines.map { $0 + "\n" }.joined()
            var details = metadata.details
            details.headline = article.headline
            details.url = details.url ?? url
            if details.authors.isEmpty { details.authors = article.authors }
            details.attachments = article.attachments
            self.details = details
            title = article.headline ?? metadata.title
            published = metadata.published ?? article.published
            warning = source.warning
            detection = source.detection
        }

        /// What an input of the page becomes.
        func document(id: String) -> Document {
            var document = Document(
                id: id, text: text, isConverted: true, published: published, detection: detection, page: details)
            document.warning = warning
            return document
        }

        /// The article as it shows, else as it would without scripts, in a frame of its own, or as its data tell it.
        private static func article(_ document: HTMLDocument, _ metadata: PageMetadata, name: String) -> FoundArticle? {
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
#else
    /// The article in an HTML page; needs the package trait `HTML`.
    @available(*, unavailable, message: "build the package 'viettext' with its trait 'HTML'; it needs libxml2-dev")
    public struct WebPage: Sendable {}
#endif
