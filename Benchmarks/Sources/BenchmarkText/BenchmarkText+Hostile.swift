extension BenchmarkText {
    /// Lines of names with titles and nothing else, made from the tables of names and titles.
    public static func roster(_ count: Int) -> BenchmarkText {
        let surnames = PackageFolder.column("surname", of: "surnames.tsv").prefix(40)
        let given = PackageFolder.column("syllable", of: "given.tsv").prefix(199)
        let titles = PackageFolder.column("example", of: "titles.tsv").filter { !$0.isEmpty }
        var lines = ""
        var number = 0
        while lines.utf8.count < count {
            let name =
                "\(surnames[number % surnames.count]) \(given[number * 7 % given.count]) "
                + given[number * 11 % given.count]
            lines += "Đồng chí \(name), \(titles[number % titles.count]);\n"
            number += 1
        }
        return BenchmarkText(name: "names and titles", utf8: Array(lines.utf8)).prefix(count)
    }

    /// One token again and again.
    public static func token(_ token: String, _ count: Int) -> BenchmarkText {
        let unit = Array(token.utf8)
        let utf8 = Array(repeatElement(unit, count: count / unit.count + 1).joined())
        let name = token.replacing("\n", with: "⏎")
        return BenchmarkText(name: "“\(name)”", utf8: BenchmarkText(name: name, utf8: utf8).prefix(count).utf8)
    }

    /// Texts of this many bytes that ask for the most work in the least room: one token again and again, brackets,
    /// digits, capitals, names and titles alone.
    public static func hostile(_ count: Int) -> [BenchmarkText] {
        [roster(count)] + hostileTokens.map { token($0, count) }
    }

    private static let hostileTokens = [
        "a", "a ", "A", "A ", "Y ", "Ă ", "GS ", "UBND ", "1", "1 ", "1,", "1.", "1/", "1.000.", "1% ", "1/1/2000 ",
        "1h ",
        "(", "()", "“", "\"", ",", ", ", ".", ". ", "...", "-", "- ", "/", "%", "\n", "x\n", "\u{301}", "a\u{301}",
        "\u{200B}", "\u{A0}", "😀", "漢", "и", "huyện ", "Huyện ", "HUYỆN ", "ngày ", "ngày 1, ", "6 giờ, ",
        "tháng 1 năm ",
        "từ 1/2 đến ", "chiều 1 và ", "một ", "mười ", "năm ", "trăm ", "Nguyễn ", "Nguyễn Văn An ", "Nguyễn Văn An, ",
        "ông ", "đồng chí ", "Ban ", "Phó ", "Bí thư ", "TUV, ", "các Phó Chủ tịch: Nguyễn Văn An, ",
        "ông Nguyễn Văn An, Bí thư Huyện ủy, ", "Thiếu tá Nguyễn Văn An ", "Chủ tịch UBND huyện A, ",
        "Ban Chỉ đạo, ", "Công ty TNHH ", "xã An ", "xã ", "tỉnh ", "và ", "của ", "số ", "Nghị quyết số ",
        "18-NQ/TW ", "18-NQ/TW", "http://a.vn/", "a@b.vn ", "a.", "A.", "H'", "TP.", "I", "IV ",
    ]
}
