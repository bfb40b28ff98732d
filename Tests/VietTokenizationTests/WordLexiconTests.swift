import Testing
import VietNormalization
import VietTokenization

/// What goes into a ``WordLexicon`` is found in it, however full its buckets are.
@Suite struct WordLexiconTests {
    /// Words of two to four syllables that nobody has to mean anything by, enough to fill buckets over.
    private static let words: [[UInt64]] = (0..<24_000).map { number in
        (0..<2 + number % 3).map { SyllableKey("s\(number)t\($0)").rawValue }
    }
    private static let lexicon = WordLexicon(words: words, surnames: words.prefix(50).map { $0[0] })

    private func hashes(_ word: [UInt64]) -> [UInt64] {
        word.indices.dropFirst().map { word[1...$0].reduce(word[0]) { WordHash.extend($0, by: $1) } }
    }

    @Test func knowsWordsAndTheirBeginnings() {
        for word in Self.words {
            let hashes = hashes(word)
            #expect(Self.lexicon[hashes.last!].contains(.word))
            #expect(hashes.dropLast().allSatisfy { Self.lexicon[$0].contains(.prefix) })
        }
    }

    @Test func hasBucketsThatRunOver() { #expect(Self.lexicon.buckets.values.contains { $0[15] != 0 }) }

    /// The documentation says one in 3,000; the lexicon here is as full as that of the library.
    @Test func takesFewOthersForWords() {
        let others = (0..<50_000).map {
            WordHash.extend(SyllableKey("x\($0)").rawValue, by: SyllableKey("y\($0)").rawValue)
        }
        #expect(others.count { !Self.lexicon[$0].isEmpty } < 60)
    }

    @Test func knowsSurnames() {
        for word in Self.words.prefix(50) { #expect(Self.lexicon.isSurname(word[0])) }
        #expect(Self.words.suffix(20_000).count { Self.lexicon.isSurname($0[1]) } < 100)
    }
}
