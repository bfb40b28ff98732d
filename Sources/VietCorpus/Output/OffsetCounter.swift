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
        guard ShortText.isOne(utf8Range, of: utf8) else { return anyRange(utf8Range, in: utf8) }
        return range(utf8Range, of: ShortText(utf8Range, of: utf8), in: utf8)
    }

    /// The same for a short text.
    ///
    /// - Parameter text: what stands there.
    @inline(__always)
    mutating func range(_ utf8Range: Range<Int>, of text: ShortText, in utf8: Span<UInt8>) -> Range<Int> {
        // Nearly all begin where the one before ends or a byte after it, as words follow one another.
        let gap = utf8Range.lowerBound &- end.utf8
        guard unit == .scalar, UInt(bitPattern: gap) <= 1 else { return anyRange(utf8Range, in: utf8) }
        let before = utf8[end.utf8].startsScalar ? gap : 0
        start = Place(utf8: utf8Range.lowerBound, offset: end.offset &+ before)
        end = Place(utf8: utf8Range.upperBound, offset: start.offset &+ text.scalarCount)
        return Range(uncheckedBounds: (start.offset, end.offset))
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
