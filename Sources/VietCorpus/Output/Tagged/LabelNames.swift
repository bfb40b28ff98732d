/// What the labels of entities are called, as UTF-8 in one array: to hand out strings would count references for each form.
struct LabelNames {
    /// All names one behind the other.
    private(set) var utf8: [UInt8] = []
    private var ends: [Int] = []
    /// Bytes of the longest.
    private(set) var longest = 0

    init(of entities: [Entity]) {
        ends.reserveCapacity(entities.count)
        utf8.reserveCapacity(8 * entities.count + ByteCursor.slack)
        for index in entities.indices {
            let start = utf8.count
            utf8.append(contentsOf: entities.span[index].label.rawValue.utf8)
            ends.append(utf8.count)
            longest = max(longest, utf8.count - start)
        }
        // Lets the last be read with the bytes behind them.
        utf8.append(contentsOf: repeatElement(0, count: ByteCursor.slack))
    }

    /// Where the name of an entity's label stands.
    @inline(__always)
    subscript(entity: Int) -> Range<Int> { (entity == 0 ? 0 : ends[entity - 1])..<ends[entity] }
}
