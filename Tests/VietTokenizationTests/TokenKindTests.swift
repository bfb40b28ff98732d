import Testing

@testable import VietTokenization

/// Each kind of token with what is of it, and what looks like it and is not.
@Suite struct TokenKindTests {
    @Test(
        "what is of a kind",
        arguments: [
            (.word, ["huyện", "Vĩnh", "H'Linh", "K’Sen", "m2", "km", "12A1", "XIX", "nghiêng", "Nguyen", "vắc-xin"]),
            (.number, ["136", "07", "3.798,254", "2.500.000", "23/25", "10-15", "0501.3648.115"]),
            (
                .date,
                [
                    "29/9/2022", "29-9-2022", "29.9.2022", "9/2022", "2020-2025", "18-20/8/2010", "2022-10-04",
                    "III/2022", "II-2015", "IV.2019",
                ]
            ),
            (.time, ["14h", "8h30", "8g30'", "09:01", "22:06:26"]),
            (.percent, ["72,5%", "63,24 %", "5-7%", "100%"]),
            (.url, ["https://baohatinh.vn/tin?id=3", "www.vtv.vn", "Chinhphu.vn", "VOV.VN"]),
            (.email, ["vanphong@anlao.gov.vn", "van.phong-1@anlao.gov.vn"]),
            (.documentNumber, ["18-NQ/TW", "1234/QĐ-UBND", "06/2023/NQ-HĐND", "76/2025/UBTVQH15", "90-TTr/HU"]),
            (
                .abbreviation,
                ["UBND", "TP.HCM", "T.Ư", "PGS.TS", "GD-ĐT", "NN&PTNT", "LĐ-TB&XH", "đ/c", "COVID-19", "GMT+7"]
            ),
            (.punctuation, [",", ".", "...", "…", "./.", "-----", "“", "("]),
            (.symbol, ["+", "=", "°", "$"]),
            (.emoji, ["🎉", "👍🏽", "🇻🇳"]),
            (.foreign, ["Facebook", "YouTube", "marathon", "video", "web", "click", "golf", "Москва", "東京"]),
        ] as [(TokenKind, [String])])
    func kinds(_ kind: TokenKind, _ texts: [String]) {
        for text in texts { #expect(tokens("xem \(text) nhé").dropFirst().dropLast() == [shown(text, kind)]) }
    }

    @Test func everyKindIsTried() { #expect(TokenKind.allCases.count == 13) }

    @Test(
        "what looks like another kind",
        arguments: [
            // Names of the highlands and syllables that lost their marks are not foreign.
            ("Ksor Bhling Krông Đakrông Siu Niê Jŭt Ayŭn Pleiku Raglai Khmer", .word),
            ("Nguyen Van huyen truong dang nghieng quyet", .word),
            ("Ju\u{306}t Ayu\u{306}n Hye\u{302}n", .word),
            ("Face\u{AD}book mara\u{200B}thon", .foreign),
        ] as [(String, TokenKind)])
    func words(_ text: String, _ kind: TokenKind) {
        #expect(Tokenizer.default.syllables(in: text).allSatisfy { $0.kind == kind }, "\(tokens(text))")
    }

    private func shown(_ text: String, _ kind: TokenKind) -> String { kind == .word ? text : "\(text)/\(kind)" }
}
