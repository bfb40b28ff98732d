/// What a run made of one input, and how many entities of each label are in it.
public struct RunResult<Content: Sendable>: Sendable {
    /// What the output takes.
    public internal(set) var content: Content
    /// How many entities it has; a label without any may be missing.
    public let entityCounts: [Label: Int]

    /// What of the input was left out; `nil` where nothing was.
    public let warning: InputError?

    /// Whether the result of another article of the same input comes next: see ``RunOutput/expectFurtherResults()``.
    public let isFollowed: Bool

    /// What the article is compared by with others, where that is asked for.
    public let identity: ArticleIdentity?

    /// Describes what became of an input.
    public init(
        _ content: Content, entityCounts: [Label: Int] = [:], warning: InputError? = nil,
        identity: ArticleIdentity? = nil, isFollowed: Bool = false
    ) {
        self.isFollowed = isFollowed
        self.warning = warning
        self.identity = identity
        self.content = content
        self.entityCounts = entityCounts
    }
}

/// An article among others: what it is called, and what its text is like.
public struct ArticleIdentity: Sendable, Equatable {
    /// ``Document/id``.
    public let id: String
    /// Of its text.
    public let fingerprint: TextFingerprint

    /// Describes an article.
    public init(id: String, fingerprint: TextFingerprint) {
        self.id = id
        self.fingerprint = fingerprint
    }

    /// Describes an article; `nil` where its text has no words.
    public init?(_ article: Article, id: String) {
        guard let fingerprint = TextFingerprint(article) else { return nil }
        self.init(id: id, fingerprint: fingerprint)
    }
}

extension Article {
    /// How many entities of each of some labels there are.
    public func entityCounts(_ labels: Set<Label>) -> [Label: Int] {
        var counts: [Label: Int] = [:]
        for entity in entities { counts[entity.label, default: 0] += 1 }
        return counts.filter { labels.contains($0.key) }
    }
}
