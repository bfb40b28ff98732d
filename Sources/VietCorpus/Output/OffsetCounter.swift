import VietNormalization

/// Counts positions in the unit of an output, for ranges that come in their order: what an ``Offsets`` would tell, without a
/// map of the whole text.
struct OffsetCounter {
    /// A place in the text, counted in both units.
    private struct Place {
        var utf8 = 0
        var offset = 0
    }

    private let unit: OffsetUnit
    private var start = Place()
    private var end = Place()

    init(unit: OffsetUnit) { self.unit = unit }

    /// The range for a range of UTF-8 bytes.
    ///
    /// - Complexity: O(1) for one that starts at or behind the start of the one before, but for the bytes in between.
    @inline(__always)
    mutating func range(_ utf8Range: Range<Int>, in utf8: Span<UInt8>) -> Range<Int> {
        if unit == .utf8 { return utf8Range }
        if utf8Range.lowerBound >= end.utf8 {
            start = end
        } else if utf8Range.lowerBound < start.utf8 {
            start = Place()
        }
        advance(&start, to: utf8Range.lowerBound, in: utf8)
        end = start
        advance(&end, to: utf8Range.upperBound, in: utf8)
        return start.offset..<end.offset
    }

    @inline(__always)
    private func advance(_ place: inout Place, to position: Int, in utf8: Span<UInt8>) {
        let bytes = utf8.bytes
        while place.utf8 &+ 8 <= position {
            place.offset &+= count(ByteLanes(bytes, at: place.utf8))
            place.utf8 &+= 8
        }
        if place.utf8 < position {
            // What stands behind the position are zeros, each of which would count.
            let rest = position &- place.utf8
            place.offset &+= count(ByteLanes(shortText: bytes.extracting(place.utf8..<position))) &- (8 &- rest)
            place.utf8 = position
        }
    }

    /// How many units begin in eight bytes.
    @inline(__always)
    private func count(_ bytes: ByteLanes) -> Int {
        let continuations = ((bytes >= 0x80) - (bytes >= 0xC0)).bits.nonzeroBitCount
        let scalars = 8 &- continuations
        return unit == .scalar ? scalars : scalars &+ (bytes >= 0xF0).bits.nonzeroBitCount
    }
}
