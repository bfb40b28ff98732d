/// Where the records of a web archive begin.
extension ReadWindow {
    /// Whether a record begins here.
    var isAtRecord: Bool {
        _ = ensure(WebRecordStart.longest)
        return isRecord(at: 0)
    }

    /// Whether a record begins this many bytes from here, as far as they are in memory.
    func isRecord(at index: Int) -> Bool {
        let bytes = self.bytes
        return index < bytes.count && WebRecordStart.isThere(bytes, bytes.startIndex + index)
    }

    /// Passes to the next record that begins this many bytes from here or later, or to the end.
    func passToRecord(from offset: Int) {
        var offset = offset
        while true {
            let bytes = self.bytes
            if let found = WebRecordStart.first(in: bytes, from: min(bytes.startIndex + offset, bytes.endIndex)) {
                return advance(found - bytes.startIndex)
            }
            // The last bytes may begin a record.
            let kept = min(WebRecordStart.longest - 1, max(0, count - offset))
            offset = 0
            advance(count - kept)
            guard ensure(kept + 1) else { return advance(kept) }
        }
    }

    /// Passes over a block that is not kept, as far as no other record begins in it.
    ///
    /// - Returns: how many bytes it has.
    func pass(_ length: Int) -> Int {
        var rest = length
        while rest > 0, ensure(1) {
            _ = ensure(min(rest, WebRecordStart.longest))
            let bytes = self.bytes.prefix(rest)
            if let found = WebRecordStart.first(in: bytes, from: bytes.startIndex) {
                advance(found - bytes.startIndex)
                return length - rest + found - bytes.startIndex
            }
            let kept = bytes.count < rest && ensure(bytes.count + 1) ? WebRecordStart.longest - 1 : 0
            advance(bytes.count - kept)
            rest -= bytes.count - kept
        }
        return length - rest
    }
}
