/// How the inputs of a corpus hold their articles.
public enum InputFormat: Sendable, Equatable {
    /// A file is an article.
    case text
    /// A line is an article; they are numbered from 1 through all inputs.
    case lines
    /// A file is an article of the gold standard: its marks and header are taken out.
    case gold
    /// A line is a JSON object that holds an article; empty lines count for nothing.
    case jsonLines(RecordFields)
    #if HTML
        /// A file is the web page of an article (``WebPage``).
        case html
        /// The pages in web archives (WARC, ISO 28500): records `response` and `resource` of HTML.
        case warc
    #else
        /// A file is the web page of an article; needs the package trait `HTML`.
        @available(*, unavailable, message: "build the package 'viettext' with its trait 'HTML'; it needs libxml2-dev")
        case html
        /// The pages in web archives; needs the package trait `HTML`.
        @available(*, unavailable, message: "build the package 'viettext' with its trait 'HTML'; it needs libxml2-dev")
        case warc
    #endif
    /// The texts in web archives, as Common Crawl has them (WET): records `conversion`.
    case wet

    /// What files in folders are called, compressed ones included.
    public var patterns: [String] {
        let extensions =
            switch self {
            case .text, .lines, .gold: ["txt"]
            case .jsonLines: ["jsonl"]
            #if HTML
                case .html: ["html", "htm"]
                case .warc: ["warc"]
            #endif
            case .wet: ["wet"]
            }
        return extensions.flatMap(Compression.patterns)
    }
}

/// Which members of a JSON object hold an article.
public struct RecordFields: Sendable, Equatable {
    /// The article's text, a string.
    public let text: String
    /// What outputs call it, a string or a number, which stays as it is written; a record without has the number of its
    /// place instead.
    public let id: String
    /// The date of publication as ISO 8601, a string; may be missing or null.
    public let published: String

    /// Names of members.
    public init(text: String = "text", id: String = "id", published: String = "published") {
        self.text = text
        self.id = id
        self.published = published
    }
}
