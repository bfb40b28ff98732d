import Foundation
import Testing

@testable import VietCorpus

@Suite("Encodings of pages")
struct PageEncodingTests {
    private static let sentence =
        "Sáng 5/10, xã An Hưng tổ chức hội nghị tổng kết công tác hội năm 2022, có 120 đại biểu dự."

    private func text(_ bytes: [UInt8], _ encoding: InputEncoding = .utf8, charset: String? = nil) -> String {
        String(decoding: PageEncoding(bytes, encoding, charset: charset, name: "page").utf8, as: UTF8.self)
    }

    /// What each encoding of the Encoding Standard makes of two or more bytes, by the standard's indexes.
    @Test(
        "the encodings of the standard are read by their labels",
        arguments: [
            ("ibm866", "cp866", [0x8F, 0xE0], "Пр"), ("iso-8859-2", "latin2", [0xB1, 0xEA], "ąę"),
            ("iso-8859-3", "csisolatin3", [0xA1, 0xFD], "Ħŭ"), ("iso-8859-4", "l4", [0xBE, 0xE6], "žæ"),
            ("iso-8859-5", "cyrillic", [0xBF, 0xE0], "Пр"), ("iso-8859-6", "asmo-708", [0xC7, 0xE4], "ال"),
            ("iso-8859-7", "greek8", [0xC1, 0xE1], "Αα"), ("iso-8859-8", "visual", [0xE0, 0xF9], "אש"),
            ("iso-8859-8-i", "logical", [0xE0], "א"), ("iso-8859-10", "latin6", [0xA1, 0xBF], "Ąŋ"),
            ("iso-8859-13", "iso885913", [0xC1], "Į"), ("iso-8859-14", "iso8859-14", [0xA1], "Ḃ"),
            ("iso-8859-15", "l9", [0xA4, 0xBD], "€œ"), ("koi8-r", "koi", [0xF0, 0xD2], "Пр"),
            ("koi8-u", "koi8-ru", [0xA4], "є"), ("macintosh", "x-mac-roman", [0x8A], "ä"),
            ("windows-874", "tis-620", [0xA1, 0x85], "ก…"), ("windows-1250", "x-cp1250", [0x9A, 0xB9], "šą"),
            ("windows-1251", "cp1251", [0xCF, 0xF0], "Пр"), ("windows-1252", "latin1", [0xE9, 0x80], "é€"),
            ("windows-1253", "cp1253", [0xE1, 0x80], "α€"), ("windows-1254", "iso-8859-9", [0xFE, 0x80], "ş€"),
            ("windows-1255", "x-cp1255", [0xE0], "א"), ("windows-1256", "cp1256", [0xC7, 0xC8], "اب"),
            ("windows-1257", "x-cp1257", [0xE0], "ą"), ("windows-1258", "cp1258", [0x61, 0xEC], "á"),
            ("x-mac-cyrillic", "x-mac-ukrainian", [0x8F], "П"), ("gbk", "gb2312", [0xD4, 0xBD, 0xC4, 0xCF], "越南"),
            ("gb18030", "gb18030", [0x81, 0x30, 0x89, 0x37], "Þ"), ("big5", "x-x-big5", [0xB6, 0x56], "越"),
            ("euc-jp", "x-euc-jp", [0xB1, 0xDB], "越"), ("shift_jis", "x-sjis", [0x89, 0x7A, 0xB1], "越ｱ"),
            ("iso-2022-jp", "csiso2022jp", [0x1B, 0x24, 0x42, 0x31, 0x5B, 0x1B, 0x28, 0x42], "越"),
            ("euc-kr", "ks_c_5601-1987", [0xBF, 0xF9, 0x8C, 0x63], "월똠"),
            ("utf-8", "unicode11utf8", [0xC3, 0xA9], "é"),
        ] as [(String, String, [UInt8], String)])
    func standard(name: String, alias: String, bytes: [UInt8], expected: String) {
        for label in [name, alias, alias.uppercased()] {
            let page = PageEncoding(bytes + [0x0A], charset: label, name: "page")
            #expect(String(decoding: page.utf8, as: UTF8.self) == expected + "\n" && page.warning == nil, "\(label)")
        }
        let html = Array("<p class=x><meta http-equiv=Content-Type content='text/html; charset=\(alias)'>".utf8)
        #expect(text(html + bytes).hasSuffix("'>" + expected))
    }

    @Test("every reader that the table of labels names is there")
    func labels() throws {
        let rows = try TabSeparatedTable(Repository.root.appending(path: "Corpus/lexicon/web_encodings.tsv").path).rows
        #expect(rows.count > 230)
        for row in rows {
            let encoding = EncodingLabels.encoding(row["label"])
            #expect((encoding == nil) == (row["reader"] == "-"), "\(row["label"])")
            if case .foreign(let converter) = encoding {
                #expect(ForeignEncoding.decode([0x41], as: converter)?.utf8 == [0x41], "\(converter)")
            }
        }
    }

