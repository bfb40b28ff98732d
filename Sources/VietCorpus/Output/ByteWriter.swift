/// Puts texts and numbers into one growing buffer of UTF-8: what all formats of output are written with.
///
/// Nothing but the buffer is allocated; where it has grown large enough, nothing at all.
struct ByteWriter {
    /// What was written so far.
    private(set) var bytes: [UInt8] = []

    /// Makes room, so that the buffer does not have to grow.
    mutating func reserve(_ byteCount: Int) { bytes.reserveCapacity(bytes.count + byteCount) }

    /// Forgets what was written, keeping the memory.
    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    @inline(__always)
    mutating func append(byte: UInt8) { bytes.append(byte) }

    mutating func append(_ ascii: StaticString) { ascii.withUTF8Buffer { bytes.append(contentsOf: $0) } }

    mutating func append(text: some StringProtocol) { bytes.append(contentsOf: text.utf8) }

    mutating func append(utf8: some Collection<UInt8>) { bytes.append(contentsOf: utf8) }

    /// A number in decimal.
    mutating func append(_ number: Int) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        let (high, low) = UInt64(number.magnitude).quotientAndRemainder(dividingBy: 10_000_000_000_000_000)
        if high > 0 { appendDigits(of: high, atLeast: 1) }
        appendDigits(of: low, atLeast: high > 0 ? 16 : 1)
    }

    /// The digits of a number below 10¹⁶: collected from the last on, four bits each.
    private mutating func appendDigits(of number: UInt64, atLeast count: Int) {
        var reversed: UInt64 = 0
        var rest = number
        var digitCount = 0
        while rest > 0 || digitCount < count {
            reversed = reversed << 4 | rest % 10
            rest /= 10
            digitCount += 1
        }
        for _ in 0..<digitCount {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: reversed & 15))
            reversed >>= 4
        }
    }

    /// A part of a text without the white space at its ends, every other run of it as one sign.
    mutating func append(_ utf8: [UInt8], _ range: Range<Int>, spacedBy sign: UInt8) {
        var isFirst = true
        utf8.forEachWord(in: range) { word in
            if !isFirst { bytes.append(sign) }
            isFirst = false
            bytes.append(contentsOf: utf8[word])
        }
    }
}

extension [UInt8] {
    /// Calls `body` with the parts of a range between white space.
    @inline(__always)
    func forEachWord(in range: Range<Int>, _ body: (Range<Int>) -> Void) {
        var position = range.lowerBound
        var start = position
        while position < range.upperBound {
            let length = whiteSpaceLength(at: position, before: range.upperBound)
            guard length > 0 else {
                position += 1
                continue
            }
            if start < position { body(start..<position) }
            position += length
            start = position
        }
        if start < range.upperBound { body(start..<range.upperBound) }
    }

    /// How many bytes the white space that starts at a byte takes; 0 where none does.
    ///
    /// White space is what Unicode gives the property White_Space.
    @inline(__always)
    private func whiteSpaceLength(at position: Int, before end: Int) -> Int {
        let byte = self[position]
        if byte == 0x20 || byte >= 0x09 && byte <= 0x0D { return 1 }
        return byte < 0xC2 || byte > 0xE3 ? 0 : wideWhiteSpaceLength(at: position, before: end)
    }

    private func wideWhiteSpaceLength(at position: Int, before end: Int) -> Int {
        guard position + 1 < end else { return 0 }
        if self[position] == 0xC2 { return self[position + 1] == 0x85 || self[position + 1] == 0xA0 ? 2 : 0 }
        guard position + 2 < end else { return 0 }
        switch (self[position], self[position + 1], self[position + 2]) {
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
            (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
            return 3
        default: return 0
        }
    }
}
