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

        /// Which of the articles of its page it is, from 1; `nil` where the page is one article.
        public let number: Int?

        /// Reads a page of one article.
        ///
        /// - Parameters:
        ///   - html: the page's bytes.
        ///   - name: what errors call the page.
        ///   - encoding: wins over the page's own declaration where it is a legacy encoding.
        ///   - charset: the encoding that the server named with the page, as in `Content-Type`; wins over the page's own.
        ///   - url: where the page came from.
        ///   - options: what is read besides the article; ``PageOptions/allArticles`` needs ``articles(html:name:encoding:charset:url:options:)``.
        /// - Throws: for a page without an article, or one that no parser takes.
        public init(
            html: [UInt8], name: String, encoding: InputEncoding = .utf8, charset: String? = nil, url: String? = nil,
            options: PageOptions = []
        ) throws(InputError) {
            let source = try PageSource(html, name, encoding, charset, url, options)
            guard let article = source.article() else { throw source.refusal }
            self.init(article, source)
        }

        /// Reads the articles of a page in their order, one where ``PageOptions/allArticles`` does not ask for more.
        ///
        /// - Throws: for a page without an article, or one that no parser takes.
        public static func articles(
            html: [UInt8], name: String, encoding: InputEncoding = .utf8, charset: String? = nil, url: String? = nil,
            options: PageOptions = []
        ) throws(InputError) -> [WebPage] {
            let source = try PageSource(html, name, encoding, charset, url, options)
            let article = source.article()
            if options.contains(.allArticles) {
                let list = ArticleList(document: source.document, metadata: source.metadata)
                let articles = list.articles(beside: article)
                if !articles.isEmpty {
                    return articles.enumerated().map { WebPage($0.element, number: $0.offset + 1, source) }
                }
            }
            guard let article else { throw source.refusal }
            return [WebPage(article, source)]
        }

        private init(_ article: FoundArticle, _ source: PageSource) {
            text = article.lines.map { $0 + "\n" }.joined()
            let metadata = source.metadata
            var details = metadata.details
            details.headline = article.headline
            details.url = details.url ?? source.url
            if details.authors.isEmpty { details.authors = article.authors }
            details.attachments = article.attachments
            if source.options.contains(.comments) {
                details.comments = CommentFinder(document: source.document).comments()
            }
            self.details = details
            title = article.headline ?? metadata.title
            published = metadata.published ?? article.published
            warning = source.encoding.warning
            detection = source.encoding.detection
            number = nil
        }

        /// One of several articles: what the page states of itself is not theirs, but for the site and the language.
        private init(_ listed: ListedArticle, number: Int, _ source: PageSource) {
            let article = listed.article
            text = article.lines.map { $0 + "\n" }.joined()
            var details = listed.metadata?.details ?? PageDetails()
            let page = source.metadata.details
            details.headline = article.headline
            details.url = listed.address.map { PageAddress.resolve($0, from: source.url ?? page.url) }
            details.site = page.site
            details.section = details.section ?? page.section
            details.language = page.language
            if details.authors.isEmpty { details.authors = article.authors }
            details.attachments = article.attachments
            if source.options.contains(.comments), let element = listed.element {
                details.comments = CommentFinder(document: source.document.part(element)).comments()
            }
            self.details = details
            title = article.headline
            published = listed.metadata?.published ?? article.published
            warning = number == 1 ? source.encoding.warning : nil
            detection = source.encoding.detection
            self.number = number
        }

        /// What an input of the page becomes.
        ///
        /// - Parameter id: of the page; one of several articles has its number after it.
        func document(id: String) -> Document {
            var document = Document(
                id: number.map { "\(id)#\($0)" } ?? id, text: text, isConverted: true, published: published,
                detection: detection, page: details)
            document.warning = warning
            return document
        }
    }

    extension [WebPage] {
        /// What an input of the pages becomes: all but the last have another after them.
        func documents(id: String) -> [Document] {
            enumerated().map { number, page in
                var document = page.document(id: id)
                document.isFollowed = number + 1 < count
                return document
            }
        }
    }
#else
    /// The article in an HTML page; needs the package trait `HTML`.
    @available(*, unavailable, message: "build the package 'viettext' with its trait 'HTML'; it needs libxml2-dev")
    public struct WebPage: Sendable {}
#endif
