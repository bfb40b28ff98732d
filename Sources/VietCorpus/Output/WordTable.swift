/// What an output writes of the labels or the rules of a run, which have small numbers: made when the first entity has one, and
/// handed out as places in one array.
struct WordTable {
    /// What is written of all.
    private(set) var texts = ByteWriter()
    /// Of each number; empty where it was not asked for yet.
    private var places: [SmallPlace] = []

    /// Where in ``texts`` stands what is written of a number.
    ///
    /// - Parameter text: makes it where it is not there.
    @inline(__always)
    mutating func place(of number: Int, _ text: () -> String) -> Range<Int> {
        if number < places.count {
            let place = places[number]
            if !place.isEmpty { return place.range }
        }
        return add(text(), of: number)
    }

    @inline(never)
    private mutating func add(_ text: String, of number: Int) -> Range<Int> {
        if number >= places.count { places += repeatElement(SmallPlace(), count: number - places.count + 1) }
        let place = text.withUTF8Bytes { texts.place(of: $0) }
        places[number] = SmallPlace(place)
        return place
    }
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
