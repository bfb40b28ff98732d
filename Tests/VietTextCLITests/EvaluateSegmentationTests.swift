import Foundation
import Testing

@Suite("viettext evaluate segmentation")
struct EvaluateSegmentationTests {
    struct Scores: Decodable {
        let sentences: Int
        let micro: EvaluateTests.Score
    }

    private static let genre = "Corpus/gold/segmentation/genre.seg"

    private func scores(_ arguments: [String], input: Data = Data()) throws -> Scores {
        let run = try CommandLineTool.run(
            ["evaluate", "segmentation", "--format", "json"] + arguments, input: input)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        return try JSONDecoder().decode(Scores.self, from: run.output)
    }

    /// The gold, as it is and as other segmenters would print it.
    private func goldLines() throws -> [String] {
        try String(contentsOf: CommandLineTool.root.appending(path: Self.genre), encoding: .utf8)
            .split(separator: "\n").filter { !$0.hasPrefix("# ") }.map(String.init)
    }

    @Test("the sentences of the genre are segmented as the convention says")
    func genre() throws {
        let scores = try scores([Self.genre])
        #expect(scores.sentences == 209 && scores.micro.gold == 3226)
        #expect(scores.micro.f1 >= 0.97)
    }

    @Test("words found elsewhere are compared by their characters, however they are written")
    func predictions() throws {
        let lines = try goldLines()
        let tabs = lines.joined(separator: "\n")
        let underscores = tabs.replacing(" ", with: "_").replacing("\t", with: " ")
        for text in [tabs, underscores, underscores.replacing("\n", with: " ")] {
            #expect(try scores([Self.genre, "-"], input: Data(text.utf8)).micro.f1 == 1)
        }
        let syllables = tabs.replacing("\t", with: " ")
        let score = try scores([Self.genre, "-"], input: Data(syllables.utf8)).micro
        #expect(score.gold == 3226 && score.predicted > 4000 && score.matched < 3000)
    }

    @Test("precision and recall count words, mistakes show both readings")
    func mistakes() throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let gold = folder.appending(path: "gold.seg")
        try Data("# text = Huyện ủy họp.\nHuyện ủy\thọp\t.\n".utf8).write(to: gold)
        let run = try CommandLineTool.run(
            ["evaluate", "segmentation", "--show-errors", "5", gold.path, "-"], input: Data("Huyện ủy_họp .".utf8))
        let words = try #require(run.text.split(separator: "\n").first { $0.hasPrefix("words") })
        #expect(words.split(separator: " ") == ["words", "33.33", "33.33", "33.33", "1", "3", "3"])
        #expect(run.text.contains("line 2  gold  Huyện_ủy | họp  found  Huyện | ủy_họp"))
    }

    @Test(
        "gold and predictions that cannot be used are named",
        arguments: [
            ("", "a", "empty"),
            ("# only a comment\n", "a", "no segmented sentence"),
            ("# text = Huyện họp\nHuyện\thọp xong\n", "Huyện họp", "gold.seg, line 2: the words have other characters"),
            ("Huyện\thọp\n", "Huyện họp xong", "'xong' stands after the gold"),
            ("Huyện\thọp\n", "Huyện", "'the end of the file' stands in line 1 of the gold, which goes on with 'họp'"),
            ("Huyện\thọp\n", "Xã họp", "'Xã' stands in line 1"),
        ])
    func unusable(gold: String, prediction: String, reason: String) throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "gold.seg")
        try Data(gold.utf8).write(to: file)
        let run = try CommandLineTool.run(
            ["evaluate", "segmentation", file.path, "-"], input: Data(prediction.utf8))
        #expect(run.status == 1)
        #expect(run.errors.contains(reason), "\(run.errors)")
    }
}
