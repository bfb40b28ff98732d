/// Bytes that stay where they came to: in an array, or in memory that is shared with a worker and is theirs until nobody has
/// them any more.
package struct ByteBlock: Sendable, Equatable {
    private enum Place {
        case array([UInt8])
        case area(WorkerBoard.Area)
    }

    private let place: Place
    private let range: Range<Int>

    package init(_ bytes: [UInt8] = []) {
        place = .array(bytes)
        range = bytes.indices
    }

    /// A part of an area.
    init(_ area: WorkerBoard.Area, _ range: Range<Int>) {
        precondition(range.upperBound <= WorkerBoard.areaSize)
        place = .area(area)
        self.range = range
    }

    private init(_ place: Place, _ range: Range<Int>) { (self.place, self.range) = (place, range) }

    package var count: Int { range.count }

    package var isEmpty: Bool { range.isEmpty }

    /// A part of them, without a copy.
    subscript(part: Range<Int>) -> ByteBlock {
        precondition(part.upperBound <= count)
        return ByteBlock(place, range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound)
    }

    /// The same as an array; not copied where they are in one.
    var slice: ArraySlice<UInt8> {
        if case .array(let bytes) = place { return bytes[range] }
        return withSpan { $0.withUnsafeBytes { Array($0) } }[...]
    }

    /// Where they lie in an area.
    var rangeInArea: Range<Int>? { if case .area = place { range } else { nil } }

    /// Other bytes of the area that these lie in; `nil` where it has none such.
    func sibling(_ range: Range<Int>) -> ByteBlock? {
        guard case .area(let area) = place, range.upperBound <= WorkerBoard.areaSize else { return nil }
        return ByteBlock(area, range)
    }

    /// The array that they fill.
    var wholeArray: [UInt8]? {
        if case .array(let bytes) = place, range.count == bytes.count { bytes } else { nil }
    }

    package static func == (a: ByteBlock, b: ByteBlock) -> Bool { a.slice == b.slice }

    /// Calls `body` with the bytes.
    package func withSpan<Result, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        switch place {
        case .array(let bytes): try body(bytes.span.extracting(range))
        case .area(let area): try area.withSpan { bytes throws(Failure) in try body(bytes.extracting(range)) }
        }
    }
}
