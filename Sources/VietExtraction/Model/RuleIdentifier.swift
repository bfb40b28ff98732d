/// A stable name of a rule, such as `date.part-of-day`.
public struct RuleIdentifier: Sendable, Hashable, CustomStringConvertible {
    /// The name as the outputs print it.
    public let description: String

    /// Wraps a name.
    public init(_ name: String) { description = name }
}

extension RuleIdentifier: ExpressibleByStringLiteral {
    /// A rule by its name.
    public init(stringLiteral value: String) { self.init(value) }
}
