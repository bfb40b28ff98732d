import Testing

@testable import VietNormalization

@Suite("Numbers in running text")
struct NumberSpeechTests {
    @Test(
        "Figures, dates, times, units and money as they are read aloud",
        arguments: [
            (
                "Ngày 29/9/2022, xã có 120 ha.",
                "Ngày hai mươi chín tháng chín năm hai nghìn không trăm hai mươi hai, xã có một trăm hai mươi héc-ta."
            ),
            ("Chiều 2/9, lúc 8h30", "Chiều ngày hai tháng chín, lúc tám giờ ba mươi phút"),
            ("14:05, 7g, 8h00", "mười bốn giờ năm phút, bảy giờ, tám giờ"),
            ("(3/2)", "(ngày ba tháng hai)"), ("đạt 23/25 phiếu", "đạt hai mươi ba trên hai mươi lăm phiếu"),
            ("2/3 số hộ", "hai phần ba số hộ"), ("63,24%", "sáu mươi ba phẩy hai bốn phần trăm"),
            ("1.250.000 đồng", "một triệu hai trăm năm mươi nghìn đồng"), ("$5", "năm đô la"),
            ("rộng 5m, dài 3 km", "rộng năm mét, dài ba ki-lô-mét"),
            ("350.000đ/người", "ba trăm năm mươi nghìn đồng một người"),
            ("2021-2025", "hai nghìn không trăm hai mươi mốt đến hai nghìn không trăm hai mươi lăm"),
            ("tăng 5-7%", "tăng năm đến bảy phần trăm"), ("ngày 1-5/9", "ngày một đến năm tháng chín"),
            (
                "tháng 4, thứ 4, thứ 1, tháng 6/2020",
                "tháng tư, thứ tư, thứ nhất, tháng sáu năm hai nghìn không trăm hai mươi"
            ),
            ("quý IV, lần thứ XIII, khóa I", "quý bốn, lần thứ mười ba, khóa một"),
            ("gọi 0256.382.1234", "gọi không hai năm sáu ba tám hai một hai ba bốn"), ("số 007", "số không không bảy"),
            ("05 hộ, 1,5 tỷ", "năm hộ, một phẩy năm tỷ"), ("còn -5 °C", "còn âm năm độ C"),
            (
                "QĐ 05/2020/QĐ-UBND, số 12/2020, 12A1, v2.0.1, QL1A, 10.0.0.1",
                "QĐ 05/2020/QĐ-UBND, số 12/2020, 12A1, v2.0.1, QL1A, 10.0.0.1"
            ),
            ("Lớp 1A, Covid-19, A5", "Lớp 1A, Covid-19, A5"), ("", ""),
        ])
    func words(source: String, expected: String) { #expect(NumberSpeech().words(in: source).text == expected) }

    @Test("The words of the south")
    func south() {
        #expect(NumberSpeech(region: .south).words(in: "1.005 hộ").text == "một ngàn không trăm lẻ năm hộ")
    }

    @Test(
        "Numbers in words as figures",
        arguments: [
            ("hai mươi lăm hộ", "25 hộ"), ("HAI MƯƠI LĂM HỘ", "25 HỘ"), ("ông Ba Mươi", "ông Ba Mươi"),
            ("ba người, chín tháng, năm ngoái", "ba người, chín tháng, năm ngoái"),
            ("một nghìn hai trăm hộ", "1.200 hộ"), ("năm phần trăm", "5%"), ("ba phẩy hai phần trăm", "3,2%"),
            ("năm hai nghìn không trăm hai mươi", "năm 2020"), ("mười hai ki-lô-mét", "12 km"),
            ("ngày hai tháng chín năm hai nghìn không trăm hai mươi", "ngày 2/9/2020"),
            ("ngày hai mươi tháng bảy", "ngày 20/7"), ("Mười lăm người", "15 người"),
            ("ông Mười Hai, Ba Đình", "ông Mười Hai, Ba Đình"),
            ("hai trăm mét vuông", "200 m2"), ("mấy chục năm, trăm năm", "mấy chục năm, trăm năm"),
        ])
    func digits(source: String, expected: String) { #expect(NumberSpeech().digits(in: source).text == expected) }

    @Test("Random text: a second run changes nothing, and the alignment accounts for every byte")
    func properties() {
        let pieces = [
            "29/9/2022", "2/9", "8h30", "120", "ha", "63,5%", "05", "-3", "°C", "ngày", "tháng", "năm", "hai mươi",
            "một", "trăm",
            "(", ")", ",", ".", " ", " ", " ", "\n", "km", "12A1", "quý", "III", "0905.123.456", "5-7", "$5", "\u{A0}",
            "đ", "phẩy", "ba",
            "e\u{302}", "👍", "99999999999999999999", "1/2", "/", "-",
        ]
        var generator = SeededGenerator(seed: 71)
        let speech = NumberSpeech()
        for round in 0..<10_000 {
            let source = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
                pieces.randomElement(using: &generator) ?? ""
            }.joined()
            let isWords = round.isMultiple(of: 2)
            let result = isWords ? speech.words(in: source) : speech.digits(in: source)
            expectFaithful(result.alignment, from: Array(source.utf8), to: Array(result.text.utf8), "\(source)")
            let again = isWords ? speech.words(in: result.text).text : speech.digits(in: result.text).text
            #expect(again == result.text, "\(source.debugDescription)")
        }
    }
}
