/// Collects the edits of one pass over a buffer and writes the changed copy.
///
/// Nothing is copied before the first edit, so a pass that changes nothing costs no memory.
struct Rewriter {
    private(set) var output: [UInt8] = []
    private(set) var edits: [Alignment.Edit] = []
    /// Where the part of the source starts that is not in the output yet.
    private(set) var position = 0

    /// Replaces a source range, which must lie behind all earlier ones, by the given bytes.
    @inline(__always)
    mutating func replace(_ range: Range<Int>, of source: Span<UInt8>, with replacement: some Collection<UInt8>) {
        copy(source, upTo: range.lowerBound)
        let start = output.count
        output.append(contentsOf: replacement)
        record(range, start)
    }

    /// Replaces only what differs between a source range and the given text: whole scalars at both ends that are the
    /// same stay outside the edit.
    mutating func replaceDifference(_ range: Range<Int>, of source: Span<UInt8>, with replacement: [UInt8]) {
        let common = min(range.count, replacement.count)
        var prefix = 0
        while prefix < common, source[range.lowerBound + prefix] == replacement[prefix] { prefix += 1 }
        while prefix > 0,
            prefix < replacement.count && replacement[prefix] & 0xC0 == 0x80
                || range.lowerBound + prefix < range.upperBound && source[range.lowerBound + prefix] & 0xC0 == 0x80
        { prefix -= 1 }
        var suffix = 0
        while suffix < common - prefix,
            source[range.upperBound - 1 - suffix] == replacement[replacement.count - 1 - suffix]
        { suffix += 1 }
        while suffix > 0, replacement[replacement.count - suffix] & 0xC0 == 0x80 { suffix -= 1 }
        replace(
            (range.lowerBound + prefix)..<(range.upperBound - suffix), of: source,
            with: replacement[prefix..<(replacement.count - suffix)])
    }

    /// Replaces a source range by one scalar.
    @inline(__always)
    mutating func replace(_ range: Range<Int>, of source: Span<UInt8>, with scalar: UInt32) {
        copy(source, upTo: range.lowerBound)
        let start = output.count
        ScalarCoding.append(scalar, to: &output)
        record(range, start)
    }

    /// Deletes a source range.
    mutating func delete(_ range: Range<Int>, of source: Span<UInt8>) {
        copy(source, upTo: range.lowerBound)
        record(range, output.count)
    }

    /// The changed copy, or `nil` when the pass changed nothing.
    consuming func finish(_ source: Span<UInt8>) -> NormalizedUTF8? {
        if edits.isEmpty { return nil }
        copy(source, upTo: source.count)
        let alignment = Alignment(edits: edits, sourceCount: source.count, normalizedCount: output.count)
        return NormalizedUTF8(bytes: output, alignment: alignment)
    }

    @inline(__always)
    private mutating func record(_ range: Range<Int>, _ start: Int) {
        edits.append(Alignment.Edit(source: range, normalized: start..<output.count))
        position = range.upperBound
    }

    @inline(__always)
    private mutating func copy(_ source: Span<UInt8>, upTo end: Int) {
        if output.isEmpty, position == 0 { output.reserveCapacity(source.count) }
        source.extracting(position..<end).withUnsafeBufferPointer { output.append(contentsOf: $0) }
        position = end
    }
}
