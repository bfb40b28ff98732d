import VietNormalization

extension Span<UInt8> {
    /// The first place at or behind another where a predicate holds, or the number of bytes.
    ///
    /// - Parameter predicate: looks at eight bytes at once, the first in the low byte; it depends on nothing else.
    /// - Complexity: O(n).
    @inline(__always)
    func first(from start: Int = 0, where predicate: (ByteLanes) -> LaneMask) -> Int {
        let bytes = bytes
        var position = start
        while position &+ 8 <= count {
            let found = predicate(ByteLanes(bytes, at: position))
            if found.bits != 0 { return position &+ found.firstLane }
            position &+= 8
        }
        guard position < count else { return count }
        // The last eight bytes; those before the position are known, and those behind a shorter text are none.
        let base = Swift.max(0, count &- 8)
        let lanes = count >= 8 ? ByteLanes(bytes, at: base) : ByteLanes(shortText: bytes)
        let found = predicate(lanes).bits >> UInt64(8 &* (position &- base))
        return found == 0 ? count : Swift.min(count, position &+ found.trailingZeroBitCount / 8)
    }

    /// Whether there may be white space: `false` is certain.
    var mayHoldWhiteSpace: Bool {
        first(where: mayBeginWhiteSpace) < count
    }

    /// Whether there may be white space other than blanks, or a blank with a mark on it: `false` is certain.
    var mayHoldWhiteSpaceOtherThanBlanks: Bool {
        // Letters of Vietnamese begin with C3 to C6 and E1; marks with C7 on.
        first { ($0 < 0x20) | ($0 == 0xC2) | ($0 == 0x9A) | (($0 >= 0xC7) - ($0 == 0xE1)) } < count
    }

    /// Calls `body` with the parts of a range between white space.
    @inline(__always)
    func forEachWord(in range: Range<Int>, _ body: (Range<Int>) -> Void) {
        let part = extracting(range)
        var start = range.lowerBound
        var position = 0
        while true {
            var suspect = part.first(from: position, where: mayBeginWhiteSpace)
            // The one kind that is found by its second byte.
            if suspect < part.count, suspect > position, part[suspect] == 0x9A { suspect -= 1 }
            let length = part.whiteSpaceLength(at: suspect)
            if suspect < part.count, length == 0 {
                position = suspect + (part[suspect] == 0xE1 ? 2 : 1)
                continue
            }
            let end = range.lowerBound + suspect
            if start < end { body(start..<end) }
            if suspect == part.count { return }
            position = suspect + length
            start = range.lowerBound + position
        }
    }

    /// Whether the first or the last scalar is white space.
    var hasWhiteSpaceAtEnd: Bool {
        guard count > 0 else { return false }
        if whiteSpaceLength(at: 0) > 0 { return true }
        // A letter of ASCII, a digit or a mark ends most texts.
        let last = self[count - 1]
        if last > 0x20, last < 0x80 { return false }
        for length in 1...3 where length <= count {
            if whiteSpaceLength(at: count - length) == length { return true }
        }
        return false
    }

    /// How many bytes the white space that starts at a byte takes; 0 where none does.
    ///
    /// White space is what Unicode gives the property White_Space.
    @inline(__always)
    private func whiteSpaceLength(at position: Int) -> Int {
        guard position < count else { return 0 }
        let byte = self[position]
        if byte == 0x20 || byte >= 0x09 && byte <= 0x0D { return 1 }
        return byte < 0xC2 || byte > 0xE3 ? 0 : wideWhiteSpaceLength(at: position)
    }

    private func wideWhiteSpaceLength(at position: Int) -> Int {
        guard position + 1 < count else { return 0 }
        if self[position] == 0xC2 {
            let second = self[position + 1]
            return second == 0x85 || second == 0xA0 ? 2 : 0
        }
        guard position + 2 < count else { return 0 }
        switch (self[position], self[position + 1], self[position + 2]) {
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
            (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
            return 3
        default: return 0
        }
    }
}

/// What begins white space, or is its second byte: control characters, C2, E1 9A, E2, E3; letters of Vietnamese have E1 B8 on.
@inline(__always)
func mayBeginWhiteSpace(_ bytes: ByteLanes) -> LaneMask {
    (bytes < 0x21) | (bytes == 0xC2) | (bytes == 0x9A) | (bytes & 0xFE == 0xE2)
}

/// The bytes that a string of JSON cannot hold as they are.
@inline(__always)
func needsEscapeInJSON(_ bytes: ByteLanes) -> LaneMask {
    (bytes < 0x20) | (bytes == UInt8(ascii: "\"")) | (bytes == UInt8(ascii: "\\"))
}
