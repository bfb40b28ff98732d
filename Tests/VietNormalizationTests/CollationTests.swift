import Testing

@testable import VietNormalization

@Suite("Sort orders")
struct CollationTests {
    @Test("Letters, then tones, then the next syllable")
    func dictionary() {
        let ordered = [
            "", "1", "a", "A", "à", "ả", "ã", "á", "ạ", "an", "ăn", "ân", "ba", "ba hoa", "ba má", "bà", "bà con",
            "bác", "da", "đa", "e", "ê",
            "ma", "má", "mai", "mo", "mô", "mơ", "tu", "từ", "u", "ư", "x", "y", "zê", "я",
        ]
        var generator = SeededGenerator(seed: 11)
        #expect(ordered.shuffled(using: &generator).sorted(by: SortOrder.dictionary.areInIncreasingOrder) == ordered)
    }

    @Test("ICU puts the letters of the whole text before any tone; the dictionary does not")
    func difference() {
        #expect(SortOrder.dictionary.areInIncreasingOrder("ba má", "bà con"))
        #expect(SortOrder.icu.areInIncreasingOrder("bà con", "ba má"))
    }

    @Test("On single syllables the dictionary order is ICU's: every syllable of the corpus")
    func oracle() {
        let syllables = Set(CorpusText.words.filter { (try? Syllable($0)) != nil }.map { $0.lowercased() })
        // y and i sort apart in both; two placements of one tone are one syllable here and two texts for ICU.
        let unique = Dictionary(grouping: syllables) { (try? Syllable($0)).map { $0.spelled(.new) } ?? $0 }.keys
        let ours = unique.sorted(by: SortOrder.dictionary.areInIncreasingOrder)
        let theirs = unique.sorted(by: SortOrder.icu.areInIncreasingOrder)
        #expect(ours == theirs)
        #expect(ours.count > 1_000)
    }

    @Test("People by given name, family name, middle names")
    func names() {
        let ordered = [
            "Lê Thị An", "Nguyễn Văn An", "Nguyễn Xuân An", "Trần Ánh", "Võ Đình Bảo", "Nguyễn Dũng", "Nguyễn Thị Đào",
            "Bùi Văn Hoà",
            "Đặng Hoàng", "Phạm Yến",
        ]
        var generator = SeededGenerator(seed: 12)
        #expect(ordered.shuffled(using: &generator).sorted(by: SortOrder.personalName.areInIncreasingOrder) == ordered)
    }

    @Test("Keys order random text totally: equal only for canonically equal text", arguments: SortOrder.allCases)
    func total(order: SortOrder) {
        var generator = SeededGenerator(seed: 13)
        let texts = (0..<300).map { _ in RandomText.make(using: &generator, length: 6) }
        for a in texts {
            #expect(order.key(a) == order.key(Normalizer([.nfd]).normalize(a).text) || order == .icu)
            for b in texts.prefix(20) where order != .icu {
                #expect((order.key(a) == order.key(b)) == (a == b))
            }
        }
    }
}
