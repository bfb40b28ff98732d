/// What a run made of one input, and how many entities of each label are in it.
public struct RunResult<Content: Sendable>: Sendable {
    /// What the output takes.
    public let content: Content
    /// How many entities it has; a label without any may be missing.
    public let entityCounts: [Label: Int]

    /// What of the input was left out; `nil` where nothing was.
    public let warning: InputError?

    /// Describes what became of an input.
    public init(_ content: Content, entityCounts: [Label: Int] = [:], warning: InputError? = nil) {
        self.warning = warning
        self.content = content
        self.entityCounts = entityCounts
    }
}

extension Article {
    /// How many entities of each of some labels there are.
    public func entityCounts(_ labels: Set<Label>) -> [Label: Int] {
        var counts: [Label: Int] = [:]
        for entity in entities where labels.contains(entity.label) { counts[entity.label, default: 0] += 1 }
        return counts
    }
}
