/// A set of words of two and more syllables that knows words and beginnings of words by their ``WordHash``, and a set of
/// family names.
///
/// The words are an open hash table in buckets of eight 16-bit entries. After the entries of a full bucket those of the
/// next one are repeated, so that one look, which compares sixteen entries at once, nearly always answers. An entry keeps
/// 14 bits of the fingerprint, so a sequence that is no word passes for one at odds of about 1 in 3,000. The family names
/// are a set of bits, with odds of 1 in 1,600.
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
    /// The number of buckets, with room for one entry for each word and for each beginning of two or more syllables.
    package static let bucketCount = 1 << 13
    /// The number of 64-bit words in the set of family names.
    package static let surnameWords = 1 << 10

    /// A bucket as it is looked up: its entries, filled from its front, an empty one 0; after eight those of the next bucket.
    /// An entry of the next bucket has no flags where the bucket has one with its tag.
    package typealias Bucket = SIMD16<UInt16>

    package let buckets: StaticTable<Bucket>
    package let surnames: StaticTable<UInt64>

    /// Reads tables written by this type.
    ///
    /// - Parameters:
    ///   - buckets: ``bucketCount`` of them, at least one not full.
    ///   - surnames: ``surnameWords`` of them.
    package init(buckets: StaticTable<Bucket>, surnames: StaticTable<UInt64>) {
        precondition(buckets.count == Self.bucketCount, "as many buckets as fingerprints can name")
        precondition(surnames.count == Self.surnameWords, "a set of family names of the right size")
        self.buckets = buckets
        self.surnames = surnames
    }

    /// Builds the tables.
    ///
    /// - Parameters:
    ///   - words: the syllable keys of each word; words of one syllable and too long ones are passed over.
    ///   - surnames: the keys of family names of one syllable.
    package init(words: some Sequence<[UInt64]>, surnames: [UInt64]) {
        var names = [UInt64](repeating: 0, count: Self.surnameWords)
        for surname in surnames { names[Self.surnameWord(surname)] |= 1 << Self.surnameBit(surname) }
        var buckets = [Bucket](repeating: Bucket(), count: Self.bucketCount)
        for word in words where 2...Self.maximumSyllables ~= word.count {
            var hash = word[0]
            for (index, syllable) in word.enumerated().dropFirst() {
                hash = WordHash.extend(hash, by: syllable)
                Self.insert(hash, index == word.count - 1 ? .word : .prefix, into: &buckets)
            }
        }
        Self.repeatNextBuckets(of: &buckets)
        self.init(buckets: StaticTable(buckets), surnames: StaticTable(names))
    }

    private static func insert(_ hash: UInt64, _ entry: Entry, into buckets: inout [Bucket]) {
        var index = bucket(hash)
        let tag = tag(hash)
        while true {
            for lane in 0..<8 {
                let present = buckets[index][lane]
                guard present == 0 || present & ~3 == tag else { continue }
                buckets[index][lane] |= tag | entry.rawValue
                return
            }
            index = next(index)
        }
    }

    private static func repeatNextBuckets(of buckets: inout [Bucket]) {
        for index in buckets.indices where buckets[index][7] != 0 {
            let own = buckets[index].lowHalf
            var repeated = buckets[next(index)].lowHalf
            for lane in 0..<8 where any(own & ~3 .== repeated[lane] & ~3) { repeated[lane] &= ~3 }
            buckets[index].highHalf = repeated
            precondition(repeated[7] != 0 || buckets[next(index)][7] == 0, "a full bucket looks full")
        }
    }

    /// What the sequence with this fingerprint is; empty for what the lexicon does not know.
    @inline(__always)
    package subscript(hash: UInt64) -> Entry {
        let index = Self.bucket(hash)
        let bucket = buckets[unchecked: index]
        let found = Self.flags(Self.tag(hash), in: bucket)
        // One branch, which is hardly ever taken: whether a sequence is found could not be foretold.
        let isLast: UInt16 = bucket[15] == 0 ? 1 : 0
        return found.rawValue | isLast == 0 ? search(hash, from: Self.next(Self.next(index))) : found
    }

    @inline(never)
    private func search(_ hash: UInt64, from start: Int) -> Entry {
        let tag = Self.tag(hash)
        var index = start
        while true {
            let found = Self.flags(tag, in: buckets[index])
            if !found.isEmpty || buckets[index][15] == 0 { return found }
            index = Self.next(Self.next(index))
        }
    }

    /// The flags of the entry with this tag, of which there is one at most that has any.
    @inline(__always)
    private static func flags(_ tag: UInt16, in bucket: Bucket) -> Entry {
        let isFound = bucket & Bucket(repeating: 0xFFFC) .== Bucket(repeating: tag)
        let found = bucket.replacing(with: 0, where: .!isFound)
        // Sixteen bytes as two words, which the compiler folds in a few steps; `wrappedSum()` would be a call.
        let halves = unsafe unsafeBitCast(found.lowHalf | found.highHalf, to: SIMD2<UInt64>.self)
        let four = halves[0] | halves[1]
        let two = four | four >> 32
        return Entry(rawValue: UInt16(truncatingIfNeeded: two | two >> 16) & 3)
    }

    @inline(__always)
    private static func next(_ index: Int) -> Int { (index &+ 1) & (bucketCount &- 1) }

    /// Whether the syllable with this key is one of the family names.
    @inline(__always)
    package func isSurname(_ key: UInt64) -> Bool { surname(key) != 0 }

    /// 1 for a family name, else 0.
    @inline(__always)
    func surname(_ key: UInt64) -> UInt8 {
        UInt8(truncatingIfNeeded: surnames[unchecked: Self.surnameWord(key)] >> Self.surnameBit(key)) & 1
    }

    @inline(__always)
    private static func surnameWord(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 54) }
    @inline(__always)
    private static func surnameBit(_ key: UInt64) -> UInt64 { key >> 48 & 63 }

    @inline(__always)
    private static func bucket(_ hash: UInt64) -> Int {
        Int(truncatingIfNeeded: hash >> UInt64(64 &- bucketCount.trailingZeroBitCount))
    }

    /// Fourteen bits from the middle, which the bucket number does not use.
    @inline(__always)
    private static func tag(_ hash: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: hash >> 20) & 0xFFFC }
}
