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

        private static func list(_ count: Int) -> String {
            let items = (1...count).map {
                "<div><h3><a href=/tin/\($0)>Thôn Đông xã Tân Thuận khánh thành cầu số \($0)</a></h3><p>Sáng \($0)/10, ông Lê Văn "
                    + "Hòa, Chủ tịch UBND xã Tân Thuận, dự lễ khánh thành.</p></div>"
            }
            return "<title>Trang chủ</title><h1>Tin mới</h1>\(items.joined())"
        }

        @Test("--all-articles splits lists, whose ids stay the same through an interruption")
        func allArticles() throws {
            let folder = try CommandLineTool.temporaryFolder()
            defer { try? FileManager.default.removeItem(at: folder) }
            for (name, count) in [("a", 3), ("b", 2), ("c", 4)] {
                try Data(Self.list(count).utf8).write(to: folder.appending(path: "\(name).html"))
            }
            try Data("<a href=/>Trang chủ</a>".utf8).write(to: folder.appending(path: "bb.html"))
            let arguments = ["extract", "--input-format", "html", "--all-articles", folder.path]
            let whole = try CommandLineTool.run(arguments)
            #expect(whole.status == 1 && whole.errorLines.count == 1)
            let ids = whole.output.split(separator: UInt8(ascii: "\n")).compactMap {
                try? JSONDecoder().decode(Identified.self, from: Data($0)).id
            }
            #expect(ids == ["a#1", "a#2", "a#3", "b#1", "b#2", "c#1", "c#2", "c#3", "c#4"])
            let output = folder.appending(path: "out.jsonl").path
            #expect(try CommandLineTool.run(arguments + ["--output", output]).status == 1)
            #expect(try Data(contentsOf: URL(filePath: output)) == whole.output)
        }

        private struct Identified: Decodable { let id: String }

        @Test("a page in a web archive is split, too, with the addresses of its articles")
        func archive() throws {
            let folder = try CommandLineTool.temporaryFolder()
            defer { try? FileManager.default.removeItem(at: folder) }
            let html = Self.list(2) + "<div id=comments></div>"
            let head =
                "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Target-URI: https://xa.example.vn/muc/\r\n"
            let record = head + "Content-Type: text/html\r\nContent-Length: \(html.utf8.count)\r\n\r\n\(html)\r\n\r\n"
            let path = folder.appending(path: "a.warc").path
            try Data(record.utf8).write(to: URL(filePath: path))
            let run = try CommandLineTool.run(["extract", "--input-format", "warc", "--all-articles", path])
            let text = String(decoding: run.output, as: UTF8.self)
            #expect(run.status == 0 && text.contains(#""id":"urn:uuid:1#1""#) && text.contains(#""id":"urn:uuid:1#2""#))
            #expect(text.contains(#""url":"https://xa.example.vn/tin/2""#))
        }

        @Test("--html-comments gives a field of its own, and no entity comes from it")
        func comments() throws {
            let folder = try CommandLineTool.temporaryFolder()
            defer { try? FileManager.default.removeItem(at: folder) }
            let title = "Thôn Đông xã Tân Thuận khánh thành cầu"
            let html =
                "<title>\(title)</title><h1>\(title)</h1><p>Sáng 5/10, bà con thôn Đông dự lễ khánh thành cầu dài 24 m, trị giá 2 tỷ đồng.</p>"
                + "<div class=comment-item><b>Trần Bình</b><time datetime=2022-10-06>x</time><p>Cảm ơn ông Lê Văn Hòa.</p></div>"
            let path = folder.appending(path: "a.html").path
            try Data(html.utf8).write(to: URL(filePath: path))
            let plain = try CommandLineTool.run(["extract", "--input-format", "html", path])
            let run = try CommandLineTool.run(["extract", "--input-format", "html", "--html-comments", path])
            let field = #""comments":[{"author":"Trần Bình","published":"2022-10-06","text":"Cảm ơn ông Lê Văn Hòa."}]"#
            let text = String(decoding: run.output, as: UTF8.self)
            #expect(text.contains(field) && !String(decoding: plain.output, as: UTF8.self).contains("comments"))
            #expect(text.replacing(field + ",", with: "") == String(decoding: plain.output, as: UTF8.self))
        }

        @Test("both go with pages alone", arguments: ["--all-articles", "--html-comments"])
        func misplaced(option: String) throws {
            let run = try CommandLineTool.run(["extract", option, "no-such-file"])
            #expect(run.status == 2 && run.errors.contains("\(option) goes with --input-format html or warc"))
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
