extension TextLength {
    /// The length of a text that is UTF-8 and holds no scalars but those that ``StableScalars/firstUnknown(_:from:)`` knows,
    /// both found out in one pass; `nil` where that may not be so.
    ///
    /// - Complexity: O(n); ends within 4 KB of what is something else.
    init?(stable utf8: Span<UInt8>) {
        let bytes = utf8.bytes
        var look = Look()
        var continuations = 0
        // The first look ends at the third byte, as if the text stood after zeros.
        look.add(ByteVector(endOf: utf8, at: -2), ByteVector(endOf: utf8, at: -1), ByteVector(endOf: utf8, at: 0))
        var position = ByteVector.count - 2
        while position + Look.reach <= utf8.count {
            let end = min(utf8.count - Look.reach + 1, position + Look.mostSteps * Look.step)
            while position < end {
                look.add(bytes.extracting(position..<position &+ Look.reach))
                position &+= Look.step
            }
            guard look.isFine else { return nil }
            continuations += look.continuations.take()
        }
        while position + ByteVector.count + 2 <= utf8.count {
            look.add(
                ByteVector(bytes, at: position), ByteVector(bytes, at: position + 1),
                ByteVector(bytes, at: position + 2))
            position += ByteVector.count
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
}

/// What was seen of a text so far.
private struct Look {
    private static let vectorsInStep = 4
    /// Sequences that are looked at together.
    static let step = vectorsInStep * ByteVector.count
    /// The bytes of these.
    static let reach = step + 2
    /// So many steps may be taken before the continuations are counted.
    static let mostSteps = ByteVector.Counter.most / vectorsInStep - 1

    private var wrong = ByteVector.Lanes.none
    /// Bit 7 of each lane where a byte continues a sequence that does not ask for it, or fails to.
    private var misplaced = ByteVector.Lanes.none.bytes
    var continuations = ByteVector.Counter()

    /// Whether all sequences are such as the text may have.
    var isFine: Bool { wrong.isEmpty && (misplaced >= 0x80).isEmpty }

    /// Looks at a step's sequences.
    ///
    /// - Parameter bytes: as many as a step reaches.
    @inline(__always)
    mutating func add(_ bytes: RawSpan) {
        var suspects = ByteVector.Lanes.none.bytes
        for vector in 0..<Self.vectorsInStep {
            let position = vector &* ByteVector.count
            let (lead, second) = (ByteVector(bytes, at: position), ByteVector(bytes, at: position &+ 1))
            place(lead, second, ByteVector(bytes, at: position &+ 2))
            suspects = suspects | StableScalars.suspects(lead, second)
        }
        if suspects.isZero { return }
        for vector in 0..<Self.vectorsInStep {
            let position = vector &* ByteVector.count
            identify(
                ByteVector(bytes, at: position), ByteVector(bytes, at: position &+ 1),
                ByteVector(bytes, at: position &+ 2))
        }
    }

    /// Looks at sixteen sequences of up to three bytes that end with a third byte each, or before it.
    @inline(__always)
    mutating func add(_ lead: ByteVector, _ second: ByteVector, _ third: ByteVector) {
        place(lead, second, third)
        identify(lead, second, third)
    }

    /// Finds out whether all that is led is known; C0 and C1 lead nothing.
    @inline(__always)
    private mutating func identify(_ lead: ByteVector, _ second: ByteVector, _ third: ByteVector) {
        wrong = wrong | StableScalars.unknown(lead, second, third) | (lead & 0xFE == 0xC0)
    }

    /// Finds out whether a byte continues a sequence where one of the two before it asks for that, and only there.
    @inline(__always)
    private mutating func place(_ lead: ByteVector, _ second: ByteVector, _ third: ByteVector) {
        let isContinuation = third & 0xC0 == 0x80
        // Bit 7 is left of what is C0 or above, and E0 or above.
        let isExpected = second.excess(over: 0x40) | lead.excess(over: 0x60)
        misplaced = misplaced | (isContinuation.bytes ^ isExpected)
        continuations.add(isContinuation)
    }
}
