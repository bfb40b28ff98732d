import Foundation
import Testing

@testable import VietCorpus

@Suite("Gold articles")
struct GoldParserTests {
    private func parse(_ source: String) throws(GoldError) -> GoldArticle {
        try GoldArticle(parsing: source, id: "x", file: "x.txt")
    }

    @Test("all 62 articles are there")
    func corpusIsComplete() { #expect(Repository.goldFiles.count == 62) }

    @Test("marking the plain text again gives the file's bytes back", arguments: Repository.everyArticle)
    func roundTrip(path: String) throws {
        let article = try GoldArticle(contentsOf: path)
        let source = try Data(contentsOf: URL(filePath: path))
        let rendered = Data(render(article).utf8)
        #expect(source.suffix(rendered.count) == rendered)
        let header = String(decoding: source.dropLast(rendered.count), as: UTF8.self)
        #expect(header.isEmpty || header.hasSuffix("---\n") || header.hasSuffix("---\r\n"))
        #expect(article.annotations.count > 10)
    }

    @Test("scalar and byte ranges name the same slice", arguments: Repository.everyArticle)
    func rangesAgree(path: String) throws {
        let article = try GoldArticle(contentsOf: path)
        for annotation in article.annotations {
            let bytes = Array(
                article.text.utf8.dropFirst(annotation.utf8Range.lowerBound).prefix(annotation.utf8Range.count))
            #expect(Array(article.scalarSlice(annotation.scalarRange).utf8) == bytes)
        }
    }

    @Test("marks, values, names, escapes and header are told apart")
    func everyFeature() throws {
        let article = try parse(
            "#headline: Một: hai\n#byline: An; Bình\n#published: 2022-10-04T09:01+07:00\n#layout:\n---\n"
                + "\\[1\\] [a\\|b|ORG] [4|CARDINAL=4]\r\n[ông\nA|PERSON@Lê A] [TUV|TITLE@Lê A] \\n")
        #expect(article.text.unicodeScalars.elementsEqual("[1] a|b 4\r\nông\nA TUV \\n".unicodeScalars))
        #expect(article.annotations.map(\.label) == [.organization, .cardinal, .person, .title])
        #expect(article.annotations.map(\.value) == [nil, "4", nil, nil])
        #expect(article.annotations.map(\.person) == [nil, nil, "Lê A", "Lê A"])
        #expect(article.annotations.map(\.scalarRange) == [4..<7, 8..<9, 11..<16, 17..<20])
        #expect(article.header.headline == "Một: hai")
        #expect(article.header.byline == ["An", "Bình"])
        #expect(article.header.published == "2022-10-04T09:01+07:00")
        #expect(article.header.layout == nil)
    }

    @Test(
        "what breaks the markup is named with its line",
        arguments: [
            ("a\n[b|ORG", 2, GoldError.Problem.unclosedMark),
            ("[b", 1, .unclosedMark),
            ("[a [b|ORG]|ORG]", 1, .nestedMark),
            ("[|ORG]", 1, .emptySurface),
            ("[b]", 1, .markWithoutLabel),
            ("[b|ORGS]", 1, .unknownLabel("ORGS")),
            ("[b|DATE=]", 1, .emptyAttribute),
            ("[b|ORG@Lê A]", 1, .personOnLabel(.organization)),
            ("\n\nb]", 3, .strayDelimiter("]")),
            ("a|b", 1, .strayDelimiter("|")),
            ("#headline: a\nb\n---\n", 2, .unclosedHeader),
            ("#headline: a\n", 1, .unclosedHeader),
            ("#headlines: a\n---\n", 1, .unknownHeaderKey("headlines")),
            ("#layout: a\n#layout: b\n---\n", 2, .unknownHeaderKey("layout")),
            ("#published: 2022-13-01\n---\n", 1, .invalidPublicationDate("2022-13-01")),
            ("#layout: a\n---\nb\n[c", 4, .unclosedMark),
        ])
    func errors(source: String, line: Int, problem: GoldError.Problem) {
        #expect(throws: GoldError(file: "x.txt", line: line, problem: problem)) { try parse(source) }
    }

    private func render(_ article: GoldArticle) -> String {
        var rendered = String.UnicodeScalarView()
        func escape(_ text: String) -> String.UnicodeScalarView {
            var escaped = String.UnicodeScalarView()
            for scalar in text.unicodeScalars {
                if "[]|".unicodeScalars.contains(scalar) { escaped.append("\\") }
                escaped.append(scalar)
            }
            return escaped
        }
        var end = 0
        for annotation in article.annotations {
            rendered += escape(article.scalarSlice(end..<annotation.scalarRange.lowerBound))
            let attribute = annotation.value.map { "=\($0)" } ?? annotation.person.map { "@\($0)" } ?? ""
            rendered += "[".unicodeScalars + escape(article.scalarSlice(annotation.scalarRange))
            rendered += "|\(annotation.label.rawValue)\(attribute)]".unicodeScalars
            end = annotation.scalarRange.upperBound
        }
        rendered += escape(article.scalarSlice(end..<article.text.unicodeScalars.count))
        return String(rendered)
    }
}
