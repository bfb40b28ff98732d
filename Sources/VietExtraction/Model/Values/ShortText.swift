import VietNormalization

/// A short text of ASCII put together byte by byte: to join strings takes several times as long, and there are as many dates
/// as sentences.
struct ShortText: Sendable {
    /// As many as three numbers of any size, with what stands between them.
    private var bytes = SIMD64<UInt8>()
    /// How many bytes were appended.
    private(set) var byteCount = 0

    /// What was appended.
    var text: String { withUTF8 { String(wellFormed: $0) } }

    /// Calls a closure with the bytes that were appended.
    func withUTF8<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        withUnsafeBytes(of: bytes) { bytes in
            body(bytes.assumingMemoryBound(to: UInt8.self).span.extracting(..<byteCount))
        }
    }

    mutating func append(_ ascii: String) {
        for byte in ascii.utf8 { append(byte) }
    }

    /// A number in decimal after a prefix, with zeros before it where it has fewer digits.
    mutating func append(_ number: Int, digits: Int, after prefix: String = "") {
        append(prefix)
        if number < 0 { append(UInt8(ascii: "-")) }
        var (rest, length) = (number.magnitude, 0)
        while rest > 0 || length < digits { (rest, length) = (rest / 10, length + 1) }
        length = min(length, bytes.scalarCount - byteCount)
        rest = number.magnitude
        for place in (byteCount..<byteCount + length).reversed() {
            bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        byteCount += length
    }

    /// Three numbers near the least of all would need one byte more, which is left out.
    private mutating func append(_ byte: UInt8) {
        guard byteCount < bytes.scalarCount else { return }
        bytes[byteCount] = byte
        byteCount += 1
    }

    mutating func removeLast(_ byteCount: Int) { self.byteCount -= byteCount }
}
