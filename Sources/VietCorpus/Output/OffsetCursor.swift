/// Turns byte offsets of one text into another unit, for a caller that asks in nearly ascending order.
///
/// - Complexity: O(distance) from the offset asked for before, so one pass for entities in order.
struct OffsetCursor {
    private let bytes: [UInt8]
    private let unit: OffsetUnit
    private var byte = 0
    private var count = 0

    init(_ text: String, unit: OffsetUnit) {
        bytes = unit == .utf8 ? [] : Array(text.utf8)
        self.unit = unit
    }

    mutating func range(_ range: Range<Int>) -> Range<Int> {
        let start = offset(range.lowerBound)
        return start..<offset(range.upperBound)
    }

    mutating func offset(_ target: Int) -> Int {
        if unit == .utf8 { return target }
        while byte < target {
            count += weight(bytes[byte])
            byte += 1
        }
        while byte > target {
            byte -= 1
            count -= weight(bytes[byte])
        }
        return count
    }

    /// How many units the scalar that a byte starts has; none for a byte inside a scalar.
    private func weight(_ byte: UInt8) -> Int {
        if byte & 0xC0 == 0x80 { return 0 }
        return unit == .utf16 && byte >= 0xF0 ? 2 : 1
    }
}
