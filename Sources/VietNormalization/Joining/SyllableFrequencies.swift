import CVietData

/// How often syllables stand in running text: the evidence that parts of words belong together.
///
/// A band is the binary logarithm of how often a syllable stands in 3.7 million words (`Corpus/lexicon/syllables.tsv`).
enum SyllableFrequencies {
    /// From this band on a syllable is a frequent one: ten times in a million.
    static let frequent = 5
    /// The binary logarithm of the number of words that were counted.
    static let total = 22

    /// The band of a syllable in any spelling; 0 for one that hardly ever occurs, and for what is not one.
    static func band(of syllable: [UInt8]) -> Int {
        var hasher = SyllableHasher()
        var position = 0
        while position < syllable.count {
            let (scalar, next) = ScalarCoding.decode(syllable.span, at: position)
            hasher.combine(scalar)
            position = next
        }
        let key = hasher.finalize().rawValue & ~bandBits
        let index = entries.partitioningIndex { $0 & ~bandBits >= key }
        guard index < entries.count, entries[index] & ~bandBits == key else { return 0 }
        return Int(entries[index] & bandBits)
    }

    private static let bandBits: UInt64 = 0xF

    /// Keys in order, with the band in the four low bits.
    private static let entries: [UInt64] = {
        // A `static const` array in C: it never moves and never ends.
        let bytes = UnsafeRawBufferPointer(start: viet_data_syllables(), count: viet_data_syllables_count())
        return stride(from: 0, to: bytes.count - 7, by: 8).map {
            UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self))
        }
    }()
}
