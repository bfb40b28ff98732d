import VietNormalization

extension Span<UInt8> {
    /// The first place at or after another where a predicate holds, or the number of bytes.
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
        // The last eight bytes; those before the position are known, and those after a shorter text do not count.
        let base = Swift.max(0, count &- 8)
        let lanes = count >= 8 ? ByteLanes(bytes, at: base) : ByteLanes(shortText: bytes)
        let found = predicate(lanes).bits >> UInt64(8 &* (position &- base))
        return found == 0 ? count : Swift.min(count, position &+ found.trailingZeroBitCount / 8)
    }

    /// Whether it has the same bytes.
    func isEqual(to other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        for index in indices where self[index] != other[index] { return false }
        return true
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

    /// Whether there may be a line break, a tab, a control character or a quote: `false` is certain.
    ///
    /// They are below a blank, DEL, or begin with C2; other ends of lines begin with E2.
    var mayHoldLineBreakOrQuote: Bool {
        first { ($0 < 0x20) | ($0 == 0x7F) | ($0 & 0xDF == 0xC2) | ($0 == UInt8(ascii: "\"")) } < count
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

    /// Whether a part of a text has no white space.
    @inline(never)
    func isWord(_ range: Range<Int>) -> Bool {
        var isWord = false
        forEachWord(in: range) { isWord = $0 == range }
        return isWord
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

/// The bytes that a string of JSON cannot hold as they are: control characters, `"` and `\`.
@inline(__always)
func needsEscapeInJSON(_ bytes: ByteLanes) -> LaneMask {
    // Bit 7 comes out clear exactly in lanes below a blank, or without a bit of difference to either sign.
    let low = bytes.word & ByteLanes.all(0x7F)
    let control = low &+ ByteLanes.all(0x60)
    let quote = (low ^ ByteLanes.all(UInt8(ascii: "\""))) &+ ByteLanes.all(0x7F)
    let backslash = (low ^ ByteLanes.all(UInt8(ascii: "\\"))) &+ ByteLanes.all(0x7F)
    return LaneMask(bits: ~(control & quote & backslash | bytes.word) & ByteLanes.all(0x80))
}

/// Thirty-two bytes, looked at together for those that a string of JSON cannot hold as they are.
struct JSONBlock {
    static let size = 2 * Half.size

    private let halves: (first: Half, second: Half)

    @inline(__always)
    init(_ bytes: RawSpan, at position: Int) {
        halves = (Half(bytes, at: position), Half(bytes, at: position &+ Half.size))
    }

    /// Whether no byte needs an escape.
    @inline(__always)
    var isClean: Bool {
        let words = halves.first.words | halves.second.words
        return words[0] | words[1] == 0
    }

    /// A bit for each byte that needs an escape, the first in the low bit; without a branch, as nobody can tell which do.
    @inline(__always)
    var escapes: UInt32 { halves.first.escapes | halves.second.escapes << UInt32(Half.size) }

    @inline(__always)
    func store(to place: UnsafeMutableRawPointer) {
        place.storeBytes(of: halves.first.lanes, as: Half.Lanes.self)
        (place + Half.size).storeBytes(of: halves.second.lanes, as: Half.Lanes.self)
    }

    /// Sixteen of them, as many as a register holds.
    private struct Half {
        typealias Lanes = SIMD16<UInt8>

        static let size = 16

        let lanes: Lanes
        /// All bits of each byte that needs an escape, and no other, in two words.
        let words: SIMD2<UInt64>

        @inline(__always)
        init(_ bytes: RawSpan, at position: Int) {
            lanes = bytes.unsafeLoadUnaligned(fromByteOffset: position, as: Lanes.self)
            // With bit 1 turned the quote comes directly after the control characters, whose set stays the same.
            let isControlOrQuote = lanes ^ Lanes(repeating: 0x02) .<= Lanes(repeating: 0x20)
            let isBackslash = lanes .== Lanes(repeating: UInt8(ascii: "\\"))
            words = unsafeBitCast(isControlOrQuote .| isBackslash, to: SIMD2<UInt64>.self)
        }

        /// A bit for each byte that needs an escape, the first in the low bit.
        @inline(__always)
        var escapes: UInt32 {
            let (low, high) = (words[0] & ByteLanes.all(0x80), words[1] & ByteLanes.all(0x80))
            return UInt32(LaneMask(bits: low).lanes) | UInt32(LaneMask(bits: high).lanes) << 8
        }
    }
}

extension Span<UInt8> {
    /// Where the next byte stands that a string of JSON cannot hold as it is, or the number of bytes: for long texts,
    /// thirty-two at a step.
    func firstEscapeInJSON(from start: Int) -> Int {
        let bytes = bytes
        var position = start
        while position &+ JSONBlock.size <= count {
            let block = JSONBlock(bytes, at: position)
            guard block.isClean else { return position &+ block.escapes.trailingZeroBitCount }
            position &+= JSONBlock.size
        }
        return first(from: position, where: needsEscapeInJSON)
    }
}
