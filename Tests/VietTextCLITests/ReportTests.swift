import Foundation
import Testing

@Suite("HTML report")
struct ReportTests {
    /// An article that tries to be more than text, under a name that no path or anchor should be made of as it stands.
    private static let hostile = #"""
        {"id":"a/b \"c\" <d>&'é","published":"2023-05-04","text":"<script>window.injected=1</script>\n\"><img src=x onerror=window.injected=2>\nSáng ngày 3/5/2023, đồng chí Trần Văn </mark><b onclick='x'>An</b>, Bí thư Huyện ủy <!-- phát biểu & nói.\nÔng Lê Văn Bình, Chủ tịch UBND huyện dự.\u0000\u0007"}
        """#

    private func extract(_ arguments: [String], input: String = "") throws -> CommandLineTool.Run {
        try CommandLineTool.run(["extract", "--format", "html"] + arguments, input: Data(input.utf8))
    }

    @Test("a page of all articles stands alone: its policy names its own style and script, and nothing is loaded")
    func page() throws {
        let run = try extract(["Corpus/samples"])
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.text.hasPrefix("<!DOCTYPE html>") && run.text.hasSuffix("</html>\n"))
        #expect(run.text.matches(of: #/<article /#).count == 3)
        let policy = try #require(run.text.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)?.1)
        #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
        for (tag, directive) in [("style", "style-src"), ("script", "script-src")] {
            let content = try #require(
                run.text.firstMatch(of: try Regex("<\(tag)>((?s:.)*?)</\(tag)>", as: (Substring, Substring).self))?.1)
            let folder = try CommandLineTool.temporaryFolder()
            defer { try? FileManager.default.removeItem(at: folder) }
            let file = folder.appending(path: "content")
            try Data(content.utf8).write(to: file)
            let hash = try CommandLineTool.shell(
                "python3 -c 'import base64,hashlib,sys;print(base64.b64encode(hashlib.sha256(sys.stdin.buffer.read()).digest()).decode())' < '\(file.path)'"
            ).text.filter { !$0.isNewline }
            #expect(policy.contains("\(directive) 'sha256-\(hash)'"), "run .ci/checksums --update")
        }
        let loads = run.text.matches(of: /(src|href|action)="(?!#)[^"]*"| style="| on[a-z]+="|@import|url\(/)
        #expect(loads.isEmpty, "\(loads.map { $0.0 })")
    }

    @Test("whatever an article says stays text")
    func escaping() throws {
        let run = try extract(["--input-format", "jsonl"], input: Self.hostile)
        #expect(run.status == 0)
        #expect(run.text.contains("&lt;script&gt;window.injected=1&lt;/script&gt;"))
        #expect(!run.text.contains("<img") && !run.text.contains("<b onclick") && !run.text.contains("<!-- "))
        #expect(!run.text.contains("\u{0}") && !run.text.contains("\u{7}"))
        #expect(run.text.matches(of: /<script/).count == 1)
    }

    @Test("claims stand there with their figures, and not without them")
    func claims() throws {
        let text = "Toàn xã có 25/136 hộ nghèo, chiếm 18,4% số hộ, chi 5 triệu đồng."
        let run = try extract([], input: text)
        #expect(run.text.contains(#"<ul class="claims"><li>"#))
        #expect(try !extract(["--labels", "MONEY"], input: text).text.contains(#"class="claims""#))
    }

    @Test("a folder has a page for each article and an index, and one file is one page")
    func outputs() throws {
        let place = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: place) }
        let folder = place.appending(path: "report")
        let run = try extract([
            "--output", folder.path, "Corpus/samples", "Corpus/samples/nukeviet.txt", "no-such-file",
        ])
        #expect(run.status == 1 && run.errors.contains("another article has this name"))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names == ["articles", "index.html"])
        let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/articles").sorted()
        #expect(pages == ["newspaper.html", "nukeviet.html", "vnpt-portal.html"])
        let index = try String(contentsOf: folder.appending(path: "index.html"), encoding: .utf8)
        for page in pages { #expect(index.contains("href=\"articles/\(page)\"")) }
        #expect(index.contains("<title>2023-07: 1</title>") && index.contains("Lương Văn Khởi"))
        let failures = try String(contentsOf: place.appending(path: "report.errors.jsonl"), encoding: .utf8)
        #expect(failures.split(separator: "\n").count == 2)

        let file = place.appending(path: "all.html")
        #expect(try extract(["--output", file.path, "Corpus/samples"]).status == 0)
        #expect(try Data(contentsOf: file) == extract(["Corpus/samples"]).output)
        #expect(try extract(["--output", file.path, "--resume", "Corpus/samples"]).status == 2)
    }

    private static let browser: String? = {
        let names = [
            ProcessInfo.processInfo.environment["VIETTEXT_CHROMIUM"], "chromium", "chromium-browser", "google-chrome",
        ]
        return names.compactMap { $0 }.first { (try? CommandLineTool.shell("command -v '\($0)'"))?.status == 0 }
    }()

    @Test(
        "a browser shows every entity, to the keyboard, on a phone and in the dark, and runs nothing else",
        .enabled(if: browser != nil, "chromium is not installed"), .timeLimit(.minutes(60)))
    func inBrowser() throws {
        let place = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: place) }
        let articles = place.appending(path: "articles.jsonl")
        var lines = [Self.hostile]
        for name in ["nukeviet", "newspaper", "vnpt-portal"] {
            let text = try String(
                contentsOf: CommandLineTool.root.appending(path: "Corpus/samples/\(name).txt"), encoding: .utf8)
            lines.append(String(decoding: try JSONEncoder().encode(["id": name, "text": text]), as: UTF8.self))
        }
        try Data(lines.joined(separator: "\n").utf8).write(to: articles)
        let options = ["--input-format", "jsonl", articles.path]
        let records = place.appending(path: "records.jsonl")
        try CommandLineTool.run(["extract"] + options).output.write(to: records)
        #expect(try extract(options + ["--output", place.path + "/report"]).status == 0)
        let script = "Tests/VietTextCLITests/Browser/check_report.py"
        let check = try CommandLineTool.shell(
            "python3 \(script) '\(Self.browser ?? "")' '\(place.path)/report' '\(records.path)'")
        #expect(check.status == 0, "\(check.errors)")
        #expect(Int(check.text.filter(\.isNumber)) ?? 0 > 100)
    }
}
