/// An output that takes records whole or in pieces.
package protocol RecordTaking: RunOutput where Content == [UInt8] {
    /// Adds a record.
    mutating func append(record: EncodedRecord) throws(OutputError)
}

extension StreamOutput: RecordTaking {}
extension ResumableOutput: RecordTaking {}

/// An output of records as they come from workers.
package struct RecordOutput<Base: RecordTaking>: RunOutput {
    private var base: Base

    /// Records for an output of bytes.
    package init(_ base: Base) { self.base = base }

    /// Adds a record, or the failure of one that is not whole.
    package mutating func append(_ result: Result<EncodedRecord, InputError>) throws(OutputError) -> InputError? {
        switch result {
        case .success(let record):
            if let failure = record.failure { return try base.append(.failure(failure)) }
            try base.append(record: record)
            return nil
        case .failure(let error): return try base.append(.failure(error))
        }
    }

    package mutating func leaveOut() throws(OutputError) { try base.leaveOut() }
    package mutating func expectFurtherResults() { base.expectFurtherResults() }
    package mutating func remember(_ original: ArticleIdentity) { base.remember(original) }
    package mutating func suspend() throws(OutputError) { try base.suspend() }
    package mutating func finish() throws(OutputError) { try base.finish() }
}
