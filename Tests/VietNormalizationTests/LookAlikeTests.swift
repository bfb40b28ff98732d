import Testing

@testable import VietNormalization

@Suite("Look-alikes")
struct LookAlikeTests {
    @Test(
        "Letters of other alphabets inside words",
        arguments: [
            ("Ɖồng ɖồng Ðà ÐẮK", "Đồng đồng Đà ĐẮK"), ("Nguyễn Vаn Нùng", "Nguyễn Van Hùng"),
            ("Москва Αθήνα", "Москва Αθήνα"),
            ("tiе\u{302}\u{301}ng", "tiếng"), ("ΤP.HCM", "TP.HCM"), ("kΩ μm ΔH ρgh", "kΩ μm ΔH ρgh"),
            ("l\u{131}\u{301} do", "lí do"),
            ("Ağrı", "Ağrı"), ("𝗕𝗶\u{301} 𝘁𝗵𝘂\u{31B} 𝟮𝟬𝟮𝟰 𝐻ℎ", "Bí thư 2024 Hh"), ("ℝ № m² ½ ℃", "ℝ № m² ½ ℃"),
            ("ＴＰ．ＨＣＭ ２０", "TP.HCM 20"), ("中文，中文！", "中文，中文！"), ("ﬁnal oﬃce", "final office"),
            ("Sigurður NORÐUR", "Sigurður NORÐUR"),
        ])
    func words(source: String, expected: String) {
        let result = Normalizer([.lookAlikes]).normalize(source)
        #expect(result.text.unicodeScalars.elementsEqual(expected.unicodeScalars), "\(result.text)")
        expectFaithful(result.alignment, from: Array(source.utf8), to: Array(result.text.utf8))
    }

    @Test(
        "Apostrophes of highland names",
        arguments: [
            ("K’Bang HʼHen M´gar R‘lấp Ch’ơm", "K'Bang H'Hen M'gar R'lấp Ch'ơm"),
            ("d’Ivoire O’Brien L’Oréal ‘K’ “K’ a", "d’Ivoire O’Brien L’Oréal ‘K’ “K’ a"), ("AK’B", "AK’B"),
        ])
    func apostrophes(source: String, expected: String) {
        #expect(Normalizer([.highlandApostrophes]).normalize(source).text == expected)
    }
}
