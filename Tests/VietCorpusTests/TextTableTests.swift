import Testing

@testable import VietCorpus

@Suite("Tables for people")
struct TextTableTests {
    @Test("columns align by terminal cells, in either normalization form and with wide characters")
    func alignment() {
        var table = TextTable([.left, .right, .left], maximumWidth: 10)
        table.append(["Huế", "1", "x"])
        table.append(["Hue\u{302}\u{301}", "22", "y"])
        table.append(["日本", "333", "z\nz"])
        table.append(["Đại hội đại biểu", "4", ""])
        #expect(
            table.description == """
                Huế           1  x
                Hue\u{302}\u{301}          22  y
                日本        333  z z
                Đại hội đ…    4

                """)
    }

    @Test("nothing that steers a terminal gets through")
    func controls() {
        #expect("a\u{1B}[31mb\r\n\tc\u{2028}d".inOneLine == "a [31mb  c d")
    }
}
