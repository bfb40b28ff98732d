import Testing

@testable import VietTokenization

@Suite struct UserLexiconTests {
    /// Entries, a text, and its words with these entries.
    @Test(arguments: [
        (["nông thôn mới"], "Xã đạt chuẩn nông thôn mới.", "Xã đạt chuẩn nông_thôn_mới ."),
        (["nông thôn mới", "nông thôn mới nâng cao"], "nông thôn mới nâng cao", "nông_thôn_mới_nâng_cao"),
        (["hộ nghèo", "nghèo bền vững"], "giảm hộ nghèo bền vững", "giảm hộ_nghèo bền_vững"),
        (["huyện|ủy"], "Huyện ủy An Lão", "Huyện ủy An_Lão"),
        (["bí|thư huyện|ủy"], "Bí thư Huyện ủy", "Bí thư_Huyện ủy"),
        (["Vũ Quang|Trần"], "Huyện ủy Vũ Quang Trần Đình Bảo", "Huyện_ủy Vũ_Quang Trần Đình_Bảo"),
        (["quốc lộ 1A"], "trên Quốc lộ 1A", "trên Quốc_lộ_1A"),
        (["bão số 3"], "bão số 3, bão số 4", "bão_số_3 , bão số 4"),
        (["đông-xuân"], "vụ Đông-xuân", "vụ Đông_-_xuân"),
        // Typed tokens stay whole.
        (["TP.HCM họp", "COVID-19"], "TP.HCM họp, COVID-19", "TP.HCM_họp , COVID-19"),
        (["ngày 29"], "ngày 29/9/2022 và ngày 29", "ngày 29/9/2022 và ngày_29"),
        // No entry reaches over the end of a sentence.
        (["họp. Dân"], "Xã họp. Dân vui.", "Xã họp . Dân vui ."),
    ])
    func joinsAndSplits(_ entries: [String], _ text: String, _ expected: String) throws {
        #expect(words(text, try Tokenizer(lexicon: UserLexicon(entries))) == expected)
    }

    @Test(
        "one entry meets all spellings",
        arguments: [
            "Khoẻ toàn diện", "KHỎE TOÀN DIỆN", "khỏe\u{A0}toàn  diện", "kh\u{AD}ỏe toàn\u{200B} diện",
            "kho\u{309}e toa\u{300}n die\u{323}\u{302}n", "khỏe\ntoàn diện",
        ])
    func spellings(_ text: String) throws {
        let tokenizer = Tokenizer(lexicon: try UserLexicon(["khỏe toàn diện"]))
        #expect(tokenizer.words(in: text).map(\.syllables) == [0..<3])
        let barred = Tokenizer(lexicon: try UserLexicon(["Ðiện|Biên"]))
        #expect(barred.words(in: "Điện Biên").map(\.syllables) == [0..<1, 1..<2])
    }

    @Test func commentsAndEmptyLinesAreNoEntries() throws {
        let lexicon = try UserLexicon(["\u{FEFF}# ours", "", "  ", "hộ nghèo", "Hộ  nghèo", "# hết"])
        #expect(!lexicon.isEmpty)
        #expect(words("hộ nghèo", Tokenizer(lexicon: lexicon)) == "hộ_nghèo")
        #expect(try UserLexicon([String]()).isEmpty)
    }

    @Test(
        "what is no entry is named with its line",
        arguments: [
            (["hộ nghèo", "nghèo"], 2, .oneSyllable),
            (["", "hộ|"], 2, .emptyWord),
            (["|hộ"], 1, .emptyWord),
            (["hộ||nghèo"], 1, .emptyWord),
            (["đạt 63|% kế hoạch"], 1, .insideToken),
            (["hộ nghèo", "# x", "Hộ|nghèo"], 3, .cutOtherwise(line: 1)),
        ] as [([String], Int, UserLexiconError.Reason)])
    func unusable(_ lines: [String], _ line: Int, _ reason: UserLexiconError.Reason) {
        let error = UserLexiconError(line: line, entry: lines[line - 1], reason: reason)
        #expect(throws: error) { try UserLexicon(lines) }
        #expect(error.description.hasPrefix("line \(line): '\(lines[line - 1])' ") && error.description.contains(";"))
    }
}
