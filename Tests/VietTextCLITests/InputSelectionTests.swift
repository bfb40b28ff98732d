import Foundation
import Testing
import VietCorpus

@Suite("Which files are read, and how their bytes are")
struct InputSelectionTests {
    private struct Record: Decodable {
        struct Encoding: Decodable { let name: String }
        struct Entity: Decodable {
            let start: Int
            let end: Int
            let text: String
        }
        let id: String
        let text: String?
        let encoding: Encoding?
        let entities: [Entity]
    }

    private func records(_ arguments: [String]) throws -> [Record] {
        let run = try CommandLineTool.run(["extract", "--format", "json"] + arguments)
        #expect(run.status == 0 && run.errors.isEmpty)
        return try JSONDecoder().decode([Record].self, from: run.output)
    }

    @Test(
        "folders are searched in and below for what the format or the pattern names",
        arguments: [
            ([], ["a", "b", "d"]),
            (["--pattern", "*.txt"], ["a", "d"]),
            (["--pattern", "[ab].*", "--pattern", "e.m?"], ["a", "a", "b", "e"]),
            (["--input-format", "jsonl"], ["1"]),
        ])
    func folders(options: [String], ids: [String]) throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let below = folder.appending(path: "below/deeper")
        try FileManager.default.createDirectory(at: below, withIntermediateDirectories: true)
        for name in ["a.txt", "b.txt.gz", "a.c", "below/d.txt", "below/deeper/e.md", ".hidden.txt"] {
            try Data("Hội nghị ngày 5/10/2022.".utf8).write(to: folder.appending(path: name))
        }
        try Data(#"{"text": "Hội nghị"}"#.utf8).write(to: below.appending(path: "f.jsonl"))
        #expect(try records(options + [folder.path]).map(\.id) == ids)
        let none = try CommandLineTool.run(["extract", "--pattern", "*.doc", folder.path])
        #expect(none.status == 1 && none.errors.contains("put files named *.doc into it"))
    }

    @Test("text in a legacy encoding is read where it is named or looked for, and comes with the record")
    func encodings() throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let text = "Chiều ngày 29/9/2022, đồng chí Nguyễn Xuân Vĩnh, Bí thư Huyện ủy An Lão phát biểu."
        let file = folder.appending(path: "an-lao.txt")
        try Data(LegacyEncoding.tcvn3.encode(text)).write(to: file)
        let utf8 = folder.appending(path: "utf8.txt")
        try Data(text.utf8).write(to: utf8)

        let plain = try records([utf8.path])
        #expect(plain[0].text == nil && plain[0].encoding == nil)
        for (option, name) in [("tcvn3", nil), ("auto", "tcvn3")] {
            let record = try records(["--from", option, file.path])[0]
            #expect(record.text == text && record.encoding?.name == name)
            #expect(record.entities.map(\.text) == plain[0].entities.map(\.text))
            let scalars = Array(text.unicodeScalars)
            for entity in record.entities {
                #expect(String(String.UnicodeScalarView(scalars[entity.start..<entity.end])) == entity.text)
            }
        }
        let found = try records(["--from", "auto", utf8.path])[0]
        #expect(found.text == nil && found.encoding?.name == "none")
        let unnamed = try CommandLineTool.run(["extract", file.path])
        #expect(unnamed.status == 1 && unnamed.errors.contains("invalid UTF-8") && unnamed.errors.contains("--from"))
    }

    @Test(
        "what makes no sense together is wrong usage",
        arguments: [
            ["--from", "tcvn3", "--input-format", "jsonl"], ["--from", "auto", "--input-format", "gold"],
            ["--pattern", "a/*.txt"], ["--pattern", ""],
        ])
    func usage(options: [String]) throws {
        #expect(try CommandLineTool.run(["extract", "no-such-file"] + options).status == 2)
    }
}
