import Testing

@testable import VietNormalization

@Suite("Numbers")
struct NumberTests {
    @Test(
        "Figures",
        arguments: [
            ("1.234,5", "1234.5"), ("18,4%", "18.4"), ("63,24 %", "63.24"), ("1,200,000", "1200000"),
            ("1.200.000", "1200000"), ("1.234", "1234"),
            ("1,234", "1.234"), ("0.125", "0.125"), ("18.4", "18.4"), ("1,234.5", "1234.5"), ("12 500", "12500"),
            ("12\u{A0}500,25", "12500.25"), ("-3", "-3"),
            ("007", "7"), ("1,5", "1.5"), ("2022", "2022"), ("12345,6", "12345.6"),
        ])
    func figures(text: String, expected: String) {
        #expect(Decimal(figure: text)?.description == expected)
    }

    @Test(
        "No figures",
        arguments: [
            "", "%", ",5", "5,", "1.23.4", "1,23,4", "1.234.5,6,7", "29/9", "12a", "1..2", "1 23", "1.234 567",
            "1234.567.890", "1234567890123456789", "½",
        ])
    func noFigures(text: String) {
        #expect(Decimal(figure: text) == nil)
    }

    @Test("Figures come back as they are written")
    func figureRoundTrip() {
        for (significand, digits, text) in [
            (12345, 1, "1.234,5"), (5, 3, "0,005"), (-1_200_000, 0, "-1.200.000"), (0, 0, "0"), (999, 0, "999"),
            (1000, 0, "1.000"),
        ] {
            let number = Decimal(significand: significand, fractionDigits: digits)
            #expect(number.figure == text)
            #expect(Decimal(figure: text) == number)
        }
    }

