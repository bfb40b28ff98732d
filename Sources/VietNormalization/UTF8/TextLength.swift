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

    /// The length of UTF-8.
    ///
    /// - Complexity: O(n); sixteen bytes a step.
    package init(wellFormed utf8: Span<UInt8>) {
        var (continuations, wide) = (ByteVector.Counter(), ByteVector.Counter())
        var position = 0
        while position < utf8.count {
            let end = min(utf8.count, position + ByteVector.count * ByteVector.Counter.most)
            while position < end {
                let bytes =
                    position + ByteVector.count <= utf8.count
                    ? ByteVector(utf8.bytes, at: position) : ByteVector(endOf: utf8, at: position)
                continuations.add(bytes & 0xC0 == 0x80)
                wide.add(bytes >= 0xF0)
                position += ByteVector.count
            }
            scalars -= continuations.take()
            utf16 += wide.take()
        }
        self.utf8 = utf8.count
        scalars += utf8.count
        utf16 += scalars
    }

    package static func += (length: inout TextLength, other: TextLength) {
        length.utf8 += other.utf8
        length.scalars += other.scalars
        length.utf16 += other.utf16
    }
}
