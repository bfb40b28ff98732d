/// Why an output takes no more: which one, what is wrong, and the remedy; its description is one line.
public struct OutputError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The output as the user named it.
    public let name: String
    /// What is wrong with it.
    public let reason: String
    /// What to do about it.
    public let remedy: String
    /// Whether its reader has closed it: no failure, only an end.
    public let isClosedPipe: Bool

    /// Names an output and its problem.
    public init(name: String, reason: String, remedy: String, isClosedPipe: Bool = false) {
        self.name = name
        self.reason = reason
        self.remedy = remedy
        self.isClosedPipe = isClosedPipe
    }

    /// `name: reason; remedy`.
    public var description: String { "\(name): \(reason); \(remedy)".inOneLine }
}
