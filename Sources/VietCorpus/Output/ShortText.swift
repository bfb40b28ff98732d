/// A part of a text that is no longer than a block, which is read and written in one step.
struct ShortText {
    /// Its bytes and whatever stands after them.
    let block: TextBlock
    /// How many bytes it has, no more than a block.
    let count: Int

    /// Whether a part of a text is one: where it is longer, or so near the end that no block can be read, it is not.
    @inline(__always)
    static func isOne(_ range: Range<Int>, of utf8: Span<UInt8>) -> Bool {
        range.count <= TextBlock.size && range.lowerBound &+ TextBlock.size <= utf8.count
    }

    /// A part of a text that ``isOne(_:of:)``.
    @inline(__always)
    init(_ range: Range<Int>, of utf8: Span<UInt8>) {
        precondition(Self.isOne(range, of: utf8))
        block = TextBlock(utf8.bytes, at: range.lowerBound)
        count = range.count
    }

    /// How many scalars begin in it.
    var scalarCount: Int { @inline(__always) get { block.scalarCount(ofFirst: count) } }
}
