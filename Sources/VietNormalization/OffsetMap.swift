/// Converts UTF-8 byte ranges of one text to ranges in Unicode scalars, UTF-16 code units and string indices.
///
/// Built in one pass; keeps 24 bytes for 64 bytes of text and never looks at the text again.
///
/// ```swift
/// let offsets = OffsetMap(text)
/// offsets.scalars(entity.utf8Range)
/// ```
public struct OffsetMap: Sendable {
    /// 64 bytes of text: bit masks of the bytes that start a scalar, and counts before the block.
    @frozen @usableFromInline
    struct Block {
        @usableFromInline var starts: UInt64 = 0
        @usableFromInline var supplementary: UInt64 = 0
        @usableFromInline var scalarsBefore: UInt32 = 0
        @usableFromInline var utf16Before: UInt32 = 0

        /// Marks 64 bytes.
        @inline(__always)
        mutating func read(_ bytes: RawSpan, at position: Int) {
            var high: UInt64 = 0
            for lane in 0..<8 {
                let word = ByteLanes(bytes, at: position &+ 8 &* lane).word
                // A byte that goes on with a scalar begins with 10, one of a scalar of four bytes with 1111.
                let continuations = LaneMask(bits: word & ~(word << 1) & ByteLanes.all(0x80))
                starts |= UInt64(~continuations.lanes) << UInt64(8 &* lane)
                high |= word & (word << 1) & (word << 2) & (word << 3)
            }
            guard high & ByteLanes.all(0x80) != 0 else { return }
            for lane in 0..<8 {
                let bytes = ByteLanes(bytes, at: position &+ 8 &* lane)
                supplementary |= UInt64((bytes >= 0xF0).lanes) << UInt64(8 &* lane)
            }
        }

        /// Marks the bytes of a range, fewer than 64.
        mutating func read(_ utf8: Span<UInt8>, _ range: Range<Int>) {
            for position in range {
                let byte = utf8[position]
                let bit: UInt64 = 1 << UInt64(position &- range.lowerBound)
                if byte & 0xC0 != 0x80 { starts |= bit }
                if byte >= 0xF0 { supplementary |= bit }
            }
        }
    }

    @usableFromInline var blocks: [Block] = []
    /// Length of the text in UTF-8 bytes.
    public let utf8Count: Int

    /// Maps a string.
    /// - Complexity: O(n).
    public init(_ text: String) {
        self = text.withUTF8Bytes { OffsetMap(utf8: $0) }
    }

    /// Maps a buffer of UTF-8; continuation bytes without a lead count as part of the scalar before.
    /// - Complexity: O(n).
    public init(utf8: Span<UInt8>) {
        utf8Count = utf8.count
        blocks.reserveCapacity(utf8.count / 64 + 1)
        var block = Block()
        for start in stride(from: 0, to: utf8.count, by: 64) {
            if start + 64 <= utf8.count {
                block.read(utf8.bytes, at: start)
            } else {
                block.read(utf8, start..<utf8.count)
            }
            blocks.append(block)
            let scalars = UInt32(block.starts.nonzeroBitCount)
            block = Block(
                scalarsBefore: block.scalarsBefore + scalars,
                utf16Before: block.utf16Before + scalars + UInt32(block.supplementary.nonzeroBitCount))
        }
        // One block more, so that the end of the text can be looked up.
        blocks.append(block)
    }

    /// The range counted in Unicode scalars.
    ///
    /// A bound inside a scalar counts that scalar as passed.
    /// - Complexity: O(1).
    @inlinable
    public func scalars(_ utf8Range: Range<Int>) -> Range<Int> {
        scalarOffset(utf8Range.lowerBound)..<scalarOffset(utf8Range.upperBound)
    }

    /// The range counted in UTF-16 code units.
    /// - Complexity: O(1).
    public func utf16(_ utf8Range: Range<Int>) -> Range<Int> {
        utf16Offset(utf8Range.lowerBound)..<utf16Offset(utf8Range.upperBound)
    }

    /// The range as indices of the string that the map was made from.
    /// - Complexity: O(1) for native strings.
    public func indices(_ utf8Range: Range<Int>, in text: String) -> Range<String.Index> {
        let lower = text.utf8.index(text.startIndex, offsetBy: utf8Range.lowerBound)
        return lower..<text.utf8.index(lower, offsetBy: utf8Range.count)
    }

    /// The UTF-8 range of a range counted in Unicode scalars.
    /// - Complexity: O(log *n*).
    public func utf8Range(scalars range: Range<Int>) -> Range<Int> {
        utf8Offset(scalars: range.lowerBound)..<utf8Offset(scalars: range.upperBound)
    }

    @inlinable @inline(__always)
    func scalarOffset(_ offset: Int) -> Int {
        let (block, below) = locate(offset)
        return Int(block.scalarsBefore) + (block.starts & below).nonzeroBitCount
    }

    private func utf16Offset(_ offset: Int) -> Int {
        let (block, below) = locate(offset)
        return Int(block.utf16Before) + (block.starts & below).nonzeroBitCount
            + (block.supplementary & below).nonzeroBitCount
    }

    private func utf8Offset(scalars offset: Int) -> Int {
        let index = blocks.partitioningIndex { Int($0.scalarsBefore) > offset } - 1
        var starts = blocks[index].starts
        let rest = offset - Int(blocks[index].scalarsBefore)
        guard index < blocks.count - 1 else {
            precondition(rest == 0, "range outside the text")
            return utf8Count
        }
        for _ in 0..<rest { starts &= starts - 1 }
        return index * 64 + starts.trailingZeroBitCount
    }

    @inlinable @inline(__always)
    func locate(_ offset: Int) -> (block: Block, below: UInt64) {
        precondition(offset >= 0 && offset <= utf8Count, "range outside the text")
        return (blocks[offset / 64], (1 << UInt64(offset % 64)) - 1)
    }
}
