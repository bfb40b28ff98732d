import Testing

@testable import VietNormalization

@Suite("UTF-8 validation")
struct UTF8ValidationTests {
    @Test(
        "Faults name what is wrong",
        arguments: [
            ([0x61, 0x80], 1, InvalidUTF8.Fault.strayContinuation),
            ([0xC0, 0xAF], 0, .impossibleByte),
            ([0x61, 0x61, 0xFF], 2, .impossibleByte),
            ([0xE1, 0xBA], 0, .truncatedSequence),
            ([0xE1, 0x41, 0x41], 0, .truncatedSequence),
            ([0xE0, 0x80, 0x80], 0, .impossibleScalar),
            ([0xED, 0xA0, 0x80], 0, .impossibleScalar),
            ([0xF4, 0x90, 0x80, 0x80], 0, .impossibleScalar),
        ] as [([UInt8], Int, InvalidUTF8.Fault)])
    func faults(bytes: [UInt8], offset: Int, fault: InvalidUTF8.Fault) {
        #expect(throws: InvalidUTF8(offset: offset, byte: bytes[offset], fault: fault)) {
            try InvalidUTF8.validate(bytes.span)
        }
    }

    @Test("Agrees with the standard library on random bytes")
    func randomBytes() {
        var generator = SeededGenerator(seed: 6)
        let pool: [UInt8] = [
            0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xE1, 0xED, 0xF0, 0xF1, 0xF4, 0xF5,
        ]
        for _ in 0..<10_000 {
            let bytes = (0..<Int.random(in: 0..<20, using: &generator)).map { _ in
                pool.randomElement(using: &generator) ?? 0
            }
            let isValid = (try? InvalidUTF8.validate(bytes.span)) != nil
            #expect(isValid == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
        }
    }

    @Test("The message says what, where and the remedy")
    func message() {
        let text = InvalidUTF8(offset: 17, byte: 0xC3, fault: .truncatedSequence).description
        #expect(text.contains("0xC3") && text.contains("17") && text.contains("decode"))
    }
}

@Suite("OffsetMap")
struct OffsetMapTests {
    @Test("Counts like the standard library, at every scalar of random text")
    func randomText() {
        var generator = SeededGenerator(seed: 7)
        for length in [0, 5, 40, 200, 700] {
            for _ in 0..<40 {
                let text = RandomText.make(using: &generator, length: length)
                let map = OffsetMap(text)
                #expect(map.utf8Count == text.utf8.count)
                var (utf8, utf16) = (0, 0)
                for (scalars, scalar) in text.unicodeScalars.enumerated() {
                    let end = utf8 + UTF8.width(scalar)
                    #expect(map.scalars(utf8..<end) == scalars..<(scalars + 1))
                    #expect(map.utf16(utf8..<end) == utf16..<(utf16 + UTF16.width(scalar)))
                    #expect(map.utf8Range(scalars: scalars..<(scalars + 1)) == utf8..<end)
                    #expect(String(text.unicodeScalars[map.indices(utf8..<end, in: text)]) == String(scalar))
                    (utf8, utf16) = (end, utf16 + UTF16.width(scalar))
                }
                #expect(map.scalars(utf8..<utf8).lowerBound == text.unicodeScalars.count)
            }
        }
    }

    @Test("Block borders, also in a text of exactly 64 bytes")
    func blockBorders() {
        let text = String(repeating: "ế", count: 21) + "a"
        let map = OffsetMap(text)
        #expect(text.utf8.count == 64)
        #expect(map.scalars(63..<64) == 21..<22)
        #expect(map.utf8Range(scalars: 22..<22) == 64..<64)
    }
}
