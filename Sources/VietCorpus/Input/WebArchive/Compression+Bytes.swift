extension Compression {
    /// Decompresses bytes that stand in a larger file, through a file without a name.
    ///
    /// - Parameter name: what messages call them.
    /// - Throws: for what is broken or more than allowed, and where the tool is missing.
    func decompress(_ bytes: [UInt8], name: String, maximumCount: Int) throws(InputError) -> [UInt8] {
        var content: [UInt8] = []
        try decompress(bytes, name: name, maximumCount: maximumCount, into: &content)
        return content
    }

    /// Decompresses bytes; what came before an error is there, too.
    func decompress(
        _ bytes: [UInt8], name: String, maximumCount: Int, into content: inout [UInt8]
    ) throws(InputError) {
        let file = ReadableFile(descriptor: try UnnamedFile.open(holding: bytes, for: name), path: name)
        while try file.read(into: &content) {
            guard content.count <= maximumCount else {
                throw TextFile.tooLargeError(name, count: nil, maximum: maximumCount)
            }
        }
    }
}
