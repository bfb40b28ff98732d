import Testing

@testable import VietTokenization

/// Sentences of a text as slices of it.
func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let atoms = AtomScanner.scan(bytes.span)
    return SentenceSplitter.boundaries(atoms: atoms).map { range in
        String(
            decoding: bytes[Int(atoms[range.lowerBound].start)..<Int(atoms[range.upperBound - 1].end)], as: UTF8.self)
    }
}

@Suite struct SentenceSplitterTests {
    /// Each text is written with ⏐ where a sentence must end; the splitter sees it without.
    @Test(arguments: [
        // Full stops that end.
        "Hội nghị đã bế mạc.⏐ Đồng chí Bí thư phát biểu.",
        "Có 136 đảng viên dự.⏐ 25 đồng chí vắng.",
        "Năm 2022.⏐ Toàn huyện có 10 xã.",
        "Ông kể về Nguyễn Văn A.⏐ Sau đó ông về.",
        "Anh nói: “Tôi đi.”⏐ Rồi anh đi.",
        "Anh nói: \"Tôi đi.\"⏐ Rồi anh đi.",
        "(Ảnh: Hữu Bá.)⏐ Hội nghị kết thúc.",
        "Đại hội lần thứ I.⏐ Đại hội đã bầu khóa V.⏐ Đạt trong quý I.⏐ Bài của V. Châu.",
        "Có thật không?⏐ Thật!⏐ Ai cũng biết…⏐ Thế thôi.",
        "Về đích nông thôn mới.⏐ “Đó là mục tiêu”, ông nói.",
        "“Ai làm việc này?”.⏐ Không ai đáp.",
        // Names of which letters are left.
        "Nạn nhân là bà Đỗ Thị K. (61 tuổi, ở xã Tân An).⏐ Bà K. đã tỉnh.",
        "Chị Trần Thị N. 27 tuổi, và bé Ng. (SN 2015) thoát nạn.",
        "Họ đến nhà anh Ph. để đòi nợ.⏐ Anh báo công an.",
        "Ông Giàng A. C. và ông Lý V. Th. cùng khai.",
        "Tin nhắn gửi đến chị H.⏐ Thấy lạ, chị hỏi lại.⏐ Chị gọi cho bà L.⏐ Trong nhà không có ai.",
        "Em học lớp của thầy Lê Văn B.⏐ Ý kiến của em là đúng.",
        "Bị cáo nộp đơn cho VKSND Q. 3 và UBND Q. Tân Bình.",
        // Digits after a whole number.
        "Việc xảy ra ngày 7/3.⏐ 2 người bị thương.",
        "Năng suất tăng 4,5.⏐ 12 xã đã gặt xong.",
        // Who speaks, after a dash.
        "“Sao lại thế?” - bà Lan băn khoăn.",
        "\"Cả xóm đều vui!\" – Trưởng thôn Hà Văn Tý kể.",
        // A space was lost.
        "Đời sống ấm no, thuận hòa.⏐Về sản xuất, xã đạt.",
        // Full stops that do not end.
        "Thành ủy TP. Quy Nhơn và TP.HCM họp.",
        "Văn phòng T.Ư Đảng và T.Ư. Đoàn họp.",
        "PGS.TS. Lê Văn An, ThS. Trần Bình dự.",
        "Bài của B. Châu và H.T. Dũng.",
        "Thu 18.4% của 2.500.000 đồng ngày 29.9.2022 và 29. 9. 2022.",
        "Xem baohatinh.vn và VOV.VN nhé.",
        "Mua gạo, muối, v.v. cho dân.",
        "1. Công tác xây dựng Đảng.⏐ Nội dung thứ nhất.",
        "II. Mục tiêu.⏐ Nội dung.",
        "“Đi đâu?” anh hỏi.",
        "Ông nói… rồi im.",
        // The formal end mark.
        "Hội nghị kết thúc./.⏐ Hữu Bá",
        "Noi theo ./ .⏐ Hữu Bá",
        "Noi theo ./.",
        "Hết.⏐\n\nHữu Bá",
        // Lines.
        "Tin trong huyện⏐\nSáng 5/10, huyện họp",
        "Ủy viên Trung ương Đảng, Bí thư Tỉnh\nủy dự họp.",
        "Dự họp có Lê An,\nTrần Bình.",
        "Nội dung gồm:⏐\n- chăn nuôi;⏐\n- trồng trọt.",
        "Nội dung gồm:⏐\na) chăn nuôi⏐\nb) trồng trọt",
        "Đầu đề⏐\n\nthân bài không dấu chấm⏐\n\nHữu Bá",
    ])
    func endsWhereMarked(_ marked: String) {
        let expected = marked.split(separator: "⏐").map { part in
            String(part.drop { $0.isWhitespace })
        }
        #expect(sentences(marked.filter { $0 != "⏐" }) == expected)
    }

    @Test func coversAllAtomsOnceAndCutsVeryLongSentences() {
        let text = String(repeating: "huyện ", count: 5000) + "\n\n" + String(repeating: "- ./. ", count: 700)
        let atoms = AtomScanner.scan(Array(text.utf8).span)
        var next = 0
        for sentence in SentenceSplitter.boundaries(atoms: atoms) {
            #expect(sentence.lowerBound == next)
            #expect(!sentence.isEmpty && sentence.count <= SentenceSplitter.maximumAtoms)
            next = sentence.upperBound
        }
        #expect(next == atoms.count)
    }

    @Test func anEmptyTextHasNoSentence() {
        #expect(sentences("").isEmpty)
        #expect(sentences(" \n\n\t").isEmpty)
    }
}
