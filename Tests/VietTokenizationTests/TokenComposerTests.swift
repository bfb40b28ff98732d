import Testing

@testable import VietTokenization

/// Tokens of a text as `text/kind`, words without a kind.
func tokens(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Tokenizer.default.syllables(in: text).map { token in
        let slice = String(decoding: bytes[token.utf8Range], as: UTF8.self)
        return token.kind == .word ? slice : "\(slice)/\(token.kind)"
    }
}

@Suite struct TokenComposerTests {
    @Test(arguments: [
        ("136 đảng viên", ["136/number", "đảng", "viên"]),
        ("3.798,254 tỷ đồng", ["3.798,254/number", "tỷ", "đồng"]),
        ("23/25 xã", ["23/25/number", "xã"]),
        ("đạt 63,24 % kế hoạch", ["đạt", "63,24 %/percent", "kế", "hoạch"]),
        ("tăng 5-7%.", ["tăng", "5-7%/percent", "./punctuation"]),
        ("ngày 29/9/2022", ["ngày", "29/9/2022/date"]),
        ("29-9-2022, 29.9.2022", ["29-9-2022/date", ",/punctuation", "29.9.2022/date"]),
        ("tháng 9/2022", ["tháng", "9/2022/date"]),
        ("giai đoạn 2022-2025", ["giai", "đoạn", "2022-2025/date"]),
        ("từ 18-20/8/2010", ["từ", "18-20/8/2010/date"]),
        ("Sáng 5/10, 5/10 xã", ["Sáng", "5/10/date", ",/punctuation", "5/10/number", "xã"]),
        (
            "14h, 8h30, 8g30', 09:01",
            ["14h/time", ",/punctuation", "8h30/time", ",/punctuation", "8g30'/time", ",/punctuation", "09:01/time"]
        ),
        ("30ha và 85.58km2", ["30/number", "ha", "và", "85.58/number", "km2"]),
        ("lớp 12A1 và 9B", ["lớp", "12A1", "và", "9B"]),
    ])
    func numbers(_ text: String, _ expected: [String]) { #expect(tokens(text) == expected) }

    @Test(arguments: [
        "18-NQ/TW", "1234/QĐ-UBND", "06/2023/NQ-HĐND", "149/TB-MTTQ-BTT", "76/2025/UBTVQH15", "61/2018/NĐ-CP",
        "1941/UBND-VX", "90-TTr/HU", "05-CT/TW", "02/2015/TT-BLĐTBXH", "1234/QÐ-UBND",
    ])
    func documentNumbers(_ number: String) {
        #expect(
            tokens("văn bản số \(number), về") == [
                "văn", "bản", "số", "\(number)/documentNumber", ",/punctuation", "về",
            ])
        #expect(tokens("(\(number))") == ["(/punctuation", "\(number)/documentNumber", ")/punctuation"])
    }

    @Test(arguments: [
        ("UBND xã", ["UBND/abbreviation", "xã"]),
        ("TP.HCM họp", ["TP.HCM/abbreviation", "họp"]),
        ("ở TP.HCM.", ["ở", "TP.HCM/abbreviation", "./punctuation"]),
        ("của UBND.", ["của", "UBND/abbreviation", "./punctuation"]),
        ("TP.Tam Kỳ", ["TP./abbreviation", "Tam", "Kỳ"]),
        ("TP. Huế", ["TP./abbreviation", "Huế"]),
        ("T.Ư Đảng", ["T.Ư/abbreviation", "Đảng"]),
        ("GD-ĐT và COVID-19", ["GD-ĐT/abbreviation", "và", "COVID-19/abbreviation"]),
        ("đ/c An, v.v. nhé", ["đ/c/abbreviation", "An", ",/punctuation", "v.v./abbreviation", "nhé"]),
        ("B. Châu, H.T.Dũng", ["B./abbreviation", "Châu", ",/punctuation", "H.T.Dũng/abbreviation"]),
        ("PGS.TS Lê An", ["PGS.TS/abbreviation", "Lê", "An"]),
        ("Giáo dục-Đào tạo", ["Giáo", "dục", "-/punctuation", "Đào", "tạo"]),
        ("H'Linh, K’ Sen", ["H'Linh", ",/punctuation", "K’", "Sen"]),
    ])
    func abbreviationsAndNames(_ text: String, _ expected: [String]) { #expect(tokens(text) == expected) }

    @Test(arguments: [
        ("Xem https://baohatinh.vn/tin?id=3.", ["Xem", "https://baohatinh.vn/tin?id=3/url", "./punctuation"]),
        ("(www.vtv.vn)", ["(/punctuation", "www.vtv.vn/url", ")/punctuation"]),
        ("VOV.VN, Chinhphu.vn", ["VOV.VN/url", ",/punctuation", "Chinhphu.vn/url"]),
        ("gửi van.phong@anlao.gov.vn nhé", ["gửi", "van.phong@anlao.gov.vn/email", "nhé"]),
        // A run of letters is looked at once for all addresses that may begin in it.
        (
            "a.b.c.d.e.f.g.h.i.k.l.m.com.vn b",
            ["a.b./abbreviation", "c.d./abbreviation", "e.f./abbreviation", "g.h.i.k.l.m.com.vn/url", "b"]
        ),
        (
            "a.b.c.d@e.com.f.g.h.i.k.l.m.n.o.p.q.r.s@t.vn.",
            [
                "a.b.c.d@e.com/email", "./punctuation", "f.g./abbreviation", "h.i./abbreviation", "k.l./abbreviation",
                "m.n.o.p.q.r.s@t.vn/email", "./punctuation",
            ]
        ),
        ("Kết thúc./.", ["Kết", "thúc", "././punctuation"]),
        ("vui 👍🏽 🇻🇳", ["vui", "👍🏽/emoji", "🇻🇳/emoji"]),
        ("a + b", ["a", "+/symbol", "b"]),
        ("Москва", ["Москва/foreign"]),
    ])
    func addressesAndSigns(_ text: String, _ expected: [String]) { #expect(tokens(text) == expected) }
}
