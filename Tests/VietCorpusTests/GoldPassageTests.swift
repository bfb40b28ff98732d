import Foundation
import Testing

@testable import VietCorpus

@Suite("Gold passages: lines marked by kind of difficulty")
struct GoldPassageTests {
    private func passages(_ source: String) throws -> [GoldPassage] {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).cases")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(source.utf8).write(to: file)
        return try GoldPassage.file(file.path)
    }

    @Test("a kind, a date and a line end are read; the date ends with its kind")
    func format() throws {
        let found = try passages(
            "## clock: hours\n#published: 2021-03-17\n\nLúc [8 giờ|TIME=T08:00]⏎họp.\n## money: sums\nHết tiền.\n")
        #expect(found.map { $0.kind.split(separator: "/").last } == ["clock", "money"])
        #expect(found.map(\.article.text) == ["Lúc 8 giờ\nhọp.", "Hết tiền."])
        #expect(found.map(\.published?.description) == ["2021-03-17", nil])
        #expect(found[0].article.annotations.map(\.value) == ["T08:00"])
    }

    @Test(
        "a line that breaks the format is named",
        arguments: [
            ("Hết tiền.\n", ":1", "before the first kind"), ("## a: b\n#published: hôm qua\n", ":2", "no date"),
            ("## a: b\n\n[Hà Nội|LOC\n", ":3", "never closed"),
        ])
    func problems(source: String, place: String, reason: String) throws {
        let error = try #require(throws: InputError.self) { try passages(source) }
        #expect(error.name.hasSuffix(place) && error.reason.contains(reason))
    }

    @Test("a passage is right only as a whole, and scores add up by kind")
    func scores() throws {
        let evaluation = PassageEvaluation(
            on: try passages(
                "## clock: hours\nLúc [8 giờ|TIME=T08:00], họp.\nLúc [8 giờ|TIME=T09:00], họp.\n## none: no mark\nTrời mưa.\n"
            ))
        #expect(evaluation.kinds.map(\.passages) == [2, 1] && evaluation.kinds.map(\.right) == [1, 1])
        #expect(evaluation.all.right == 2 && evaluation.all.entities.matched == 2)
        #expect(evaluation.mistakes.map(\.kind) == [.value])
        #expect(evaluation.json.contains(#""lowest":0.5"#))
    }

    @Test("an office that several people hold names each of them")
    func sharedHolders() throws {
        let text = "[Chủ tịch UBND xã|TITLE@Lê Thị Hoa]"
        let gold = try GoldArticle(parsing: text, id: "x", file: "x")
        func link(_ sharers: [String]) -> Tally {
            var evaluation = EntityEvaluation()
            let title = PredictedEntity(label: .title, scalarRange: 0..<16, sharers: sharers)
            evaluation.add(gold: gold, predicted: [title])
            return evaluation.links
        }
        #expect(link(["Trần Văn An", "Lê Thị Hoa"]).matched == 1)
        #expect(link(["Trần Văn An"]) == Tally(matched: 0, predicted: 1, gold: 1))
        #expect(link([]) == Tally(matched: 0, predicted: 0, gold: 1))
    }

    @Test("the passages of the package are marked without an error")
    func ours() throws {
        let folder = Repository.gold.appending(path: "cases").path
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".cases") }
        let found = try files.flatMap { try GoldPassage.file(folder + "/" + $0) }
        #expect(files.count >= 3 && found.count >= 731)
    }
}
