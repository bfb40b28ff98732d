extension String {
    /// The bytes of its UTF-8, copied at once: `Array(text.utf8)` copies one by one.
    var bytes: [UInt8] {
        var text = self
        return text.withUTF8 { Array($0) }
    }
}
