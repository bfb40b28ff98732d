import Foundation
import Testing

@Suite("viettext extract: own knowledge, nested entities, explanations")
struct KnowledgeTests {
    private static let text = Data("Đồng chí Kpuih Blưn, TUV, Bí thư Huyện ủy An Lão đến Gành Đá Đĩa.\n".utf8)

    private func extract(_ arguments: [String], lexicon: String? = nil) throws -> CommandLineTool.Run {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        var arguments = ["extract", "--format", "jsonl"] + arguments
        if let lexicon {
            let file = folder.appending(path: "own.tsv")
            try Data(lexicon.utf8).write(to: file)
            arguments += ["--lexicon", file.path]
        }
        return try CommandLineTool.run(arguments, input: Self.text)
    }

    @Test("units have code, name, parent and time, one where the home unit decides it, else all")
    func units() throws {
        let binhDinh = #"{"code":"542","name":"Huyện An Lão","parent":"Tỉnh Bình Định","validTo":"2025-06-30"}"#
        let haiPhong = #"{"code":"313","name":"Huyện An Lão","parent":"Thành phố Hải Phòng","validTo":"2025-06-30"}"#
        #expect(try extract(["--nested"]).text.contains("\"units\":[\(haiPhong),\(binhDinh)]"))
        let home = try extract(["--nested", "--home", "huyện An Lão, tỉnh Bình Định"])
        // One unit says what became of it; several say nothing of that.
        #expect(home.text.contains("\"units\":[\(binhDinh.dropLast()),\"successors\":[{\"code\":\"21609\","))
        #expect(!home.text.contains("Hải Phòng"))
        #expect(home.text.contains(#""expansion":["Tỉnh ủy viên"]"#))
    }

    @Test("--nested and --explain add to the record and change nothing else")
    func additions() throws {
        let plain = try extract([])
        let nested = try extract(["--nested"])
        let explained = try extract(["--explain"])
        #expect(!plain.text.contains("nested") && !plain.text.contains("explanation"))
        #expect(nested.text.contains(#""nested":true"#) && nested.text.contains(#""rule":"loc.in-org""#))
        #expect(explained.text.contains(#""explanation":{"matched":[{"source":"honorific""#))
        let first = plain.text.components(separatedBy: #"],"relations""#)[0]
        #expect(nested.text.hasPrefix(first))
    }

    @Test("a lexicon adds people and places")
    func lexicon() throws {
        let run = try extract([], lexicon: "person\tKpuih Blưn\nplace\tGành Đá Đĩa\n")
        #expect(run.status == 0)
        #expect(run.text.contains(#""text":"Gành Đá Đĩa","rule":"loc.name""#))
    }

    @Test("rules of one's own give labels of their own in every format, and --labels knows them")
    func rules() throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "own.rules")
        try Data("rule trip.visit TRIP\n  when đến <own> letters+\n  value none\nclass own = gành\n".utf8).write(
            to: file)
        for format in ["jsonl", "json", "csv", "tsv", "table", "conll", "conllu", "spacy", "html"] {
            let run = try extract(["--rules", file.path, "--format", format])
            #expect(run.status == 0 && run.text.contains("TRIP"), "\(format)")
        }
        let chosen = try extract(["--rules", file.path, "--labels", "TRIP"])
        #expect(chosen.text.contains(#""label":"TRIP","text":"đến Gành Đá Đĩa""#) && !chosen.text.contains("PERSON"))
        let unknown = try extract(["--rules", file.path, "--labels", "TRIPS", "no-such-file.txt"])
        #expect(unknown.status == 2 && unknown.errors.contains("TRIP") && !unknown.errors.contains("no-such-file"))
        try Data("rule trip.visit TRIP\n  when <nowhere>\n  value none\n".utf8).write(to: file)
        let broken = try extract(["--rules", file.path, "no-such-file.txt"])
        #expect(broken.status == 2 && broken.errors.contains("own.rules:2:8: unknown class “nowhere”; use "))
        #expect(broken.errors.contains("RuleNames.md"))
    }

    @Test("a bad lexicon and a bad home unit are wrong usage, with place and remedy, before anything is read")
    func failures() throws {
        let lexicon = try extract(["no-such-file.txt"], lexicon: "person\tLê A\nperso\tLê B\n")
        #expect(lexicon.status == 2 && lexicon.output.isEmpty)
        #expect(lexicon.errors.contains("own.tsv:2: unknown kind “perso”; start the line with one of person"))
        #expect(!lexicon.errors.contains("no-such-file"))
        let missing = try extract(["--lexicon", "no-such-lexicon.tsv"])
        #expect(missing.status == 2 && missing.errors.contains("no-such-lexicon.tsv"))
        let home = try extract(["--home", "huyện An Lão", "no-such-file.txt"])
        #expect(home.status == 2 && home.output.isEmpty && !home.errors.contains("no-such-file"))
        #expect(home.errors.contains("Tỉnh Bình Định") && home.errors.contains("Thành phố Hải Phòng"))
    }

    @Test(
        "formats that cannot hold what is asked for refuse it by name",
        arguments: [(["--explain", "--format", "csv"], "--explain"), (["--nested", "--format", "conll"], "--nested")])
    func formats(arguments: [String], option: String) throws {
        let run = try CommandLineTool.run(["extract"] + arguments, input: Self.text)
        #expect(run.status == 2 && run.errors.contains(option))
    }
}
