/// One article on its way in.
public struct Document: Sendable, Equatable {
    /// What outputs call it: a file's name without folder and extension, or the number of its line.
    public let id: String
    /// The name of the file it came from, without folder; `nil` from standard input.
    public let source: String?
    /// The text, unchanged; offsets refer to it.
    public let text: String

    /// What was found where the encoding was to be found.
    public let detection: LegacyEncoding.Detection?

    /// An article from elsewhere.
    public init(id: String, source: String? = nil, text: String, detection: LegacyEncoding.Detection? = nil) {
        self.id = id
        self.source = source
        self.text = text
        self.detection = detection
    }
}

/// How the inputs of a corpus hold their articles.
public enum InputFormat: String, Sendable, CaseIterable {
    /// A file is an article.
    case text
    /// A line is an article; they are numbered from 1 through all inputs.
    case lines
    /// A file is an article of the gold standard: its marks and header are taken out.
    case gold
}
