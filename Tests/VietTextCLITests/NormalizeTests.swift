import Foundation
import Testing

@Suite("viettext normalize")
struct NormalizeTests {
    private struct Record: Decodable {
        struct Encoding: Decodable {
            let name: String
            let score: Double
        }

        let id: String
        let offsetUnit: String
        let text: String
        let edits: [[Int]]
        let encoding: Encoding?
    }

    private func records(_ arguments: [String], input: String) throws -> [Record] {
        let run = try CommandLineTool.run(["normalize", "--format", "jsonl"] + arguments, input: Data(input.utf8))
        #expect(run.status == 0 && run.errors.isEmpty)
        return try run.text.split(separator: "\n").map { try JSONDecoder().decode(Record.self, from: Data($0.utf8)) }
    }

    @Test(
        "every option does its own and nothing else",
        arguments: [
            ([], "tie\u{302}\u{301}ng hoà Ðồng\u{A0}&amp;\r\nQúy\n", "tiếng hoà Ðồng\u{A0}&amp;\r\nQúy\n"),
            (["--form", "nfd"], "tiếng", "tie\u{302}\u{301}ng"),
            (["--tone", "old"], "hoà khoẻ thuý quý", "hòa khỏe thúy quý"),
            (["--tone=new"], "hòa khỏe thúy quý", "hoà khoẻ thuý quý"),
            (["--repair"], "Ðồng gìa ti\u{E9}\u{302}ng K’Bang hoà", "Đồng già tiếng K'Bang hoà"),
            (["--clean"], "\u{FEFF}xin\u{200B} chào\u{A0}bạn\r\n", "xin chào bạn\r\n"),
            (["--html-entities"], "Ti&#7871;ng &amp;eacute;", "Tiếng é"),
            (["--mojibake"], "Ä‘á»“ng chÃ­", "đồng chí"), (["--fold"], "Đồng chí", "Dong chi"),
            (["--from", "viqr"], "Tie^'ng Vie^.t", "Tiếng Việt"),
            (["--from", "telex", "--tone", "new"], "hoaf", "hoà"),
            (["--from", "tcvn3"], "§ång chÝ", "Đồng chí"), (["--from", "auto"], "Đồng chí Nguyễn", "Đồng chí Nguyễn"),
        ] as [([String], String, String)])
    func options(arguments: [String], input: String, expected: String) throws {
        let run = try CommandLineTool.run(["normalize"] + arguments, input: Data(input.utf8))
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.output == Data(expected.utf8))
    }

    @Test("legacy bytes, given and found")
    func legacyBytes() throws {
        let bytes: [UInt8] = [
            0xA7, 0xE5, 0x6E, 0x67, 0x20, 0x63, 0x68, 0xDD, 0x20, 0x4E, 0x67, 0x75, 0x79, 0xD4, 0x6E, 0x0D, 0x0A,
        ]
        for encoding in ["tcvn3", "auto"] {
            let run = try CommandLineTool.run(["normalize", "--from", encoding], input: Data(bytes))
            #expect(run.status == 0 && run.text == "Đồng chí Nguyễn\r\n")
        }
        let run = try CommandLineTool.run(["normalize"], input: Data(bytes))
        #expect(run.status == 1 && run.errorLines.count == 1 && run.errors.contains("byte 0"))
    }

    @Test("edits count in the decoded input and in the result, in the unit asked for")
    func edits() throws {
        let input = "ế hoà\u{200B} Ðà"
        for (unit, expected) in [
            ("scalar", [[3, 5, 3, 5], [5, 6, 5, 5], [7, 8, 6, 7]]),
            ("utf16", [[3, 5, 3, 5], [5, 6, 5, 5], [7, 8, 6, 7]]),
            ("utf8", [[5, 8, 5, 8], [8, 11, 8, 8], [12, 14, 9, 11]]),
        ] {
            let record = try #require(
                try records(["--tone", "old", "--repair", "--clean", "--offsets", unit], input: input).first)
            #expect(
                record.id == "-" && record.offsetUnit == unit && record.text == "ế hòa Đà" && record.encoding == nil)
            #expect(record.edits == expected)
        }
    }

    @Test("the encoding stands in the record with --from auto, none where there is none")
    func detection() throws {
        let found = try records(
            ["--from", "auto", "--lines"],
            input: "§ång chÝ NguyÔn V¨n Hïng\nĐồng chí Nguyễn Văn Hùng\nRealschule für Mädchen\n")
        #expect(found.map(\.id) == ["1", "2", "3"])
        #expect(found.map(\.encoding?.name) == ["tcvn3", "none", "none"])
        #expect(found[0].text == "Đồng chí Nguyễn Văn Hùng")
        #expect(found.allSatisfy { ($0.encoding?.score ?? 0) > 0.5 })
    }

    @Test("protected words keep their tones")
    func protectedWords() throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let list = folder.appending(path: "protected.txt")
        try Data("Hoà Bình\r\nThuỷ\n".utf8).write(to: list)
        let run = try CommandLineTool.run(
            ["normalize", "--tone", "old", "--protect", list.path], input: Data("Hoà Bình hoà, Thuỷ uỷ".utf8))
        #expect(run.text == "Hoà Bình hòa, Thuỷ ủy")
    }

    @Test(
        "wrong usage ends with 2 before anything is read",
        arguments: [
            (["--tone", "older"], "older"), (["--form", "nfkc"], "nfkc"), (["--from", "utf-7"], "utf-7"),
            (["--protect", "no-such-list"], "no-such-list"),
            (["--format", "csv"], "csv"), (["--frob"], "--frob"),
        ])
    func wrongUsage(arguments: [String], reason: String) throws {
        let run = try CommandLineTool.run(["normalize"] + arguments + ["no-such-file.txt"])
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.contains(reason) && !run.errors.contains("no-such-file"))
    }

    @Test("bad inputs are named, the others are done")
    func badInputs() throws {
        let run = try CommandLineTool.run(["normalize", "no-such-file.txt", "-"], input: Data("xin chào".utf8))
        #expect(run.status == 1 && run.text == "xin chào" && run.errorLines.count == 1)
    }
}
