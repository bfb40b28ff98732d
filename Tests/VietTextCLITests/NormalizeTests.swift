import Foundation
import Testing

@Suite("viettext normalize")
struct NormalizeTests {
    private func normalize(_ text: String, _ options: String...) throws -> String {
        let run = try CommandLineTool.run(["normalize"] + options, input: Data(text.utf8))
        #expect(run.status == 0 && run.errors.isEmpty)
        return run.text
    }

    private func equal(_ a: String, _ b: String) -> Bool { a.unicodeScalars.elementsEqual(b.unicodeScalars) }

    @Test("composes, and leaves everything else as it came")
    func composition() throws {
        #expect(equal(try normalize("Hue\u{302}\u{301}\r\nhoà\u{A0}\n\n"), "Huế\r\nhoà\u{A0}\n\n"))
        #expect(equal(try normalize("Huế", "--form", "nfd"), "Hue\u{302}\u{301}"))
    }

    @Test("each option does what it says")
    func options() throws {
        #expect(try normalize("hoà thuỷ", "--tone", "old") == "hòa thủy")
        #expect(try normalize("hòa thủy", "--tone", "new") == "hoà thuỷ")
        #expect(equal(try normalize("\u{D0}iện Qúy", "--repair"), "Điện Quý"))
        #expect(equal(try normalize("a\u{200B}b\u{A0}c", "--clean"), "ab c"))
        #expect(try normalize("A &amp; B", "--html-entities") == "A & B")
    }

    @Test("protected words keep their tones")
    func protection() throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let list = folder.appending(path: "words.txt")
        try Data("# tên riêng\nHoà\n".utf8).write(to: list)
        #expect(try normalize("Hoà thuỷ", "--tone", "old", "--protect", list.path) == "Hoà thủy")
        let run = try CommandLineTool.run(["normalize", "--protect", "/no/such/list"], input: Data("a".utf8))
        #expect(run.status == 1 && run.errors.contains("/no/such/list: no such file"))
    }

    @Test("JSON Lines carry the edits, source positions first")
    func edits() throws {
        struct Record: Decodable, Equatable {
            let id: String
            let offsetUnit: String
            let text: String
            let edits: [[Int]]
        }
        let run = try CommandLineTool.run(
            ["normalize", "--lines", "--format", "jsonl", "--clean"], input: Data("a\u{200B}b\nc\n".utf8))
        let records = try run.text.split(separator: "\n").map {
            try JSONDecoder().decode(Record.self, from: Data($0.utf8))
        }
        #expect(
            records == [
                Record(id: "1", offsetUnit: "scalar", text: "ab", edits: [[1, 2, 1, 1]]),
                Record(id: "2", offsetUnit: "scalar", text: "c", edits: []),
            ])
    }

    @Test("lines stay lines")
    func lines() throws { #expect(try normalize("một\n\nhai", "--lines") == "một\n\nhai\n") }
}
