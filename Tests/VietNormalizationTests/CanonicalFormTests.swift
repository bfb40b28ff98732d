import CVietICU
import Testing

@testable import VietNormalization

@Suite("NFC and NFD")
struct CanonicalFormTests {
    private func rewritten(_ text: String, to form: NormalizationForm) -> NormalizedUTF8 {
        let source = Array(text.utf8)
        var rewriter = Rewriter()
        CanonicalForm.rewrite(source.span, to: form, &rewriter)
        return rewriter.finish(source.span)
            ?? NormalizedUTF8(bytes: source, alignment: Alignment(identity: source.count))
    }

    private func expectLikeICU(_ text: String, location: SourceLocation = #_sourceLocation) {
        let source = Array(text.utf8)
        for form in [NormalizationForm.nfc, .nfd] {
            let result = rewritten(text, to: form)
            let oracle = ICUNormalization.normalize(source.span, to: form)?.bytes
            #expect(result.bytes == oracle, "\(form) of \(source)", sourceLocation: location)
            expectFaithful(result.alignment, from: source, to: result.bytes, "\(source)", location: location)
        }
    }

    @Test("Equal to ICU on random text of every script")
    func randomText() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<10_000 { expectLikeICU(RandomText.make(using: &generator)) }
    }

    @Test("Equal to ICU on every scalar, alone and between letters")
    func everyScalar() {
        for value in UInt32(0)..<0x30000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let source = Array("a\(scalar)\u{323}\u{302}b\(scalar)".utf8)
            for form in [NormalizationForm.nfc, .nfd] {
                var rewriter = Rewriter()
                CanonicalForm.rewrite(source.span, to: form, &rewriter)
                let bytes = rewriter.finish(source.span)?.bytes ?? source
                if bytes != ICUNormalization.normalize(source.span, to: form)?.bytes {
                    Issue.record("\(form) differs from ICU at U+\(String(value, radix: 16))")
                }
            }
        }
    }

    @Test("Every Vietnamese letter composes from its parts in every order of its marks")
    func everyLetter() {
        for value in UInt32(0xC0)..<0x1EFA {
            guard let letter = VietnameseLetter(value), letter.isVowel, let scalar = Unicode.Scalar(value) else {
                continue
            }
            let parts = Array(rewritten(String(scalar), to: .nfd).bytes)
            #expect(rewritten(String(decoding: parts, as: UTF8.self), to: .nfc).bytes == Array(String(scalar).utf8))
            #expect(letter.scalar == value)
            let scalars = Array(String(decoding: parts, as: UTF8.self).unicodeScalars)
            if scalars.count == 3 {
                expectLikeICU("\(scalars[0])\(scalars[2])\(scalars[1])")
            }
        }
    }

    @Test("What the quick check skips is composed, starts a segment and joins nothing before it, in ICU's eyes, too")
    func quickCheck() {
        for value in UInt32(0)..<0x110000 {
            guard let scalar = Unicode.Scalar(value), scalar != "\0" else { continue }
            let utf8 = Array(String(scalar).utf8)
            guard StableScalars.firstUnknown(utf8.span, from: 0) == utf8.count else { continue }
            var isStable = scalar.properties.canonicalCombiningClass == .notReordered
            for before in ["", "a", "o\u{302}", "\u{1100}", "\u{C7}"] {
                let composed = ICUNormalization.normalize(Array(before.utf8).span, to: .nfc)?.bytes ?? []
                let whole = Array(before.utf8) + utf8
                isStable = isStable && ICUNormalization.normalize(whole.span, to: .nfc)?.bytes == composed + utf8
            }
            if !isStable { Issue.record("U+\(String(value, radix: 16)) is skipped but not stable") }
        }
    }

    @Test("What is checked and skipped in one pass is UTF-8 of scalars that the quick check skips, and counted")
    func lengthOfClean() {
        var generator = SeededGenerator(seed: 23)
        let pool: [UInt8] = [
            0x41, 0x7F, 0x80, 0x82, 0x93, 0xA0, 0xA1, 0xB8, 0xBB, 0xBC, 0xBF, 0xC1, 0xC2, 0xC6, 0xC7, 0xCC, 0xDF, 0xE0,
            0xE1, 0xE2, 0xE3, 0xED, 0xF0, 0xF4, 0xFF,
        ]
        let letters = ["a", "đ", "ư", "ệ", "Ỵ", "“", "…", "\u{2002}", "\u{1E00}", "\u{1FF}"]
        var cleanCount = 0
        for count in Array(0..<2_000).flatMap({ [$0 % 300, $0 % 7] }) + [4_095, 4_096, 4_097, 4_098, 9_000] {
            var utf8: [UInt8] = []
            while utf8.count < count { utf8 += Array((letters.randomElement(using: &generator) ?? "").utf8) }
            for damage in 0..<3 {
                if damage > 0, let index = utf8.indices.randomElement(using: &generator) {
                    utf8[index] = pool.randomElement(using: &generator) ?? 0
                }
                guard let length = Normalizer([.nfc]).lengthOfClean(utf8.span) else {
                    #expect(damage > 0)
                    continue
                }
                cleanCount += 1
                let text = String(validating: utf8, as: UTF8.self)
                #expect(text != nil && StableScalars.firstUnknown(utf8.span, from: 0) == utf8.count)
                #expect(length.scalars == text?.unicodeScalars.count && length.utf16 == text?.utf16.count)
                #expect(length == TextLength(wellFormed: utf8.span))
            }
        }
        #expect(cleanCount > 3_000)
    }

    @Test("Long rows of marks: equal to ICU, and in linear time")
    func longRows() {
        var generator = SeededGenerator(seed: 17)
        let marks = Array("\u{301}\u{323}\u{31B}\u{302}\u{344}\u{5B0}\u{345}".unicodeScalars)
        for base in ["a", "ệ", "\u{1100}", ""] {
            var text = base.unicodeScalars
            for _ in 0..<1_500 { text.append(marks.randomElement(using: &generator) ?? "\u{301}") }
            expectLikeICU(String(text) + "b\u{301}")
        }
        // Quadratic work on this would take half an hour.
        let row = "a" + String(repeating: "\u{301}\u{323}", count: 500_000)
        #expect(rewritten(row, to: .nfc).bytes.count == row.utf8.count)
    }

    @Test("Malformed bytes pass through")
    func malformed() {
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<10_000 {
            let source = (0..<Int.random(in: 0..<20, using: &generator)).map { _ in
                [0x61, 0xCC, 0x81, 0xE1, 0xBA, 0xA5, 0xF0, 0xED, 0xA0, 0xFF].randomElement(using: &generator) ?? 0
                    as UInt8
            }
            for options in [Normalizer.Options.nfc, Normalizer.forMatching.options] {
                guard let result = Normalizer(options).rewrite(source.span) else { continue }
                expectFaithful(result.alignment, from: source, to: result.bytes, "\(source)")
            }
        }
    }
}
