import Testing

@testable import VietNormalization

@Suite("Tone placement and repair")
struct TonePlacementTests {
    @Test("Both placements of every open oa, oe and uy syllable")
    func openRhymes() {
        let tones = ["\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
        var count = 0
        for onset in Onset.all where !["q", "c", "k", "gh", "gi", "ngh"].contains(onset) {
            for (glide, nucleus) in [("o", "a"), ("o", "e"), ("u", "y")] {
                for tone in tones {
                    let old = Normalizer([.nfc]).normalize(onset + glide + tone + nucleus).text
                    let new = Normalizer([.nfc]).normalize(onset + glide + nucleus + tone).text
                    for text in [old, new, old.uppercased(), new.uppercased()] {
                        let isUpper = text.first?.isUppercase ?? false
                        let toOld = Normalizer([.tonePlacement(.old)]).normalize(text).text
                        let toNew = Normalizer([.tonePlacement(.new)]).normalize(text).text
                        #expect(toOld.unicodeScalars.elementsEqual((isUpper ? old.uppercased() : old).unicodeScalars))
                        #expect(toNew.unicodeScalars.elementsEqual((isUpper ? new.uppercased() : new).unicodeScalars))
                        count += 1
                    }
                }
            }
        }
        #expect(count == 22 * 3 * 5 * 4)
    }

    @Test(
        "Placement keeps case and leaves all other rhymes alone",
        arguments: [
            ("Hoà BÌNH hoÀ hOà", "Hòa BÌNH hòA hÒa"), ("quý quà quẻ thuở Huế", "quý quà quẻ thuở Huế"),
            ("hoài hoàn ngoại khoẻo goòng boóc", "hoài hoàn ngoại khoẻo goòng boóc"),
            ("thuý, khoẻ; loã", "thúy, khỏe; lõa"),
            ("uỷ ban, uý lạo", "ủy ban, úy lạo"), ("https://x.vn/hoà?a=hoà1", "https://x.vn/hòa?a=hòa1"),
        ])
    func old(source: String, expected: String) {
        let result = Normalizer([.nfc, .tonePlacement(.old)]).normalize(source)
        #expect(result.text == expected)
        expectFaithful(result.alignment, from: Array(source.utf8), to: Array(result.text.utf8))
    }

    @Test(
        "Repair moves a tone back where a convention allows it, and no other",
        arguments: [
            ("Qúy gìa lựơng hòan taị", "Quý già lượng hoàn tại"),
            ("gíao họat đôụng qủa thủơ", "giáo hoạt đôụng quả thuở"),
            ("hoà hòa thuý thúy", "hoà hòa thuý thúy"), ("LỰƠNG Taị QÚY", "LƯỢNG Tại QUÝ"),
            ("miá mưà muá", "mía mừa múa"),
            ("María Aída gìo", "María Aída giò"),
        ])
    func repair(source: String, expected: String) {
        #expect(Normalizer([.nfc, .toneRepair]).normalize(source).text == expected)
    }

    @Test("An edit covers no more than the letters that change")
    func tightEdits() {
        let edits = Normalizer([.tonePlacement(.old)]).normalize("khoẻ").alignment.edits
        #expect(edits.map(\.source) == [2..<6])
    }

    @Test("Protected words and phrases stay")
    func protectedWords() {
        let normalizer = Normalizer([.nfc, .tonePlacement(.old)], protecting: ["Hoà Bình", "Thuỷ"])
        #expect(normalizer.normalize("hoà Hoà Bình, Thuỷ thuỷ Hoà").text == "hòa Hoà Bình, Thuỷ thuỷ Hòa")
    }

    @Test("Foreign and highland words stay, under all options that move or replace letters")
    func foreignWords() {
        let words = ForeignWords.all
        #expect(Set(words).count >= 500)
        for placement in TonePlacement.allCases {
            let normalizer = Normalizer([
                .nfc, .markOrder, .lookAlikes, .highlandApostrophes, .toneRepair, .clean, .tonePlacement(placement),
                .detachedMarks, .splitWords, .mojibake,
            ])
            for word in words {
                let composed = Normalizer([.nfc]).normalize(word).text
                #expect(normalizer.normalize(word).text.unicodeScalars.elementsEqual(composed.unicodeScalars))
            }
        }
    }

    @Test("Random text: a second run changes nothing and the alignment is faithful")
    func properties() {
        var generator = SeededGenerator(seed: 8)
        let onsets = Onset.all
        for round in 0..<10_000 {
            var source = ""
            for _ in 0..<3 {
                let row = RhymeTable.rows.randomElement(using: &generator)
                source += (onsets.randomElement(using: &generator) ?? "") + (row?.medial ?? "") + (row?.nucleus ?? "")
                source += RandomText.make(using: &generator, length: 4)
            }
            let placement: TonePlacement = round.isMultiple(of: 2) ? .old : .new
            let options: Normalizer.Options = [
                .nfc, .markOrder, .lookAlikes, .highlandApostrophes, .clean, .toneRepair, .tonePlacement(placement),
            ]
            let result = Normalizer(options).normalize(source)
            expectFaithful(result.alignment, from: Array(source.utf8), to: Array(result.text.utf8), "\(source)")
            let again = Normalizer(options).normalize(result.text).text
            #expect(again.unicodeScalars.elementsEqual(result.text.unicodeScalars), "\(Array(source.unicodeScalars))")
        }
    }
}
