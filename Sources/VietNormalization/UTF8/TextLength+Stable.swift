extension TextLength {
    /// The length of a text that is UTF-8 and holds no scalars but those that ``StableScalars/firstUnknown(_:from:)`` knows,
    /// both found out in one pass; `nil` where that may not be so.
    ///
    /// - Complexity: O(n); ends within 4 KB of what is something else.
    init?(stable utf8: Span<UInt8>) {
        let bytes = utf8.bytes
        var look = Look()
        var continuations = 0
        // The first look ends at the third byte, as if the text stood behind zeros.
        look.add(ByteVector(endOf: utf8, at: -2), ByteVector(endOf: utf8, at: -1), ByteVector(endOf: utf8, at: 0))
        var position = ByteVector.count - 2
        while position + ByteVector.count + 2 <= utf8.count {
            let end = min(utf8.count - ByteVector.count - 1, position + Self.bytesAtOnce)
            while position < end {
                look.add(
                    ByteVector(bytes, at: position), ByteVector(bytes, at: position + 1),
                    ByteVector(bytes, at: position + 2))
                position += ByteVector.count
            }
            guard look.isFine else { return nil }
            continuations += look.continuations.take()
        }
        while position < utf8.count {
            look.add(
                ByteVector(endOf: utf8, at: position), ByteVector(endOf: utf8, at: position + 1),
                ByteVector(endOf: utf8, at: position + 2))
            position += ByteVector.count
        }
        guard look.isFine else { return nil }
        let count = utf8.count - continuations - look.continuations.take()
        self.init(utf8: utf8.count, scalars: count, utf16: count)
    }

    private static let bytesAtOnce = (ByteVector.Counter.most - 1) * ByteVector.count
}

/// What was seen of a text so far.
private struct Look {
    private var wrong = ByteVector.Lanes.none
    var continuations = ByteVector.Counter()

    /// Whether all sequences are such as the text may have.
    var isFine: Bool { wrong.isEmpty }

    /// Looks at sixteen sequences of up to three bytes that end with a third byte each, or before it: a byte continues a
    /// sequence if one of the two before it asks for that, and only then; no lead may be C0, C1, or that of a rarer scalar.
    @inline(__always)
    mutating func add(_ lead: ByteVector, _ second: ByteVector, _ third: ByteVector) {
        let isContinuation = third & 0xC0 == 0x80
        let isExpected = (second >= 0xC0) | (lead >= 0xE0)
        wrong = wrong | (isContinuation ^ isExpected) | (third & 0xFE == 0xC0)
        wrong = wrong | StableScalars.unknown(lead, second, third)
        continuations.add(isContinuation)
    }
}
