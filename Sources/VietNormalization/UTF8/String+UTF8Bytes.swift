extension String {
    /// Calls a closure with the string's UTF-8, without a copy when the string is native.
    package func withUTF8Bytes<Result>(_ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
        var native = self
        return try native.withUTF8 { try body($0.span) }
    }
}
