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

    mutating func append(_ ascii: StaticString) { append(atMost: ascii.utf8CodeUnitCount) { $0.append(ascii) } }

    mutating func append(text: some StringProtocol) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
        if isDone == nil { bytes.append(contentsOf: text.utf8) }
    }

    mutating func append(utf8: some Collection<UInt8>) { bytes.append(contentsOf: utf8) }

    /// A number in decimal.
    mutating func append(_ number: Int) { append(atMost: ByteCursor.longestNumber) { $0.append(number) } }

    /// Several parts for which there is room made once.
    ///
    /// - Parameter count: how many bytes they may have together.
    @inline(__always)
    mutating func append(atMost count: Int, _ body: (inout ByteCursor) -> Void) {
        bytes.append(addingCapacity: count) { free in
            free.withUnsafeMutableBufferPointer { buffer, used in
                var cursor = ByteCursor(UnsafeMutableBufferPointer(rebasing: buffer[used...]))
                body(&cursor)
                used += cursor.count
            }
        }
    }

    /// A part of a text without the white space at its ends, every other run of it as one sign.
    mutating func append(_ utf8: [UInt8], _ range: Range<Int>, spacedBy sign: UInt8) {
        guard utf8.mayHoldWhiteSpace(in: range) else {
            append(atMost: range.count) { $0.append(utf8.span.extracting(range)) }
            return
        }
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

    /// Whether there may be white space in a range: `false` is certain.
    @inline(__always)
    func mayHoldWhiteSpace(in range: Range<Int>) -> Bool {
        let part = span.extracting(range)
        for index in part.indices {
            let byte = part[index]
            // What begins white space: control characters, C2, E1 9A, E2, E3; letters of Vietnamese have E1 B8 on.
            if byte <= 0x20 || byte == 0xC2 || byte == 0x9A || byte & 0xFE == 0xE2 { return true }
        }
        return false
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
