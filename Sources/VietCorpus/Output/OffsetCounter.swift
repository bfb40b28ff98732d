import VietNormalization

/// Counts positions in the unit of an output, for ranges that come in their order: what an ``Offsets`` would tell, without a
/// map of the whole text.
struct OffsetCounter {
    private let unit: OffsetUnit
    /// The last bound in UTF-8.
    private var position = 0
    /// The same in the unit.
    private var offset: Int

    /// Counts from the start of a text.
    ///
    /// - Parameter before: how much of the whole stands before it, where it is a part of one.
    init(unit: OffsetUnit, after before: TextLength = TextLength()) {
        self.unit = unit
        offset = before.count(in: unit)
    }

    /// The range for a range of UTF-8 bytes.
    ///
    /// - Complexity: O(n) in the bytes of the range and those between it and the end of the one before.
    @inline(__always)
    mutating func range(_ utf8Range: Range<Int>, in utf8: Span<UInt8>) -> Range<Int> {
        guard ShortText.isOne(utf8Range, of: utf8) else { return anyRange(utf8Range, in: utf8) }
        return range(utf8Range, of: ShortText(utf8Range, of: utf8), in: utf8)
    }

    /// The same for a short text.
    ///
    /// - Parameter text: what stands there.
    @inline(__always)
    mutating func range(_ utf8Range: Range<Int>, of text: ShortText, in utf8: Span<UInt8>) -> Range<Int> {
        // Nearly all begin where the one before ends or a byte after it, as words follow one another.
        let gap = utf8Range.lowerBound &- position
        guard unit == .scalar, UInt(bitPattern: gap) <= 1 else { return anyRange(utf8Range, in: utf8) }
        let start = offset &+ (utf8[position].startsScalar ? gap : 0)
        (position, offset) = (utf8Range.upperBound, start &+ text.scalarCount)
        return Range(uncheckedBounds: (start, offset))
    }

    @inline(__always)
    private mutating func anyRange(_ utf8Range: Range<Int>, in utf8: Span<UInt8>) -> Range<Int> {
        let (counter, range) = counted(utf8Range, in: utf8)
        self = counter
        return range
    }

    /// Any range, and the same counter after it: a value, for one whose address is taken does not stay in registers.
    @inline(never)
    private func counted(_ utf8Range: Range<Int>, in utf8: Span<UInt8>) -> (counter: OffsetCounter, range: Range<Int>) {
        var counter = self
        counter.move(to: utf8Range.lowerBound, in: utf8)
        let start = counter.offset
        counter.move(to: utf8Range.upperBound, in: utf8)
        return (counter, start..<counter.offset)
    }

    private mutating func move(to position: Int, in utf8: Span<UInt8>) {
        if position >= self.position {
            offset &+= count(self.position..<position, of: utf8)
        } else {
            offset &-= count(position..<self.position, of: utf8)
        }
        self.position = position
    }

    /// How many units begin in a part of a text.
    private func count(_ range: Range<Int>, of utf8: Span<UInt8>) -> Int {
        if unit == .utf8 { return range.count }
        var (count, position) = (0, range.lowerBound)
        while position < range.upperBound, position &+ TextBlock.size <= utf8.count {
            let block = TextBlock(utf8.bytes, at: position)
            let length = min(TextBlock.size, range.upperBound &- position)
            count &+= block.scalarCount(ofFirst: length)
            if unit == .utf16 { count &+= block.longScalarCount(ofFirst: length) }
            position &+= length
        }
        while position < range.upperBound {
            let byte = utf8[position]
            if byte.startsScalar { count &+= unit == .utf16 && byte >= 0xF0 ? 2 : 1 }
            position &+= 1
        }
        return count
    }
}

extension TextLength {
    /// Its count in the unit of an output.
    func count(in unit: OffsetUnit) -> Int {
        switch unit {
        case .scalar: scalars
        case .utf8: utf8
        case .utf16: utf16
        }
    }
}
