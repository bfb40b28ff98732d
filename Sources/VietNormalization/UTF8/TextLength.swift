/// How long a text is, in each unit that people count positions in.
package struct TextLength: Sendable, Equatable {
    /// Bytes of UTF-8.
    package var utf8 = 0
    /// Unicode scalars.
    package var scalars = 0
    /// Code units of UTF-16.
    package var utf16 = 0

    /// Nothing.
    package init() {}

    package init(utf8: Int, scalars: Int, utf16: Int) { (self.utf8, self.scalars, self.utf16) = (utf8, scalars, utf16) }

    /// The length of a text that is checked on the way.
    ///
    /// - Throws: where the bytes are no UTF-8.
    /// - Complexity: O(n); sixteen bytes a step where no rare sequence is among them.
    package init(checking utf8: Span<UInt8>) throws(InvalidUTF8) {
        try self.init(utf8) { block throws(InvalidUTF8) in
            do throws(InvalidUTF8) {
                try InvalidUTF8.validate(block)
            } catch {
                // The block may have cut a sequence that is wrong elsewhere.
                try InvalidUTF8.validate(utf8)
                throw error
            }
        }
    }

    /// The length of UTF-8.
    package init(wellFormed utf8: Span<UInt8>) { self.init(utf8) { _ in } }

    /// - Parameter check: looks at a part that has something rare.
    @inline(__always)
    private init<Failure: Error>(
        _ utf8: Span<UInt8>, check: (Span<UInt8>) throws(Failure) -> Void
    ) throws(Failure) {
        var position = 0
        while position < utf8.count {
            // To where a scalar begins, if the bytes are UTF-8.
            var end = min(position + Self.blockSize, utf8.count)
            while end < utf8.count, end > position + 1, utf8[end] & 0xC0 == 0x80 { end -= 1 }
            let block = utf8.extracting(position..<end)
            if let count = Self.ordinaryScalars(block) {
                scalars += count
                utf16 += count
            } else {
                try check(block)
                for index in block.indices {
                    let byte = block[index]
                    if byte & 0xC0 == 0x80 { continue }
                    scalars += 1
                    utf16 += byte >= 0xF0 ? 2 : 1
                }
            }
            position = end
        }
        self.utf8 = utf8.count
    }

    private static let blockSize = 1 << 12

    package static func += (length: inout TextLength, other: TextLength) {
        length.utf8 += other.utf8
        length.scalars += other.scalars
        length.utf16 += other.utf16
    }

    /// How many scalars there are where the bytes are UTF-8 and none needs a closer look: `nil` where one may.
    ///
    /// The loop has no branch, so that the compiler takes sixteen bytes at a step; offsets are between the ends of the text.
    private static func ordinaryScalars(_ utf8: Span<UInt8>) -> Int? {
        let bytes = utf8.bytes
        let count = bytes.byteCount
        guard count > 2 else { return nil }
        let first = utf8[0]
        let next = utf8[1]
        var isWrong: UInt8 = 0
        if utf8[count - 1] >= 0xC0 { isWrong = 1 }
        if utf8[count - 2] >= 0xE0 { isWrong = 1 }
        var continuations = Int(isContinuation(first, 0, 0, &isWrong))
        continuations += Int(isContinuation(next, first, 0, &isWrong))
        var position = 2
        while position < count {
            // So many that their number fits in a byte.
            let end = min(count, position &+ 240)
            var found: UInt8 = 0
            for index in position..<end {
                let byte = bytes.unsafeLoad(fromUncheckedByteOffset: index, as: UInt8.self)
                let before = bytes.unsafeLoad(fromUncheckedByteOffset: index &- 1, as: UInt8.self)
                let second = bytes.unsafeLoad(fromUncheckedByteOffset: index &- 2, as: UInt8.self)
                found &+= isContinuation(byte, before, second, &isWrong)
            }
            continuations &+= Int(found)
            position = end
        }
        return isWrong == 0 ? count &- continuations : nil
    }

    /// Whether a byte continues a sequence, which is wrong unless one of those before it asks for it.
    @inline(__always)
    private static func isContinuation(
        _ byte: UInt8, _ before: UInt8, _ second: UInt8, _ isWrong: inout UInt8
    ) -> UInt8 {
        let isContinuation: UInt8 = byte & 0xC0 == 0x80 ? 1 : 0
        isWrong |= isContinuation ^ ((before >= 0xC0 ? 1 : 0) | (second >= 0xE0 ? 1 : 0))
        // Leads with rules of their own: C0, C1, E0, ED, and F0 on.
        isWrong |= (byte & 0xFE == 0xC0 ? 1 : 0) | (byte == 0xE0 ? 1 : 0)
        isWrong |= (byte == 0xED ? 1 : 0) | (byte >= 0xF0 ? 1 : 0)
        return isContinuation
    }
}
