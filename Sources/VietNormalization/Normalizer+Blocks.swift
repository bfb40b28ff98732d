extension Normalizer {
    /// Normalizes UTF-8 block by block where that makes no difference, so that each is in a processor's nearest cache still
    /// when `body` takes it, and what changes one costs the others nothing.
    ///
    /// - Parameter body: takes a block, its length where that was found out on the way, and what it becomes where that is
    ///   something else.
    /// - Throws: where the bytes are not UTF-8, after the blocks before that.
    /// - Complexity: O(n).
    package func forEachBlock(
        of utf8: Span<UInt8>, _ body: (_ block: Range<Int>, _ length: TextLength?, _ changed: NormalizedUTF8?) -> Void
    ) throws(InvalidUTF8) {
        var start = 0
        while start < utf8.count {
            let block = start..<endOfBlock(from: start, in: utf8)
            let bytes = utf8.extracting(block)
            if let length = lengthOfClean(bytes) {
                body(block, length, nil)
            } else {
                do throws(InvalidUTF8) {
                    body(block, nil, try normalize(utf8: bytes))
                } catch {
                    throw InvalidUTF8(offset: start + error.offset, byte: error.byte, fault: error.fault)
                }
            }
            start = block.upperBound
        }
    }

    /// Composition never reaches over an ASCII character; other passes look further.
    private func endOfBlock(from start: Int, in utf8: Span<UInt8>) -> Int {
        guard options == .nfc else { return utf8.count }
        var end = start + Self.blockSize
        while end < utf8.count, utf8[end] >= 0x80 { end += 1 }
        return min(end, utf8.count)
    }

    private static let blockSize = 1 << 15
}