    @Test("Roman numerals from 1 to 3999, and nothing else")
    func roman() {
        for number in 1..<4000 { #expect(String(romanNumeral: number).flatMap { Int(romanNumeral: $0) } == number) }
        #expect(String(romanNumeral: 1984) == "MCMLXXXIV")
        for text in ["", "IIII", "XVIIII", "IC", "VX", "xix", "ABC", "MMMM", "IVI"] {
            #expect(Int(romanNumeral: text) == nil, "\(text)")
        }
        #expect(String(romanNumeral: 0) == nil && String(romanNumeral: 4000) == nil && String(romanNumeral: -1) == nil)
    }

    @Test(
        "Spelling",
        arguments: [
            (0, "không"), (10, "mười"), (11, "mười một"), (15, "mười lăm"), (21, "hai mươi mốt"), (24, "hai mươi tư"),
            (25, "hai mươi lăm"),
            (105, "một trăm linh năm"), (110, "một trăm mười"), (136, "một trăm ba mươi sáu"),
            (1005, "một nghìn không trăm linh năm"),
            (2022, "hai nghìn không trăm hai mươi hai"), (1_000_000, "một triệu"), (2_000_000_000_000, "hai nghìn tỷ"),
            (-7, "âm bảy"),
        ])
    func spelling(number: Int, words: String) {
        #expect(NumberWords.spell(number) == words)
    }

    @Test(
        "Reading",
        arguments: [
            ("một trăm ba mươi sáu", "136"), ("mười lăm", "15"), ("hai mươi mốt", "21"), ("hai mốt", "21"),
            ("ba tư", "34"), ("hăm ba", "23"),
            ("một trăm lẻ năm", "105"), ("trăm rưỡi", "150"), ("hai triệu rưỡi", "2500000"), ("ba rưỡi", "3.5"),
            ("nghìn hai", "1200"),
            ("hai trăm ba", "230"), ("hai trăm ba nghìn", "230000"), ("một tỷ hai", "1200000000"),
            ("ba vạn năm nghìn", "35000"),
            ("hai nghìn tỉ", "2000000000000"), ("Một Nghìn không trăm lẻ bảy", "1007"), ("ba chục", "30"),
            ("trăm hai mốt", "121"),
            ("mười tám phẩy bốn", "18.4"), ("không phẩy không năm", "0.05"), ("ba phẩy mười bốn", "3.14"),
            ("âm năm", "-5"), ("1,5 tỷ", "1500000000"),
            ("45 triệu", "45000000"), ("không", "0"), ("một ngàn linh năm", "1005"), ("hai nghìn năm", "2500"),
            ("mươi", ""), ("", ""), ("ba ba", ""),
            ("trăm trăm", ""), ("một con", ""), ("linh năm", ""), ("rưỡi", ""), ("năm mươi mươi", ""),
            ("ba nghìn hai nghìn", ""), ("không mươi", ""),
            ("tỷ tỷ tỷ tỷ", ""), ("phẩy năm", ""), ("hai rưỡi ba", ""), ("năm lăm", "55"), ("mười mười", ""),
            ("âm", ""),
        ])
    func reading(text: String, expected: String) {
        #expect((NumberWords.value(of: text)?.description ?? "") == expected)
    }

    @Test(
        "The longest number that a row of syllables starts with, written out in full",
        arguments: [
            ("một nghìn không trăm linh năm hộ", 6, 1005), ("ba mươi lăm nghìn hộ", 4, 35_000), ("hai mốt", 1, 2),
            ("hai trăm ba", 2, 200), ("hai trăm linh ba hộ", 4, 203), ("hai mươi năm", 2, 20), ("mười năm", 1, 10),
            ("mười lăm năm", 2, 15), ("hai nghìn năm", 2, 2000), ("hai nghìn năm trăm", 4, 2500),
            ("một triệu rưỡi", 3, 1_500_000), ("ba rưỡi", 1, 3), ("năm năm", 1, 5), ("hai ba hộ", 1, 2),
            ("tư", 1, 4), ("ba tư", 1, 3), ("hai mươi không kể", 2, 20), ("một trăm linh", 2, 100),
            ("hai mươi ba tháng", 3, 23), ("Mười Hai", 2, 12),
        ])
    func prefix(text: String, count: Int, value: Int) throws {
        let prefix = try #require(NumberWords.prefix(of: text.split(separator: " ").map { SyllableKey($0) }))
        #expect(prefix == (count, value))
    }

    @Test("No number starts with these", arguments: ["", "trăm hai", "mươi", "linh năm", "không", "lăm", "rưỡi", "hộ"])
    func noPrefix(text: String) {
        #expect(NumberWords.prefix(of: text.split(separator: " ").map { SyllableKey($0) }) == nil)
    }

    @Test("What is spelled is read again, in both regions", arguments: NumberWords.Region.allCases)
    func roundTrip(region: NumberWords.Region) {
        for number in 0...20_000 {
            #expect(NumberWords.value(of: NumberWords.spell(number, region: region)) == Decimal(significand: number))
        }
        var generator = SeededGenerator(seed: 15)
        for _ in 0..<10_000 {
            let bits = Int.random(in: 1..<64, using: &generator)
            let number =
                Int.random(in: 0...(Int.max >> (63 - bits)), using: &generator)
                * (Bool.random(using: &generator) ? 1 : -1)
            let words = NumberWords.spell(number, region: region)
            #expect(NumberWords.value(of: words) == Decimal(significand: number), "\(number) \(words)")
        }
    }

    @Test("However many digits stand after the comma, each is said")
    func longFractions() {
        let number = Decimal(significand: -12, fractionDigits: 21)
        let words = "âm không phẩy" + String(repeating: " không", count: 19) + " một hai"
        #expect(NumberWords.spell(number) == words)
        #expect(NumberWords.value(of: words) == number)
    }

    @Test("A second comma makes no number, however many follow")
    func manyCommas() {
        #expect(NumberWords.value(of: "một phẩy hai phẩy ba") == nil)
        #expect(NumberWords.value(of: String(repeating: "một phẩy ", count: 100_000) + "một") == nil)
    }

    @Test("Decimals are spelled and read again")
    func decimals() {
        var generator = SeededGenerator(seed: 16)
        for _ in 0..<2_000 {
            let number = Decimal(
                significand: Int.random(in: -1_000_000...1_000_000, using: &generator),
                fractionDigits: Int.random(in: 0...8, using: &generator))
            #expect(NumberWords.value(of: NumberWords.spell(number)) == number, "\(number)")
            #expect(Decimal(figure: number.figure) == number || number.fractionDigits == 3, "\(number)")
        }
    }
}
