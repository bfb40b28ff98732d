/// A set of words of two and more syllables that knows words and beginnings of words by their ``WordHash``.
///
/// An open hash table in buckets of eight 16-bit entries, 16 bytes a look-up. An entry keeps 14 bits of the
/// fingerprint, so a sequence that is no word passes for one at odds of about 1 in 3,000.
package struct WordLexicon: Sendable {
    /// What a sequence of syllables is in the lexicon.
    package struct Entry: OptionSet, Sendable {
        package let rawValue: UInt16
        package init(rawValue: UInt16) { self.rawValue = rawValue }
        /// A whole word.
        package static let word = Entry(rawValue: 1)
        /// The beginning of a longer one.
        package static let prefix = Entry(rawValue: 2)
    }

    /// Longer words are left out.
    package static let maximumSyllables = 7
    private static let bucketSize = 8

    /// A family name is kept as the word of this mark and its syllable.
    package static let surnameMark: UInt64 = 0x5052_4E41_4D45

    /// Entries in bucket order, a bucket filled from its front; an empty entry is 0.
    package private(set) var entries: [UInt16]
    private let shift: UInt64

    /// Reads a table written by this type.
    ///
    /// - Parameter entries: a power of two of them, at least one of every bucket chain empty.
    package init(entries: [UInt16]) {
        precondition(entries.count >= 16 && entries.count.nonzeroBitCount == 1, "a power of two of entries")
        self.entries = entries
        shift = UInt64(64 - (entries.count / Self.bucketSize).trailingZeroBitCount)
    }

    /// Builds a table.
    ///
    /// - Parameters:
    ///   - words: the syllable keys of each word; words of one syllable and too long ones are passed over.
    ///   - bucketBits: binary logarithm of the number of buckets, with room for one entry for each word and for each
    ///     beginning of two or more syllables.
    package init(words: some Sequence<[UInt64]>, bucketBits: Int) {
        self.init(entries: Array(repeating: 0, count: Self.bucketSize << bucketBits))
        for word in words where 2...Self.maximumSyllables ~= word.count {
            var hash = word[0]
            for (index, syllable) in word.enumerated().dropFirst() {
                hash = WordHash.extend(hash, by: syllable)
                insert(hash, index == word.count - 1 ? .word : .prefix)
            }
        }
    }

    private mutating func insert(_ hash: UInt64, _ entry: Entry) {
        var start = bucket(hash)
        let tag = Self.tag(hash)
        while true {
            for index in start..<start + Self.bucketSize where entries[index] == 0 || entries[index] & ~3 == tag {
                entries[index] = tag | entries[index] & 3 | entry.rawValue
                return
            }
            start = (start + Self.bucketSize) & (entries.count - 1)
        }
    }

    /// What the sequence with this fingerprint is; empty for what the lexicon does not know.
    @inline(__always)
    package subscript(hash: UInt64) -> Entry {
        var start = bucket(hash)
        let tag = Self.tag(hash)
        while true {
            for index in start..<start &+ Self.bucketSize {
                let entry = entries[index]
                if entry == 0 { return [] }
                if entry & ~3 == tag { return Entry(rawValue: entry & 3) }
            }
            start = (start &+ Self.bucketSize) & (entries.count &- 1)
        }
    }

    @inline(__always)
    private func bucket(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> shift) &* Self.bucketSize }

    /// Fourteen bits from the middle, which the bucket number does not use.
    @inline(__always)
    private static func tag(_ hash: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: hash >> 20) & ~3 }
}
