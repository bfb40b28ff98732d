extension ArticleIdentity {
    /// An original as a line of a journal, without checksum and end.
    var line: String {
        var writer = JSONWriter()
        writer.string(id)
        return "original \(String(fingerprint.bits, radix: 16)) \(String(decoding: writer.bytes, as: UTF8.self))"
    }

    /// Reads a line; `nil` for another kind of line.
    init?(_ line: Substring) {
        let fields = line.split(separator: " ", maxSplits: 2)
        guard fields.count == 3, fields[0] == "original", let bits = UInt64(fields[1], radix: 16),
            let id = (try? JSONParser.parse(Array(fields[2].utf8)[...]))?.string
        else { return nil }
        self.init(id: id, fingerprint: TextFingerprint(bits: bits))
    }
}

/// The originals that a journal names.
struct JournalOriginals: Sequence, IteratorProtocol {
    private var lines: JournalLines?

    init(_ path: String) {
        lines = JournalLines(path)
        _ = lines?.nextRaw()
    }

    mutating func next() -> ArticleIdentity? {
        while let line = lines?.next() {
            if let original = ArticleIdentity(line) { return original }
        }
        return nil
    }
}
