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
    /// The setting that the remedy speaks of, where it speaks of one.
    public let setting: InputSetting?
    /// The record, where reading it ended the process that did: it is not to be tried again unasked.
    public let crashed: RecordName?

    /// Names an input and its problem.
    public init(
        name: String, offset: Int? = nil, crashed: RecordName? = nil, reason: String, remedy: String,
        setting: InputSetting? = nil
    ) {
        self.name = name
        self.crashed = crashed
        self.offset = offset
        self.reason = reason
        self.remedy = remedy
        self.setting = setting
    }

    /// `name: reason; remedy`.
    public var description: String { SystemPath.shown("\(name): \(reason); \(remedy)").inOneLine }
}

/// What outputs call a record, as far as it is known.
public struct RecordName: Sendable, Equatable {
    /// ``Document/id``.
    public let id: String?
    /// ``Document/source``.
    public let source: String?

    /// Names a record.
    public init(id: String?, source: String?) {
        self.id = id
        self.source = source
    }
}
