/// Collects the edits of one pass over a buffer and writes the changed copy.
///
/// Nothing is copied before the first edit, so a pass that changes nothing costs no memory.
struct Rewriter {
    private var output = OutputBuffer()
    private var edits: [Alignment.Edit] = []
    /// Where the part of the source starts that is not in the output yet.
    private(set) var position = 0

    /// Replaces a source range, which must lie after all earlier ones, by the given bytes.
    @inline(__always)
    mutating func replace(_ range: Range<Int>, of source: Span<UInt8>, with replacement: some Collection<UInt8>) {
        edit(range, of: source, growth: replacement.count) { output in
            for byte in replacement { output.append(byte) }
        }
    }

    /// Replaces a source range by one scalar.
    @inline(__always)
    mutating func replace(_ range: Range<Int>, of source: Span<UInt8>, with scalar: UInt32) {
        edit(range, of: source, growth: 4) { $0.append(scalar: scalar) }
    }

    /// Replaces a source range by two or three scalars.
    @inline(__always)
    mutating func replace(
        _ range: Range<Int>, of source: Span<UInt8>, with first: UInt32, _ second: UInt32, _ third: UInt32?
    ) {
        edit(range, of: source, growth: 12) { output in
            output.append(scalar: first)
            output.append(scalar: second)
            if let third { output.append(scalar: third) }
        }
    }

    /// Deletes a source range.
    mutating func delete(_ range: Range<Int>, of source: Span<UInt8>) {
        edit(range, of: source, growth: 0) { _ in }
    }

    /// The changed copy, or `nil` when the pass changed nothing.
    consuming func finish(_ source: Span<UInt8>) -> NormalizedUTF8? {
        if edits.isEmpty { return nil }
        output.append(source, position..<source.count, thenReserve: 0)
        let alignment = Alignment(edits: edits, sourceCount: source.count, normalizedCount: output.count)
        return NormalizedUTF8(bytes: output.bytes(), alignment: alignment)
    }

    @inline(__always)
    private mutating func edit(
        _ range: Range<Int>, of source: Span<UInt8>, growth: Int, _ write: (inout OutputBuffer) -> Void
    ) {
        if edits.isEmpty {
            output.reserve(source.count + 64)
            // Decomposed Vietnamese has an edit about every nine bytes; memory that is not touched costs nothing.
            edits.reserveCapacity(source.count / 8 + 4)
        }
        output.append(source, position..<range.lowerBound, thenReserve: growth)
        let start = output.count
        write(&output)
        edits.append(Alignment.Edit(source: range, normalized: start..<output.count))
        position = range.upperBound
    }
}

extension Rewriter {
    /// Replaces only what differs between a source range and the given text: whole scalars at both ends that are the
    /// same stay outside the edit.
    mutating func replaceDifference(_ range: Range<Int>, of source: Span<UInt8>, with replacement: [UInt8]) {
        let common = min(range.count, replacement.count)
        var prefix = 0
        while prefix < common, source[range.lowerBound + prefix] == replacement[prefix] { prefix += 1 }
        while prefix > 0,
            prefix < replacement.count && isContinuation(replacement[prefix])
                || prefix < range.count && isContinuation(source[range.lowerBound + prefix])
        { prefix -= 1 }
        var suffix = 0
        while suffix < common - prefix,
            source[range.upperBound - 1 - suffix] == replacement[replacement.count - 1 - suffix]
        { suffix += 1 }
        while suffix > 0, isContinuation(replacement[replacement.count - suffix]) { suffix -= 1 }
        replace(
            (range.lowerBound + prefix)..<(range.upperBound - suffix), of: source,
            with: replacement[prefix..<(replacement.count - suffix)])
    }

    private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