    @Test(
        "Vietnamese encodings have labels, too", arguments: [LegacyEncoding.tcvn3, .viscii, .vps, .windows1258, .vni])
    func vietnamese(encoding: LegacyEncoding) throws {
        let labels: [LegacyEncoding: String] = [
            .tcvn3: "x-viet-tcvn5712", .viscii: "viscii1.1", .vps: "x-viet-vps", .windows1258: "x-cp1258",
            .vni: "x-vni",
        ]
        let bytes = try encoding.encode(Self.sentence)
        #expect(text(bytes, charset: labels[encoding]) == Self.sentence)
    }

    @Test(
        "a label that nobody knows is a warning, and the next says more",
        arguments: [
            ("x-abc", "windows-1258", "x-abc"), ("utf-7", nil, "utf-7"), ("x-user-defined", nil, "x-user-defined"),
            (nil, "iso-8859-16", "iso-8859-16"), ("replacement", "utf-8", "replacement"),
        ] as [(String?, String?, String)])
    func unknown(charset: String?, declared: String?, named: String) throws {
        let declaration = declared.map { "<meta charset='\($0)'>" } ?? ""
        let html = try LegacyEncoding.windows1258.encode("\(declaration)<p>\(Self.sentence)")
        let page = PageEncoding(html, charset: charset, name: "page")
        #expect(page.warning?.reason.contains("'\(named)'") == true)
        if declared != "utf-8" {
            #expect(String(decoding: page.utf8, as: UTF8.self).hasSuffix("<p>\(Self.sentence)"))
        }
        // What is UTF-8 beyond doubt is read so without a word.
        #expect(PageEncoding(Array(Self.sentence.utf8), charset: charset, name: "page").warning == nil)
    }

    @Test("a declaration counts wherever it stands, but not in comments and scripts")
    func declarations() {
        let filler = String(repeating: "<p>xã An Hưng</p>", count: 10_000).filter(\.isASCII)
        func label(_ html: String) -> String? { PageDeclaration.label(in: Array(html.utf8)) }
        #expect(label("<title>x</title>\(filler)<META CONTENT=\"text/html;charset = KOI8-R\">") == "koi8-r")
        #expect(label("<!-- <meta charset=a> --><script>'<meta charset=b>'</script><metadata charset=c>") == nil)
        #expect(label("<!-- <meta charset=a><meta charset=b>") == nil)
        #expect(label("<?xml version='1.0' encoding='Big5'?><meta charset=b>") == "big5")
        #expect(label("<meta name=charset-x><meta charset><meta charset=><meta charset='GBK'") == nil)
        for end in ["<", "<m", "<meta", "<meta ", "<!--", "<script"] { #expect(label(end) == nil) }
    }

    @Test("UTF-16 is read without a mark, and a half character is told where it stands")
    func utf16() {
        for order in [[0, 1], [1, 0]] {
            let bytes = "<html><p>\(Self.sentence) 🎋".utf16.flatMap { unit in
                order.map { UInt8(truncatingIfNeeded: unit >> (8 * UInt16($0))) }
            }
            let page = PageEncoding(bytes, name: "page")
            #expect(String(decoding: page.utf8, as: UTF8.self) == "<html><p>\(Self.sentence) 🎋" && page.warning == nil)
            let cut = PageEncoding(bytes.dropLast(2), charset: "utf-8", name: "page")
            #expect(cut.warning?.offset == bytes.count - 4)
            #expect(PageEncoding(bytes.dropLast(1), name: "page").warning?.offset == bytes.count - 4)
        }
    }

    @Test(
        "pages in old fonts are found out: in bytes, shown as other letters, or written as references",
        arguments: [LegacyEncoding.tcvn3, .vni, .viscii, .vps])
    func fonts(encoding: LegacyEncoding) throws {
        let bytes = try encoding.encode(Self.sentence)
        let style = "<style>\(String(repeating: "p{color:red} ", count: 3_000))</style><meta charset=x-user-defined>"
        let html = Array("\(style)<p class='x'>".utf8) + bytes
        #expect(text(html, .detected).hasSuffix(Self.sentence))
        #expect(text(html).hasSuffix(Self.sentence))
        #expect(PageEncoding(html, name: "page").warning?.reason.contains("read as \(encoding.rawValue)") == true)
        #expect(PageEncoding(html, .detected, name: "page").detection?.encoding == encoding)
        #if HTML
            guard encoding == .tcvn3 || encoding == .vni else { return }
            let shown = bytes.map { String(Unicode.Scalar(Windows1252.scalar($0))!) }.joined()
            let references = bytes.map { $0 < 0x80 ? String(Unicode.Scalar($0)) : "&#\($0);" }.joined()
            for written in [shown, references] {
                let page = try WebPage(html: Array("<p>\(written)".utf8), name: "page", encoding: .detected)
                #expect(page.text == Self.sentence + "\n")
                #expect(page.detection?.encoding == encoding)
            }
        #endif
    }

    @Test("UTF-8 with a broken byte stays UTF-8", arguments: [InputEncoding.utf8, .detected])
    func brokenByte(encoding: InputEncoding) {
        let page = PageEncoding(
            Array("<p>\(Self.sentence)".utf8) + [0xFF] + Array(" \(Self.sentence)".utf8), encoding, name: "page")
        #expect(String(decoding: page.utf8, as: UTF8.self).hasSuffix("\(Self.sentence)\u{FFFD} \(Self.sentence)"))
        #expect(page.warning != nil)
    }
}
