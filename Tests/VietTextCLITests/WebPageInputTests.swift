import Foundation
import Testing

@Suite("HTML input")
struct WebPageInputTests {
    #if HTML
        private struct Record: Decodable {
            struct Entity: Decodable {
                let start: Int
                let end: Int
                let text: String
            }
            struct Card: Decodable { let published: String? }
            let id: String
            let text: String
            let record: Card
            let entities: [Entity]
        }

        @Test("each page is a record with the text that its positions refer to, a bad one is named")
        func folder() throws {
            let pages = "Tests/VietCorpusTests/Fixtures/Pages"
            let empty = try CommandLineTool.temporaryFolder()
            defer { try? FileManager.default.removeItem(at: empty) }
            try Data("<html><body><a href=/>Trang chủ</a>".utf8).write(to: empty.appending(path: "menu.htm"))
            let run = try CommandLineTool.run([
                "extract", "--input-format", "html", "--format", "json", pages, empty.path,
            ])
            let files = try FileManager.default.contentsOfDirectory(
                atPath: CommandLineTool.root.appending(path: pages).path)
            let articles = files.count { $0.hasSuffix(".txt") }
            // The lists of sections hold no article either.
            let lists = files.count { $0.hasSuffix(".html") } - articles
            #expect(run.status == 1 && run.errorLines.count == lists + 1 && run.errors.contains("menu.htm: no article"))
            let records = try JSONDecoder().decode([Record].self, from: run.output)
            #expect(records.count == articles)
            for record in records {
                let expected = CommandLineTool.root.appending(path: "\(pages)/\(record.id).txt")
                #expect(try record.text == String(contentsOf: expected, encoding: .utf8))
                #expect(record.record.published != nil && !record.entities.isEmpty)
                let scalars = Array(record.text.unicodeScalars)
                for entity in record.entities {
                    #expect(String(String.UnicodeScalarView(scalars[entity.start..<entity.end])) == entity.text)
                }
            }
        }
    #else
        @Test("without the trait the option is refused before anything is read, with the way to get it")
        func refusal() throws {
            let run = try CommandLineTool.run(["extract", "--input-format", "html", "no-such-file"])
            #expect(run.status == 2 && run.output.isEmpty)
            #expect(run.errors.contains("trait HTML") && run.errors.contains("--traits HTML"))
            #expect(run.errors.contains("libxml2-dev") && !run.errors.contains("no-such-file"))
        }
    #endif
}
