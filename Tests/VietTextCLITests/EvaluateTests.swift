import Foundation
import Testing

@Suite("viettext evaluate entities")
struct EvaluateTests {
    struct Score: Decodable, Equatable {
        let p: Double
        let r: Double
        let f1: Double
        let matched: Int
        let predicted: Int
        let gold: Int
    }

    struct Scores: Decodable, Equatable {
        let articles: Int
        let micro: Score
        let core: Score
        let labels: [String: Score]
        let values: Score
        let links: Score
        let clusters: Score
        let claims: Score
    }

    private func scores(_ arguments: [String], input: Data = Data()) throws -> Scores {
        let run = try CommandLineTool.run(["evaluate", "entities", "--format", "json"] + arguments, input: input)
        #expect(run.status == 0 && run.errors.isEmpty)
        return try JSONDecoder().decode(Scores.self, from: run.output)
    }

    @Test("what extract wrote scores as the extractor does", arguments: ["scalar", "utf8", "utf16"])
    func bothRoutes(unit: String) throws {
        let direct = try scores(["Corpus/gold"])
        let written = try CommandLineTool.run(["extract", "--input-format", "gold", "--offsets", unit, "Corpus/gold"])
        #expect(try scores(["Corpus/gold", "-"], input: written.output) == direct)
        #expect(direct.articles == 62 && direct.micro.gold == 4521)
    }

    @Test("gold can be named file by file, and labels restricted")
    func restriction() throws {
        let score = try scores(["Corpus/gold/a01.txt", "Corpus/gold/a02.txt", "--labels", "PERCENT,TIME"])
        #expect(score.articles == 2)
        #expect(Set(score.labels.keys) == ["PERCENT", "TIME"])
        #expect(score.core.gold == score.labels["PERCENT"]?.gold)
    }

    @Test("the table has a row for each label and each half")
    func table() throws {
        let run = try CommandLineTool.run(["evaluate", "entities", "Corpus/gold", "--show-errors", "3"])
        #expect(run.status == 0)
        let heads = run.text.split(separator: "\n").map { $0.prefix { $0 != " " } }
        for head in ["PERSON", "EVENT", "core", "a*", "b*"] { #expect(heads.contains(head[...])) }
        #expect(run.text.contains("mistakes:"))
    }

    @Test(
        "predictions that do not fit are named",
        arguments: [
            ("", "no prediction with this id", 1),
            (#"{"id":"zz","entities":[]}"#, "no gold article has this id", 1),
            (#"{"id":"a01","entities":[]}"# + "\n" + #"{"id":"a01","entities":[]}"#, "line 1 already", 1),
            ("{", "no JSON", 1),
            (#"{"entities":[]}"#, "no 'id'", 1),
            (#"{"id":"a01"}"#, "no list 'entities'", 1),
            (#"{"id":"a01","entities":[{"label":"PERSON"}]}"#, "an entity without", 1),
            (
                #"{"id":"a01","entities":[{"label":"ORG","start":0,"end":2,"text":"Xx"}]}"#,
                "not what stands there", 1
            ),
        ])
    func badPredictions(lines: String, reason: String, status: Int32) throws {
        let run = try CommandLineTool.run(
            ["evaluate", "entities", "Corpus/gold/a01.txt", "-"], input: Data(lines.utf8))
        #expect(run.status == status)
        #expect(run.errors.contains(reason))
    }
}
