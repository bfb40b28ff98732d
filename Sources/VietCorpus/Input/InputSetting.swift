/// A setting of a run by which an input that failed may pass; a program names its own option for it.
public enum InputSetting: UInt8, Sendable, CaseIterable {
    /// ``RecordFields/text``.
    case textField
    /// ``RecordFields/id``.
    case idField
    /// ``RecordFields/published``.
    case publishedField
    /// The ``InputEncoding``.
    case encoding
    /// The ``InputFormat``.
    case format
    /// The number of bytes that a document may have.
    case maximumRecord
    /// The memory that a worker process may take.
    case workerMemory
}
