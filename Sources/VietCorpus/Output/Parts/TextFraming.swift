/// What stands between and after the parts of a text that were written apart.
package struct TextFraming: Sendable {
    /// Between two that have anything.
    var separator: [UInt8] = []
    /// After the last.
    var middle: [UInt8] = []
    /// How many numbers each of the rows that follow has; 0 where there are no rows.
    var columns = 0
    /// After the rows.
    var closing: [UInt8] = []
}

extension [UInt32] {
    /// The bounds of a range in a text, which are below 2³¹.
    mutating func append(_ range: Range<Int>) {
        append(UInt32(truncatingIfNeeded: range.lowerBound))
        append(UInt32(truncatingIfNeeded: range.upperBound))
    }
}

extension ByteWriter {
    /// Rows of numbers as elements of an array of JSON.
    ///
    /// - Parameters:
    ///   - columns: how many numbers a row has.
    ///   - isFirst: whether no other row stands before them.
    mutating func append(rows: Span<UInt32>, of columns: Int, isFirst: Bool = true) {
        var isFirst = isFirst
        for row in stride(from: 0, to: rows.count, by: columns) {
            append(atMost: columns * (ByteCursor.longestNumber + 1) + 2) {
                $0.append(byte: UInt8(ascii: isFirst ? "[" : ","))
                if !isFirst { $0.append(byte: UInt8(ascii: "[")) }
                for column in 0..<columns {
                    if column > 0 { $0.append(byte: UInt8(ascii: ",")) }
                    $0.append(Int(rows[row + column]))
                }
                $0.append(byte: UInt8(ascii: "]"))
            }
            isFirst = false
        }
    }
}
