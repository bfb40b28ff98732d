import Testing

@testable import VietNormalization

@Suite("Combinations of options")
struct OptionCombinationTests {
    private static let options: [Normalizer.Options] = [
        .nfc, .nfd, .markOrder, .lookAlikes, .clean, .toneRepair, .highlandApostrophes, .foldDiacritics,
        .tonePlacement(.old),
        .tonePlacement(.new), .detachedMarks, .splitWords, .letterCase(.lower), .slug,
    ]

    private func randomOptions(_ generator: inout SeededGenerator) -> Normalizer.Options {
        var options: Normalizer.Options = Self.options.reduce(into: []) {
            if Bool.random(using: &generator) { $0.insert($1) }
        }
        // A letter that had a tone has room for another mark once it is folded: pieces are joined before that, not after.
        if options.contains(.foldDiacritics) { options.subtract([.detachedMarks, .splitWords]) }
        return options
    }

    /// A word cut by white space, its marks apart from their letters, as PDF files give it.
    private func cutText(_ generator: inout SeededGenerator) -> String {
        let words = "trường học người đảng viên Nguyễn phát triển của hòa ở an kh m"
        let text = Normalizer([Bool.random(using: &generator) ? .nfd : .nfc]).normalize(words).text
        var cut = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.dropFirst(Int.random(in: 0..<60, using: &generator)).prefix(16) {
            if Int.random(in: 0..<3, using: &generator) == 0 { cut.append(" ") }
            if Int.random(in: 0..<12, using: &generator) == 0 { cut.append("\u{323}") }
            cut.append(scalar)
        }
        return String(cut)
    }

    @Test("Words in pieces: a second run changes nothing, and the alignment accounts for every byte")
    func pieces() {
        var generator = SeededGenerator(seed: 33)
        let normalizer = Normalizer([.nfc, .markOrder, .toneRepair, .detachedMarks, .splitWords])
        for _ in 0..<20_000 {
            let source = cutText(&generator)
            let result = normalizer.normalize(source)
            expectFaithful(result.alignment, from: Array(source.utf8), to: Array(result.text.utf8), "\(source)")
            let again = normalizer.normalize(result.text).text
            #expect(again == result.text, "\(source.debugDescription) \(Array(source.unicodeScalars))")
        }
    }

    /// A syllable in random spelling, with what pages put around it.
    private func randomText(_ generator: inout SeededGenerator) -> String {
        var text = RandomText.make(using: &generator, length: 8)
        let row = RhymeTable.rows.randomElement(using: &generator) ?? RhymeTable.rows[0]
        text += (Onset.all.randomElement(using: &generator) ?? "") + row.medial + row.nucleus
        return text + RandomText.make(using: &generator, length: 8)
    }

    @Test("Any set of options: a second run changes nothing, and the alignment accounts for every byte")
    func idempotence() {
        var generator = SeededGenerator(seed: 14)
        for _ in 0..<20_000 {
            let options = randomOptions(&generator)
            let normalizer = Normalizer(options)
            let source = randomText(&generator)
            let result = normalizer.normalize(source)
            expectFaithful(result.alignment, from: Array(source.utf8), to: Array(result.text.utf8), "\(source)")
            let again = normalizer.normalize(result.text).text
            #expect(
                again.unicodeScalars.elementsEqual(result.text.unicodeScalars),
                "\(options.rawValue) \(Array(source.unicodeScalars)) \(Array(result.text.unicodeScalars))")
        }
    }

    @Test("Letter cases with the forms of Unicode", arguments: TextCase.allCases)
    func letterCase(textCase: TextCase) {
        var generator = SeededGenerator(seed: 18)
        for round in 0..<10_000 {
            let form: Normalizer.Options = round.isMultiple(of: 2) ? .nfc : .nfd
            let normalizer = Normalizer([form, .clean, .letterCase(textCase)])
            let source = randomText(&generator)
            let result = normalizer.normalize(source)
            expectFaithful(result.alignment, from: Array(source.utf8), to: Array(result.text.utf8), "\(source)")
            let again = normalizer.normalize(result.text).text
            #expect(again.unicodeScalars.elementsEqual(result.text.unicodeScalars), "\(Array(source.unicodeScalars))")
        }
    }

    @Test("All options at once, as a page may need them")
    func everything() {
        let all = Normalizer([
            .mojibake, .htmlEntities, .clean, .lookAlikes, .nfc, .markOrder, .highlandApostrophes, .toneRepair,
            .tonePlacement(.old),
        ])
        let source = "\u{FEFF}Ðồng chÃ­ hoà&nbsp;gìa\u{200B} K’Bang &amp;#7871; ti\u{E9}\u{302}ng\r\n"
        let result = all.normalize(source)
        #expect(result.text == "Đồng chí hòa già K'Bang ế tiếng\r\n")
        expectFaithful(result.alignment, from: Array(source.utf8), to: Array(result.text.utf8))
        let word = Array(result.text.utf8).firstRange(of: Array("tiếng".utf8)) ?? 0..<0
        let range = result.alignment.sourceRange(of: word)
        #expect(String(decoding: Array(source.utf8)[range], as: UTF8.self) == "ti\u{E9}\u{302}ng")
        expectRoundTrips(result.alignment)
    }

    @Test("A text that needs nothing comes back as it is")
    func unchanged() throws {
        let all = Normalizer([.mojibake, .htmlEntities, .clean, .lookAlikes, .nfc, .markOrder, .toneRepair])
        let utf8 = Array("Chiều ngày 29/9/2022, Huyện ủy An Lão tổ chức hội nghị.".utf8)
        let changed = try all.normalize(utf8: utf8.span)
        #expect(changed == nil)
    }
}
