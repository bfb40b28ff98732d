/// Why an output takes no more, or not at all: which one, what is wrong, and the remedy; its description is one line.
public struct OutputError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What stands in the way of an output.
    public enum Kind: Sendable, Equatable {
        /// The system does not write there.
        case unwritable
        /// Its reader has closed it: no failure, only an end.
        case closedPipe
        /// An output is there already that the run was not told to replace.
        case existing
        /// Something is there that no run replaces.
        case inTheWay
        /// An interrupted run is there that this one was not told to replace, nor to resume where that is possible.
        case interrupted(isResumable: Bool)
        /// Another process writes it.
        case locked
        /// The inputs, options or version are not those of the interrupted run.
        case changed
        /// It is one of the inputs.
        case ownInput
    }

    /// What stands in the way.
    public let kind: Kind
    /// The output as the user named it, or the input that stands in its way.
    public let name: String
    /// What is wrong with it.
    public let reason: String
    /// What to do about it.
    public let remedy: String

    /// Names an output and its problem.
    public init(_ kind: Kind = .unwritable, name: String, reason: String, remedy: String) {
        self.kind = kind
        self.name = name
        self.reason = reason
        self.remedy = remedy
    }

    /// Names what an output needs and why it cannot be read.
    init(_ error: InputError) { self.init(name: error.name, reason: error.reason, remedy: error.remedy) }

    /// `name: reason; remedy`.
    public var description: String { SystemPath.shown("\(name): \(reason); \(remedy)").inOneLine }
}
