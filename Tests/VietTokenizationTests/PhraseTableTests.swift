import Testing

@testable import VietTokenization

/// All phrases of a text at once are those that are found atom by atom.
@Suite struct PhraseTableTests {
    /// Phrases that share their first words, one of them with more meanings than a short text has room for at first.
    private static func table() -> PhraseTable? {
        var builder = PhraseTableBuilder()
        let phrases = ["xã", "xã Hòa An", "xã Hòa An 2", "Hòa", "An 2 - 3", "ông", "ông bà", "Hòa Bình"]
        for (number, phrase) in phrases.enumerated() {
            builder.add(phrase, .init(category: UInt8(number % 60 + 1), number: number))
        }
        for number in 0..<200 { builder.add("bà con", .init(category: UInt8(number % 60 + 1), number: number)) }
        return PhraseTable(StaticBytes(builder.build()))
    }

    @Test(arguments: [
        "", "xã", "Xã Hòa An 2 và xã Hòa", "ông bà con, ông bà\n\nbà con", "An 2 – 3, xã\nHòa An", "Hòa Bình Hòa An xã",
    ])
    func matches(text: String) throws {
        let table = try #require(Self.table())
        let atoms = AtomScanner.scan(Array(text.utf8).span)
        let found = table.matches(in: atoms)
        var expected: [[Int]] = []
        var starts = [0]
        for start in atoms.indices {
            table.forEachMatch(in: atoms, at: start) { end, payloads in
                for payload in payloads {
                    expected.append([start, end, Int(payload.category), payload.number])
                    #expect(found.categories[start] >> UInt64(payload.category) & 1 == 1)
                }
            }
            starts.append(expected.count)
        }
        #expect(found.starts.map(Int.init) == starts)
        #expect(
            found.matches.map { [Int($0.start), Int($0.end), Int($0.payload & 0xFF), Int($0.payload >> 8)] } == expected
        )
    }
}
