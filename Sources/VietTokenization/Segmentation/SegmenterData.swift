import CVietData

/// The trained segmenter as one block of bytes: a header, the lexicon, the weights.
///
/// All numbers little-endian: `VTSG`, version, number of buckets, number of weights (UInt32 each); the buckets of
/// ``WordLexicon`` (16 × UInt16); its family names (UInt64); the weights (Int8).
package enum SegmenterData {
    private static let magic: [UInt8] = Array("VTSG".utf8)
    private static let version = 3
    private static let headerSize = 16

    /// Writes a segmenter down.
    package static func encode(lexicon: WordLexicon, weights: [Int8]) -> [UInt8] {
        var bytes = magic
        for number in [version, lexicon.buckets.count, weights.count] { append(UInt32(number), to: &bytes) }
        for bucket in lexicon.buckets.values { for lane in bucket.indices { append(bucket[lane], to: &bytes) } }
        for word in lexicon.surnames.values { append(word, to: &bytes) }
        return bytes + weights.map { UInt8(bitPattern: $0) }
    }

    private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
        for byte in 0..<number.bitWidth / 8 { bytes.append(UInt8(truncatingIfNeeded: number >> (byte * 8))) }
    }

    /// Reads a segmenter; `nil` for bytes that are not of this version.
    package static func decode(_ bytes: StaticBytes) -> WordSegmenter? {
        guard bytes.count >= headerSize, magic.indices.allSatisfy({ bytes.byte(at: $0) == magic[$0] }) else {
            return nil
        }
        let bucketCount = Int(bytes.word32(at: 8))
        let weightCount = Int(bytes.word32(at: 12))
        let surnameStart = headerSize + bucketCount * MemoryLayout<WordLexicon.Bucket>.size
        let weightStart = surnameStart + WordLexicon.surnameWords * 8
        guard bytes.word32(at: 4) == version, bytes.count == weightStart + weightCount else { return nil }
        let lexicon = WordLexicon(
            buckets: bytes.table(at: headerSize, count: bucketCount),
            surnames: bytes.table(at: surnameStart, count: WordLexicon.surnameWords))
        return WordSegmenter(lexicon: lexicon, weights: bytes.table(at: weightStart, count: weightCount))
    }

    /// The segmenter that is compiled into the library.
    static let embedded: WordSegmenter = {
        guard let segmenter = decode(StaticBytes(constant: viet_data_segmenter(), count: viet_data_segmenter_count()))
        else {
            fatalError("compiled/segmenter.bin is of another version: run `viettext-build segmenter`")
        }
        return segmenter
    }()
}
