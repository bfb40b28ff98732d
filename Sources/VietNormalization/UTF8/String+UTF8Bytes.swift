extension String {
    /// Copies bytes that are known to be UTF-8, without looking at each of them once more.
    ///
    /// - Parameter utf8: whole scalars put together; anything else makes a string without meaning.
    init(wellFormed utf8: [UInt8]) {
        if #available(macOS 26, *) {
            self.init(copying: unsafe UTF8Span(unchecked: utf8.span))
        } else {
            self.init(decoding: utf8, as: UTF8.self)
        }
    }

    /// Calls a closure with the string's UTF-8, without a copy when the string is native.
    package func withUTF8Bytes<Result>(_ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
        var native = self
        return try native.withUTF8 { try body($0.span) }
    }
}
