/// Takes bytes one after the other.
protocol ByteTarget {
    /// How many came so far.
    var count: Int { get }

    /// Appends several parts for which there is room made once.
    ///
    /// - Parameter count: how many bytes they may have together.
    mutating func append(atMost count: Int, _ body: (inout ByteCursor) -> Void)
}

extension ByteWriter: ByteTarget {}

extension ByteTarget {
    /// A part of the content of a string of JSON.
    mutating func append(escaped text: Span<UInt8>) {
        var position = 0
        while position < text.count {
            let end = min(position + escapedAtOnce, text.count)
            append(atMost: ByteCursor.longestEscape * (end - position) + ByteCursor.slack) {
                $0.append(escapedLong: position..<end, of: text)
            }
            position = end
        }
    }
}

/// For this many bytes there is room made as if all of them were escaped.
private let escapedAtOnce = 1 << 12
