/// Where a text stands in an array of less than 2³¹ bytes.
struct SmallPlace {
    private let start: Int32
    private let end: Int32

    /// Nowhere.
    init() { (start, end) = (0, 0) }

    init(_ range: Range<Int>) { (start, end) = (Int32(range.lowerBound), Int32(range.upperBound)) }

    @inline(__always)
    var isEmpty: Bool { start == end }

    @inline(__always)
    var range: Range<Int> { Int(start)..<Int(end) }
}

extension ByteWriter {
    /// Appends a text.
    ///
    /// - Returns: where it stands.
    mutating func place(of text: Span<UInt8>) -> Range<Int> {
        let start = count
        append(span: text)
        return start..<count
    }
}
