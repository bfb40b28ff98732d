/// What a unit is called, for writers that put bytes together: without a string.
extension AdministrativeUnit {
    /// Calls a closure with the two parts of ``fullName``, between which stands a blank.
    package func withFullName<Result>(_ body: (_ kind: Span<UInt8>, _ name: Span<UInt8>) -> Result) -> Result {
        kindName.withUTF8Bytes { kind in table.withName(index) { name in body(kind, name) } }
    }

    /// The number that ``code`` is, and how many digits it has there.
    package var codeNumber: (number: Int, digits: Int) {
        let record = table.record(index)
        return (record.code, table.digits(of: record.level))
    }
}
