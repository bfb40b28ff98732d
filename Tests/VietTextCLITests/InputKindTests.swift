import Foundation
import Testing

@Suite("Kinds of input")
struct InputKindTests {
    @Test(
        "a text on the command line, for every command that reads texts",
        arguments: [
            (["tokenize", "--text", "Nông dân gặt."], "Nông_dân gặt .\n"),
            (["normalize", "--text", "tòan", "--repair"], "toàn"),
            (["normalize", "--text", "Ý kiến", "--lower"], "ý kiến"),
            (["normalize", "--slug", "--text", "Ý kiến!"], "y-kien"),
            (["numbers", "--text", "5%"], "năm phần trăm"),
            (["numbers", "--to", "digits", "--text", "mười hai hộ"], "12 hộ"),
            (["sort", "--text", "b\nă\na"], "a\nă\nb\n"),
            (["sort", "--by", "given", "--text", "Lê Bình\nVũ An"], "Vũ An\nLê Bình\n"),
            (
                ["sort", "--key", "tên", "--format", "csv", "--text", "số,tên\n1,\"Đỗ, A\"\n2,Dư"],
                "số,tên\n2,Dư\n1,\"Đỗ, A\"\n"
            ),
        ] as [([String], String)])
    func inline(arguments: [String], expected: String) throws {
        let run = try CommandLineTool.run(arguments)
        #expect(run.status == 0 && run.text == expected, "\(run.text) \(run.errors)")
    }

    @Test("a row that cannot be read costs those after it, and no headings")
    func brokenRow() throws {
        let table = Data("tên,số\nDư,2\nBa,1\n".utf8) + Data([0xE9, 0x0A])
        let run = try CommandLineTool.run(["sort", "--key", "số", "--format", "csv"], input: table)
        #expect(run.status == 1 && run.text == "tên,số\nBa,1\nDư,2\n")
        #expect(run.errors == "viettext: standard input:4: invalid UTF-8 at byte 0; convert it to UTF-8\n")
    }

    @Test("a text and inputs exclude each other")
    func inlineAndFile() throws {
        #expect(try CommandLineTool.run(["tokenize", "--text", "a", "b.txt"]).status == 2)
    }

    @Test("names with a dash, in decomposed letters and in bytes; patterns in any form")
    func names() throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let tool = CommandLineTool.executable.path
        let run = try CommandLineTool.shell(
            """
            echo một > -dash.txt; mkdir in; echo hai > in/$'xa\\u0303'.txt; echo ba > in/$'b\\xb8n'.txt
            \(tool) tokenize -- -dash.txt; \(tool) tokenize --pattern 'xã*' in; \(tool) tokenize in/xã.txt
            \(tool) tokenize in/$'b\\xb8n'.txt
            """, in: folder)
        #expect(run.output == "một\nhai\nhai\nba\n", "\(run.output) \(run.errors)")
    }

    @Test(
        "what is not text is named, with the remedy",
        arguments: [
            ("%PDF-1.7\n", "a PDF", "pdftotext"), ("PK\u{3}\u{4}  word/document.xml", "a Word document", "pandoc"),
            ("PK\u{3}\u{4}  a.txt", "a zip archive", "unpack"),
            ("{\\rtf1 a}", "RTF", "plain text"),
        ])
    func signatures(start: String, name: String, remedy: String) throws {
        for options in [["tokenize"], ["normalize", "--from", "auto"], ["extract", "--lines"]] {
            let run = try CommandLineTool.run(options, input: Data(start.utf8))
            #expect(run.status == 1 && run.errors.contains(name) && run.errors.contains(remedy), "\(run.errors)")
        }
    }

    @Test("UTF-16 is read where it is looked for, and named where it is not")
    func utf16() throws {
        let data = Data([0xFF, 0xFE]) + Data("Xã họp".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        #expect(try CommandLineTool.run(["tokenize", "--from", "auto"], input: data).text == "Xã họp\n")
        let run = try CommandLineTool.run(["tokenize"], input: data)
        #expect(run.status == 1 && run.errors.contains("UTF-16") && run.errors.contains("--from"))
    }
}
