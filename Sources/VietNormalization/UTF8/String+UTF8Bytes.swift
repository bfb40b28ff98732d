extension String {
    /// Copies bytes that are known to be UTF-8, without looking at each of them once more.
    ///
    /// - Parameter utf8: whole scalars put together; anything else makes a string without meaning.
    package init(wellFormed utf8: Span<UInt8>) {
        if #available(macOS 26, *) {
            self.init(copying: unsafe UTF8Span(unchecked: utf8))
        } else {
            self.init(decoding: utf8.indices.map { utf8[$0] }, as: UTF8.self)
        }
    }

    /// Calls a closure with the string's UTF-8, without a copy when the string is native.
    package func withUTF8Bytes<Result>(_ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
        var native = self
        return try native.withUTF8 { try body($0.span) }
    }
}
