import VietNormalization

/// Counts positions in the unit of an output, for ranges that come in their order: what an ``Offsets`` would tell, without a
/// map of the whole text.
struct OffsetCounter {
    /// A place in the text, counted in both units.
    private struct Place {
        var utf8 = 0
        var offset: Int
    }

    private let unit: OffsetUnit
    /// The offset of the first byte.
    private let base: Int
    private var start: Place
    private var end: Place

    /// Counts from the start of a text.
    ///
    /// - Parameter before: how much of the whole stands before it, where it is a part of one.
    init(unit: OffsetUnit, after before: TextLength = TextLength()) {
        self.unit = unit
        base = before.count(in: unit)
        start = Place(offset: base)
        end = start
    }

    /// The range for a range of UTF-8 bytes.
    ///
    /// - Complexity: O(1) for one that starts at or after the start of the one before, but for the bytes in between.
    @inline(__always)
    mutating func range(_ utf8Range: Range<Int>, in utf8: Span<UInt8>) -> Range<Int> {
        if let range = nearRange(utf8Range, in: utf8) { return range }
        let (counter, range) = counted(utf8Range, in: utf8)
        self = counter
        return range
    }

    /// Any range, and the same counter after it: a value, for one whose address is taken does not stay in registers.
    @inline(never)
    private func counted(_ utf8Range: Range<Int>, in utf8: Span<UInt8>) -> (counter: OffsetCounter, range: Range<Int>) {
        if unit == .utf8 { return (self, base &+ utf8Range.lowerBound..<base &+ utf8Range.upperBound) }
        var counter = self
        counter.count(utf8Range, in: utf8)
        return (counter, counter.start.offset..<counter.end.offset)
    }

    private mutating func count(_ utf8Range: Range<Int>, in utf8: Span<UInt8>) {
        if utf8Range.lowerBound >= end.utf8 {
            start = end
        } else if utf8Range.lowerBound < start.utf8 {
            start = Place(offset: base)
        }
        advance(&start, to: utf8Range.lowerBound, in: utf8)
        end = start
        advance(&end, to: utf8Range.upperBound, in: utf8)
    }

    /// The range in scalars for one that ends fewer than sixteen bytes after the one before, as words follow one another:
    /// counted in one look.
    @inline(__always)
    private mutating func nearRange(_ utf8Range: Range<Int>, in utf8: Span<UInt8>) -> Range<Int>? {
        let position = end.utf8
        let gap = utf8Range.lowerBound &- position
        let length = utf8Range.upperBound &- position
        guard unit == .scalar, gap >= 0, gap < min(length, 8), length < ScalarCounts.blockSize,
            position &+ ScalarCounts.blockSize <= utf8.count
        else { return nil }
        let before = ScalarCounts.scalarCount(utf8.bytes, at: position, ofFirst: gap)
        let inside = ScalarCounts.scalarCount(utf8.bytes, at: position, ofFirst: length)
        start = Place(utf8: utf8Range.lowerBound, offset: end.offset &+ before)
        end = Place(utf8: utf8Range.upperBound, offset: end.offset &+ inside)
        return Range(uncheckedBounds: (start.offset, end.offset))
    }

    private func advance(_ place: inout Place, to position: Int, in utf8: Span<UInt8>) {
        let bytes = utf8.bytes
        // The last step counts what stands after the position as well, as bytes that begin nothing.
        while place.utf8 < position {
            guard place.utf8 &+ 8 <= bytes.byteCount else {
                return place = Place(utf8: position, offset: place.offset &+ count(atEnd: place.utf8..<position, utf8))
            }
            let length = min(8, position &- place.utf8)
            let inside = ~UInt64(0) &>> UInt64(truncatingIfNeeded: 64 &- 8 &* length)
            place.offset &+= count(ByteLanes(bytes, at: place.utf8), inside)
            place.utf8 &+= length
        }
    }

    @inline(never)
    private func count(atEnd range: Range<Int>, _ utf8: Span<UInt8>) -> Int {
        let inside = ~UInt64(0) &>> UInt64(truncatingIfNeeded: 64 &- 8 &* range.count)
        return count(ByteLanes(shortText: utf8.bytes.extracting(range)), inside)
    }

    /// How many units begin in those of eight bytes that a mask leaves.
    @inline(__always)
    private func count(_ bytes: ByteLanes, _ inside: UInt64) -> Int {
        let scalars = number((~((bytes >= 0x80) - (bytes >= 0xC0)).bits & inside & ByteLanes.all(0x80)))
        return unit == .scalar ? scalars : scalars &+ number((bytes >= 0xF0).bits & inside)
    }

    /// How many lanes have their highest bit.
    @inline(__always)
    private func number(_ lanes: UInt64) -> Int {
        Int(truncatingIfNeeded: (lanes >> 7 &* ByteLanes.all(1)) >> 56)
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
