import Testing

@testable import VietTokenization

/// All phrases of a text at once are those that are found atom by atom.
@Suite struct PhraseTableTests {
    /// Phrases that share their first words, one of them with many meanings.
    private static let phrases = ["xã", "xã Hòa An", "xã Hòa An 2", "Hòa", "An 2 - 3", "ông", "ông bà", "Hòa Bình"]

    private static func table(_ phrases: [String] = phrases) -> PhraseTable? {
        var builder = PhraseTableBuilder()
        for (number, phrase) in phrases.enumerated() {
            builder.add(phrase, .init(category: UInt8(number % 60 + 1), number: number))
        }
        for number in 0..<200 { builder.add("bà con", .init(category: UInt8(number % 60 + 1), number: number)) }
        return PhraseTable(StaticBytes(builder.build()))
    }

    @Test(arguments: [
        "", "xã", "Xã Hòa An 2 và xã Hòa", "ông bà con, ông bà\n\nbà con", "An 2 – 3, xã\nHòa An", "Hòa Bình Hòa An xã",
        String(repeating: "ông bà con về xã Hòa An. ", count: 40),
    ])
    func matches(text: String) throws {
        let table = try #require(Self.table())
        let atoms = AtomScanner.scan(Array(text.utf8).span)
        var expected: [Meaning] = []
        for start in atoms.indices {
            table.forEachMatch(in: atoms, at: start) { end, payloads in
                expected += payloads.map { Meaning(range: start..<end, payload: $0) }
            }
        }
        let found = table.matches(in: atoms)
        #expect(Self.meanings(of: found, table.meanings) == expected)
        for start in atoms.indices {
            let here = expected.filter { $0.range.lowerBound == start }
            #expect(found.categories[start] == here.reduce(0) { $0 | 1 << UInt64($1.payload.category) })
        }
    }

    /// Where two tables know a phrase, the meanings of the second stand after those of the first.
    @Test func merging() throws {
        let first = try #require(Self.table())
        let second = try #require(Self.table(["bà", "ông", "xã Hòa An", "Hòa An"]))
        let atoms = AtomScanner.scan(Array("ông bà con về xã Hòa An".utf8).span)
        var expected: [Meaning] = []
        for start in atoms.indices {
            var here: [Meaning] = []
            for table in [first, second] {
                table.forEachMatch(in: atoms, at: start) { end, payloads in
                    here += payloads.map { Meaning(range: start..<end, payload: $0) }
                }
            }
            for end in atoms.indices.map({ $0 + 1 }) { expected += here.filter { $0.range.upperBound == end } }
        }
        var found = first.matches(in: atoms)
        found.add(second.matches(in: atoms), meaningsFrom: first.meanings.count)
        let meanings = StaticTable(first.meanings.values + second.meanings.values)
        #expect(Self.meanings(of: found, meanings) == expected)
    }

    /// Every phrase has a slot of its own, whatever the order of the phrases.
    @Test(arguments: [0, 1, 15, 16, 5000])
    func layout(phraseCount: Int) throws {
        let phrases = (0..<phraseCount).map { "xã \($0)" }
        var bytes: [[UInt8]] = []
        for phrases in [phrases, phrases.reversed()] {
            var builder = PhraseTableBuilder()
            for phrase in phrases { builder.add(phrase, .init(category: 1, number: 7)) }
            bytes.append(builder.build())
        }
        #expect(bytes[0] == bytes[1])
        let table = try #require(PhraseTable(StaticBytes(bytes[0])))
        for phrase in phrases + ["xã", "xã -1", "huyện 1"] {
            let atoms = AtomScanner.scan(Array(phrase.utf8).span)
            var ends: [Int] = []
            table.forEachMatch(in: atoms, at: 0) { end, payloads in ends += payloads.map { $0.number == 7 ? end : 0 } }
            #expect(ends == (phrases.contains(phrase) ? [2] : []))
        }
    }

    // MARK: Reading all of them

    private struct Meaning: Equatable {
        let range: Range<Int>
        let payload: PhraseTable.Payload
    }

    private static func meanings(of found: PhraseTable.Matches, _ meanings: StaticTable<UInt32>) -> [Meaning] {
        found.openings.enumerated().flatMap { start, opening in
            let longer = found.longer.prefix(Int(opening.longest)).filter { Int($0.start) == start }
            let phrases = [PhraseTable.Match(start..<start + 1, meanings: opening.meanings)] + longer
            return phrases.flatMap { phrase in
                PhraseMeanings.words(at: Int(phrase.meanings), in: meanings).map {
                    Meaning(range: phrase.range, payload: PhraseTable.Payload(word: meanings[$0]))
                }
            }
        }
    }
}
