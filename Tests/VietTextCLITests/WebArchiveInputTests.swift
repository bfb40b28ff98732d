import Foundation
import Testing

/// Web archives as `Benchmarks/web_archive.py` makes them, which says how many articles and failures are in one.
@Suite("Web archive input", .timeLimit(.minutes(60)))
struct WebArchiveInputTests {
    private static let maker = CommandLineTool.root.appending(path: "Benchmarks/web_archive.py").path
    private static let pages = CommandLineTool.root.appending(path: "Tests/VietCorpusTests/Fixtures/Pages").path
    private static let viettext = CommandLineTool.executable.path

    private struct Record: Decodable {
        struct Card: Decodable {
            let url: String
            let captured: String
        }
        let id: String
        let source: String
        let text: String
        let record: Card
    }

    /// Makes an archive, perhaps spoils it, and reads it.
    private func read(
        _ options: String, _ name: String, format: String
    ) throws -> (records: [Record], expected: String, errors: [Substring]) {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let made = try CommandLineTool.shell(
            "python3 '\(Self.maker)' \(options) '\(Self.pages)' > \(name)", in: folder)
        let run = try CommandLineTool.shell(
            "'\(Self.viettext)' extract --input-format \(format) --jobs 2 \(name)", in: folder)
        let records = try run.output.split(separator: "\n").map {
            try JSONDecoder().decode(Record.self, from: Data($0.utf8))
        }
        return (records, made.errors, run.errors.split(separator: "\n"))
    }

    private func fixtureTexts() throws -> Set<String> {
        let folder = URL(filePath: Self.pages)
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.pages).filter { $0.hasSuffix(".txt") }
        return Set(try names.map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) })
    }

    private func expect(_ found: (records: [Record], expected: String, errors: [Substring]), named: Int) throws {
        let failures = found.errors.filter { $0.contains(", record ") }
        #expect("\(found.records.count) articles, \(failures.count) failures\n" == found.expected)
        #expect(failures.count == named && found.errors.count == named + 1)
        #expect(found.errors.last?.contains("of other kinds passed over: ") == true)
        let texts = try fixtureTexts()
        let others = found.records.filter { !texts.contains($0.text) }
        #expect(others.map(\.text) == others.map { _ in "" })
        #expect(
            found.records[0].id.hasPrefix("urn:uuid:") && found.records[0].record.captured == "2022-10-01T00:00:00Z")
        #expect(found.records[1].record.url == "https://xa1.gov.vn/tin-tuc/1.html")
    }

    @Test("texts: damage is named and costs what it touches, in gzip with a member a record too")
    func texts() throws {
        try expect(read("--records 115 --wet --damage all", "a.wet", format: "wet"), named: 7)
        try expect(read("--records 115 --wet --damage all --gzip", "a.warc.wet.gz", format: "wet"), named: 8)
    }

    @Test("what comes through a pipe ends where it breaks, by name")
    func pipe() throws {
        let run = try CommandLineTool.shell(
            """
            python3 '\(Self.maker)' --records 115 --wet --gzip --damage all '\(Self.pages)' 2> /dev/null \
            | '\(Self.viettext)' extract --input-format wet
            """)
        #expect(
            run.status == 1 && run.errors.contains("gzip broken") && run.errors.contains("nothing after it is read"))
    }

    @Test("what is no web archive is named once")
    func noArchive() throws {
        let run = try CommandLineTool.run(
            ["extract", "--input-format", "wet", "-"], input: Data(String(repeating: "WARC/ \n", count: 99).utf8))
        #expect(run.status == 1 && run.errors.contains("standard input: no web archive"))
        #expect(run.errorLines.count == 1 && run.errors.contains("--input-format"))
    }

    @Test("a run that is killed again and again ends as if it had never been", arguments: killedArchives)
    func killed(_ name: String) throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let format = name.contains("wet") ? "wet" : "warc"
        let tools = ["zst": "zstd -q", "bz2": "bzip2", "xz": "xz"]
        let options = (format == "wet" ? "--wet" : "") + (name.hasSuffix("gz") ? " --gzip" : "")
        let run = try CommandLineTool.shell(
            """
            python3 '\(Self.maker)' --records 110 --damage all \(options) '\(Self.pages)' 2> made \
            | \(tools[URL(filePath: name).pathExtension] ?? "cat") > \(name)
            extract="\(Self.viettext) extract --input-format \(format) --quiet --jobs 2 --output"
            $extract once \(name) 2> /dev/null
            for seconds in 0.1 0.4 1.6 600; do
                timeout -s KILL $seconds $extract often --resume \(name) 2> /dev/null
                [ ! -e often ] || break
            done
            cmp once often && cmp once.errors.jsonl often.errors.jsonl \
            && grep -q "^$(wc -l < once) articles, $(wc -l < once.errors.jsonl) failures" made
            """, in: folder)
        #expect(run.status == 0, "\(run)")
    }

    /// With a member a record, and in one piece, which `--resume` reads from its start.
    private static var killedArchives: [String] {
        #if HTML
            return ["a.warc", "a.warc.gz"]
        #else
            return ["a.wet", "a.wet.gz", "a.wet.zst", "a.wet.bz2", "a.wet.xz"]
        #endif
    }

    #if HTML
        @Test("pages: whole, in chunks, in gzip; damage is named and costs what it touches")
        func pages() throws {
            try expect(read("--records 115", "a.warc", format: "warc"), named: 0)
            try expect(read("--records 115 --damage all", "a.warc", format: "warc"), named: 9)
            try expect(read("--records 115 --damage all --gzip", "a.warc.gz", format: "warc"), named: 10)
        }
    #else
        @Test("without the trait the option is refused before anything is read, with the way to get it")
        func refusal() throws {
            let run = try CommandLineTool.run(["extract", "--input-format", "warc", "no-such-file"])
            #expect(run.status == 2 && run.output.isEmpty)
            #expect(run.errors.contains("--input-format warc needs the package trait HTML"))
        }
    #endif
}
