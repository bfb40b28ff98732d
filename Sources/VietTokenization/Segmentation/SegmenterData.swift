import CVietData

/// The trained segmenter as one block of bytes: a header, the lexicon, the weights.
///
/// All numbers little-endian: `VTSG`, version, number of lexicon entries, number of weights (UInt32 each), then
/// the entries of ``WordLexicon`` (UInt16), then the weights (Int8).
package enum SegmenterData {
    private static let magic: [UInt8] = Array("VTSG".utf8)
    private static let version: UInt32 = 1
    private static let headerSize = 16

    /// Writes a segmenter down.
    package static func encode(lexicon: WordLexicon, weights: [Int8]) -> [UInt8] {
        var bytes = magic
        for number in [version, UInt32(lexicon.entries.count), UInt32(weights.count)] {
            bytes += (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
        }
        for entry in lexicon.entries { bytes += [UInt8(truncatingIfNeeded: entry), UInt8(entry >> 8)] }
        bytes += weights.map { UInt8(bitPattern: $0) }
        return bytes
    }

    /// Reads a segmenter; `nil` for bytes that are none of this version.
    package static func decode(_ bytes: Span<UInt8>) -> WordSegmenter? {
        guard bytes.count >= headerSize, magic.indices.allSatisfy({ bytes[$0] == magic[$0] }) else { return nil }
        let numbers = (1...3).map { field in
            (0..<4).reduce(0) { $0 | Int(bytes[field * 4 + $1]) << ($1 * 8) }
        }
        let (entryCount, weightCount) = (numbers[1], numbers[2])
        guard numbers[0] == version, bytes.count == headerSize + entryCount * 2 + weightCount else { return nil }
        let entries = [UInt16](unsafeUninitializedCapacity: entryCount) { buffer, count in
            for index in 0..<entryCount {
                let position = headerSize + index * 2
                buffer.initializeElement(at: index, to: UInt16(bytes[position]) | UInt16(bytes[position + 1]) << 8)
            }
            count = entryCount
        }
        let start = headerSize + entryCount * 2
        let weights = (0..<weightCount).map { Int8(bitPattern: bytes[start + $0]) }
        return WordSegmenter(lexicon: WordLexicon(entries: entries), weights: weights)
    }

    /// The segmenter that is compiled into the library.
    static let embedded: WordSegmenter = {
        // The array is static and constant, and its size is the compiler's.
        let bytes = unsafe UnsafeBufferPointer(start: viet_data_segmenter(), count: viet_data_segmenter_count())
        guard let segmenter = unsafe decode(bytes.span) else {
            fatalError("compiled/segmenter.bin is of another version: run `viettext-build segmenter`")
        }
        return segmenter
    }()
}
