/// Why an input could not be used: which one, what is wrong, and the remedy; its description is one line.
public struct InputError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The input as the user named it.
    public let name: String
    /// The byte of the input where it is wrong, where one byte is.
    public let offset: Int?
    /// What is wrong with it.
    public let reason: String
    /// What to do about it.
    public let remedy: String

    /// Names an input and its problem.
    public init(name: String, offset: Int? = nil, reason: String, remedy: String) {
        self.name = name
        self.offset = offset
        self.reason = reason
        self.remedy = remedy
    }

    /// `name: reason; remedy`.
    public var description: String { "\(name): \(reason); \(remedy)".inOneLine }
}
