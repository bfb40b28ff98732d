import Testing

@testable import VietTokenization

@Suite("Syllable cache")
struct SyllableCacheTests {
    @Test("a text of more syllables than the cache begins with reads as its words do")
    func grows() {
        let onsets = ["b", "ch", "d", "đ", "gi", "h", "kh", "l", "m", "ng", "nh", "ph", "s", "t", "th", "tr", "v", "x"]
        let rhymes = [
            "a", "à", "ả", "ạ", "an", "ăng", "âm", "át", "ất", "ê", "iên", "iết", "ô", "ông", "ơn", "uôi", "ương",
            "ước",
        ]
        let words = onsets.flatMap { onset in
            rhymes.flatMap { [onset + $0, (onset + $0).uppercased(), onset + $0 + "x"] }
        }
        // Twice: the second time all are known.
        let atoms = AtomScanner.scan(Array((words + words).joined(separator: " ").utf8).span)
        #expect(atoms.count == 2 * words.count)
        for (atom, word) in zip(atoms, words + words) {
            let alone = AtomScanner.scan(Array(word.utf8).span)[0]
            #expect(atom.value == alone.value && atom.casing == alone.casing && atom.traits == alone.traits, "\(word)")
        }
    }
}
