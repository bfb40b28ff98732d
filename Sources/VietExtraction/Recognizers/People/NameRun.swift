/// Capitalised words that follow one another, the raw material of names: `Nguyễn`, `Văn`, `An`.
///
/// Sixteen bytes without memory of their own, for grammars take runs apart at every capital. A part of a run keeps the
/// indices of the whole.
struct NameRun: RandomAccessCollection, Sendable {
    /// No run has more words.
    static let maximumCount = 8

    private var start: Int32
    private var begin: UInt8 = 0
    private var end: UInt8 = 0
    /// Where each word ends, as a distance from the start, a byte each; eight words of a name are no longer.
    private var ends: UInt64 = 0

    /// A run without words.
    init() { start = 0 }

    /// A run of one word.
    init(_ word: Range<Int>) {
        start = Int32(truncatingIfNeeded: word.lowerBound)
        append(endingAt: word.upperBound)
    }

    /// Adds a word right after the last one; words beyond the greatest count and length stay out.
    mutating func append(endingAt position: Int) {
        let length = position - Int(start)
        guard end < Self.maximumCount, length <= UInt8.max else { return }
        ends |= UInt64(truncatingIfNeeded: length) &<< UInt64(8 &* end)
        end += 1
    }

    @inline(__always)
    var startIndex: Int { Int(begin) }

    @inline(__always)
    var endIndex: Int { Int(end) }

    /// The atoms of a word.
    @inline(__always)
    subscript(_ index: Int) -> Range<Int> {
        precondition(index >= startIndex && index < endIndex, "no word of the run")
        let shift = UInt64(8 &* index)
        let from = (ends &<< 8) &>> shift & 0xFF
        let to = ends &>> shift & 0xFF
        return Int(start) &+ Int(truncatingIfNeeded: from)..<Int(start) &+ Int(truncatingIfNeeded: to)
    }

    @inline(__always)
    var first: Range<Int>? { isEmpty ? nil : self[startIndex] }

    @inline(__always)
    var last: Range<Int>? { isEmpty ? nil : self[endIndex - 1] }

    @inline(__always)
    var isEmpty: Bool { begin == end }

    @inline(__always)
    subscript(_ bounds: Range<Int>) -> NameRun {
        precondition(bounds.lowerBound >= startIndex && bounds.upperBound <= endIndex, "no part of the run")
        var part = self
        part.begin = UInt8(truncatingIfNeeded: bounds.lowerBound)
        part.end = UInt8(truncatingIfNeeded: bounds.upperBound)
        return part
    }
}

extension Document {
    /// The key of the first atoms of some words.
    func syllableKey(ofFirstIn run: NameRun) -> UInt64 {
        run.reversed().reduce(Self.emptyKey) { extended($0, by: $1.lowerBound) }
    }
}
