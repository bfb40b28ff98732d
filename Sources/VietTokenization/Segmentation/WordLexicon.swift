/// A set of words of two and more syllables that knows words and beginnings of words by their ``WordHash``, and a set of
/// family names.
///
/// The words are an open hash table in buckets of eight 16-bit entries, compared four at once. An entry keeps 14 bits
/// of the fingerprint, so a sequence that is no word passes for one at odds of about 1 in 3,000. The family names are
/// a set of bits, with odds of 1 in 1,600.
package struct WordLexicon: Sendable {
    /// What a sequence of syllables is in the lexicon.
    package struct Entry: OptionSet, Sendable {
        package let rawValue: UInt16
        @inline(__always) package init(rawValue: UInt16) { self.rawValue = rawValue }
        /// A whole word.
        package static let word = Entry(rawValue: 1)
        /// The beginning of a longer one.
        package static let prefix = Entry(rawValue: 2)
    }

    /// Longer words are left out.
    package static let maximumSyllables = 7
    /// The number of 64-bit words in the set of family names.
    package static let surnameWords = 1 << 10

    /// A bucket is two words of four entries, filled from its front; an empty entry is 0.
    package private(set) var buckets: [UInt64]
    package private(set) var surnames: [UInt64]
    private let shift: UInt64

    /// Reads tables written by this type.
    ///
    /// - Parameters:
    ///   - buckets: two words each, a power of two of them, at least one not full.
    ///   - surnames: ``surnameWords`` of them.
    package init(buckets: [UInt64], surnames: [UInt64]) {
        precondition(buckets.count > 1 && buckets.count.nonzeroBitCount == 1, "a power of two of buckets")
        precondition(surnames.count == Self.surnameWords, "a set of family names of the right size")
        self.buckets = buckets
        self.surnames = surnames
        shift = UInt64(65 - buckets.count.trailingZeroBitCount)
    }

    /// Builds the tables.
    ///
    /// - Parameters:
    ///   - words: the syllable keys of each word; words of one syllable and too long ones are passed over.
    ///   - surnames: the keys of family names of one syllable.
    ///   - bucketBits: binary logarithm of the number of buckets, with room for one entry for each word and for each
    ///     beginning of two or more syllables.
    package init(words: some Sequence<[UInt64]>, surnames: [UInt64], bucketBits: Int) {
        self.init(
            buckets: Array(repeating: 0, count: 2 << bucketBits),
            surnames: Array(repeating: 0, count: Self.surnameWords))
        for surname in surnames { self.surnames[Self.surnameWord(surname)] |= Self.surnameBit(surname) }
        for word in words where 2...Self.maximumSyllables ~= word.count {
            var hash = word[0]
            for (index, syllable) in word.enumerated().dropFirst() {
                hash = WordHash.extend(hash, by: syllable)
                insert(hash, index == word.count - 1 ? .word : .prefix)
            }
        }
    }

    private mutating func insert(_ hash: UInt64, _ entry: Entry) {
        var index = bucket(hash)
        let tag = Self.tag(hash)
        while true {
            for lane in 0..<8 {
                let shift = UInt64(lane % 4 * 16)
                let present = buckets[index + lane / 4] >> shift & 0xFFFF
                guard present == 0 || present & ~3 == tag else { continue }
                buckets[index + lane / 4] |= (tag | UInt64(entry.rawValue)) << shift
                return
            }
            index = (index + 2) & (buckets.count - 1)
        }
    }

    /// What the sequence with this fingerprint is; empty for what the lexicon does not know.
    @inline(__always)
    package subscript(hash: UInt64) -> Entry {
        var index = bucket(hash)
        let tags = Self.tag(hash) &* 0x0001_0001_0001_0001
        while true {
            let low = buckets[index]
            let high = buckets[index &+ 1]
            // No branch tells the halves apart: which of them an entry is in could not be foretold.
            let found = Self.matching(tags, low) | Self.matching(tags, high)
            if found != 0 || high >> 48 == 0 {
                let halves = found | found >> 32
                return Entry(rawValue: UInt16(truncatingIfNeeded: halves | halves >> 16) & 3)
            }
            index = (index &+ 2) & (buckets.count &- 1)
        }
    }

    /// The flags of the entry among four whose tag is right, where they stand; 0 where there is none.
    @inline(__always)
    private static func matching(_ tags: UInt64, _ entries: UInt64) -> UInt64 {
        // Every entry has a flag, so an empty one, which looks like the tag 0, has nothing to say.
        let difference = (entries ^ tags) & 0xFFFC_FFFC_FFFC_FFFC
        let zeros = (difference &- 0x0001_0001_0001_0001) & ~difference & 0x8000_8000_8000_8000
        let lowest = zeros & (0 &- zeros)
        return entries & (lowest >> 15 | lowest >> 14)
    }

    /// Whether the syllable with this key is one of the family names.
    @inline(__always)
    package func isSurname(_ key: UInt64) -> Bool { surnames[Self.surnameWord(key)] & Self.surnameBit(key) != 0 }

    @inline(__always)
    private static func surnameWord(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 54) }
    @inline(__always)
    private static func surnameBit(_ key: UInt64) -> UInt64 { 1 << (key >> 48 & 63) }

    @inline(__always)
    private func bucket(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> shift) &* 2 }

    /// Fourteen bits from the middle, which the bucket number does not use.
    @inline(__always)
    private static func tag(_ hash: UInt64) -> UInt64 { hash >> 20 & 0xFFFC }
}
