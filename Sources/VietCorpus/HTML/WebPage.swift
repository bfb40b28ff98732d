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

        /// Reads a page.
        ///
        /// - Parameters:
        ///   - html: the page's bytes; their encoding is what the page says, else UTF-8.
        ///   - name: what errors call the page.
        ///   - encoding: wins over the page's own declaration where it is a legacy encoding.
        ///   - charset: the encoding that the HTTP header of the page names; wins over what the page says.
        /// - Throws: for a page without running text, one whose bytes are not what it says, or one no parser takes.
        public init(
            html: [UInt8], name: String, encoding: InputEncoding = .utf8, charset: String? = nil
        ) throws(InputError) {
            let utf8 = try Self.utf8(html, encoding, charset, name: name)
            let document = try HTMLParser.parse(utf8, name: name)
            let metadata = PageMetadata(document)
            guard let lines = ArticleFinder(document, title: metadata.title).article() else {
                throw InputError(
                    name: name, reason: "no article in this page", remedy: "give the page of one article, or its text")
            }
            text = lines.map { $0 + "\n" }.joined()
            title = metadata.title
            published = metadata.published
        }

        /// What an input of the page becomes.
        func document(id: String) -> Document {
            Document(id: id, text: text, isConverted: true, published: published)
        }

        private static func utf8(
            _ html: [UInt8], _ encoding: InputEncoding, _ charset: String?, name: String
        ) throws(InputError) -> [UInt8] {
            switch encoding {
            case .legacy(let legacy): return Array(legacy.decode(html).utf8)
            case .detected:
                if let legacy = LegacyEncoding.detect(html).encoding { return Array(legacy.decode(html).utf8) }
            case .utf8: break
            }
            return try PageEncoding.utf8(html, charset: charset, name: name)
        }
    }
#else
    /// The article in an HTML page; needs the package trait `HTML`.
    @available(*, unavailable, message: "build the package 'viettext' with its trait 'HTML'; it needs libxml2-dev")
    public struct WebPage: Sendable {}
#endif
