/// Where the next part of a text stands, in the unit of an output, with the digits of its bounds.
struct RunningPositions {
    private var counter: OffsetCounter
    /// The last bound.
    private var place = RunningNumber()

    init(_ counter: OffsetCounter) { self.counter = counter }

    /// The bounds of a range of UTF-8 bytes, the next in their order.
    @inline(__always)
    mutating func next(_ utf8Range: Range<Int>, in utf8: Span<UInt8>) -> (start: RunningNumber, end: RunningNumber) {
        let range = counter.range(utf8Range, in: utf8)
        place.advance(to: range.lowerBound)
        let start = place
        place.advance(to: range.upperBound)
        return (start, place)
    }
}
