import Testing

@testable import VietNormalization

@Suite("Blocks of a text")
struct BlockTests {
    private let composed = "Họp \u{1F468} tại Hải Phòng.\n"
    private let decomposed = "tho\u{302}\u{301}n A\u{31B}\u{301}\u{323}o\u{301}"

    /// Texts of several blocks: with none, some and nothing but what changes, also where blocks may end, and without a place
    /// for an end.
    private var texts: [String] {
        let clean = String(repeating: composed, count: 3_000)
        return [
            "", composed, decomposed, clean, clean + decomposed + clean, decomposed + clean,
            String(repeating: decomposed, count: 6_000), String(repeating: composed + decomposed + " ", count: 2_500),
            String(repeating: "ế\u{323}", count: 30_000) + decomposed,
        ]
    }

    @Test(
        "come out together as the whole does",
        arguments: [[.nfc], [.nfd], [.nfc, .markOrder, .clean]] as [Normalizer.Options])
    func wholes(options: Normalizer.Options) throws {
        let normalizer = Normalizer(options)
        for text in texts {
            let utf8 = Array(text.utf8)
            let whole = try normalizer.normalize(utf8: utf8.span)
            var (result, edits): ([UInt8], [Alignment.Edit]) = ([], [])
            var end = 0
            try normalizer.forEachBlock(of: utf8.span) { block, length, changed in
                #expect(block.lowerBound == end)
                end = block.upperBound
                if let length { #expect(length == TextLength(wellFormed: utf8.span.extracting(block))) }
                edits += changed?.alignment.edits.map { $0.moved(by: (block.lowerBound, result.count)) } ?? []
                result += changed?.bytes ?? Array(utf8[block])
            }
            #expect(end == utf8.count && result == whole?.bytes ?? utf8)
            #expect(edits == whole?.alignment.edits ?? [])
        }
    }

    @Test("fail at the first byte that is not UTF-8, after the blocks before it")
    func badByte() {
        let normalizer = Normalizer([.nfc])
        for (position, byte) in [(0, 0xFF), (70_000, 0xFF), (70_000, 0xE1), (70_000, 0x80)] as [(Int, UInt8)] {
            var utf8 = [UInt8](repeating: 0x61, count: 100_000)
            utf8[position] = byte
            utf8[position + 20] = 0xFF
            var end = 0
            let error = #expect(throws: InvalidUTF8.self) {
                try normalizer.forEachBlock(of: utf8.span) { block, _, _ in end = block.upperBound }
            }
            #expect(error?.offset == position && error?.byte == byte)
            #expect(end <= position && position - end < 40_000)
        }
    }
}

extension Alignment.Edit {
    fileprivate func moved(by distances: (source: Int, normalized: Int)) -> Alignment.Edit {
        Alignment.Edit(
            source: source.lowerBound + distances.source..<source.upperBound + distances.source,
            normalized: normalized.lowerBound + distances.normalized..<normalized.upperBound + distances.normalized)
    }
}
