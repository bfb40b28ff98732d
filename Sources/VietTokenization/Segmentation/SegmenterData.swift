import CVietData

/// The trained segmenter as one block of bytes: a header, the lexicon, the weights.
///
/// All numbers little-endian: `VTSG`, version, number of buckets, number of weights (UInt32 each); the buckets of
/// ``WordLexicon`` (2 × UInt64); its family names (UInt64); the weights (Int8).
package enum SegmenterData {
    private static let magic: [UInt8] = Array("VTSG".utf8)
    private static let version = 2
    private static let headerSize = 16

    /// Writes a segmenter down.
    package static func encode(lexicon: WordLexicon, weights: [Int8]) -> [UInt8] {
        var bytes = magic
        for number in [version, lexicon.buckets.count / 2, weights.count] { append(UInt32(number), to: &bytes) }
        for word in lexicon.buckets + lexicon.surnames { append(word, to: &bytes) }
        return bytes + weights.map { UInt8(bitPattern: $0) }
    }

    private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
        for byte in 0..<number.bitWidth / 8 { bytes.append(UInt8(truncatingIfNeeded: number >> (byte * 8))) }
    }

    /// Reads a segmenter; `nil` for bytes that are none of this version.
    package static func decode(_ bytes: Span<UInt8>) -> WordSegmenter? {
        guard bytes.count >= headerSize, magic.indices.allSatisfy({ bytes[$0] == magic[$0] }) else { return nil }
        let raw = bytes.bytes
        let bucketCount = Int(load(raw, 8, UInt32.self))
        let weightCount = Int(load(raw, 12, UInt32.self))
        let surnameStart = headerSize + bucketCount * 16
        let weightStart = surnameStart + WordLexicon.surnameWords * 8
        guard load(raw, 4, UInt32.self) == version, bytes.count == weightStart + weightCount else { return nil }
        let buckets = (0..<bucketCount * 2).map { load(raw, headerSize + $0 * 8, UInt64.self) }
        let surnames = (0..<WordLexicon.surnameWords).map { load(raw, surnameStart + $0 * 8, UInt64.self) }
        let weights = (0..<weightCount).map { load(raw, weightStart + $0, Int8.self) }
        return WordSegmenter(lexicon: WordLexicon(buckets: buckets, surnames: surnames), weights: weights)
    }

    @inline(__always)
    private static func load<Number: FixedWidthInteger & BitwiseCopyable>(
        _ bytes: RawSpan, _ offset: Int, _: Number.Type
    ) -> Number {
        // Any bytes are a number, and the span checks its bounds.
        Number(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: Number.self))
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
