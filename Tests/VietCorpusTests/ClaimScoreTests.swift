import Foundation
import Testing

@testable import VietCorpus

@Suite("Scores of claims")
struct ClaimScoreTests {
    private func gold(_ part: Int, _ whole: Int, _ stated: Int, _ verdict: Claim.Verdict) -> GoldClaim {
        GoldClaim(
            article: "a01", part: Decimal(significand: part), whole: Decimal(significand: whole),
            stated: Decimal(significand: stated), verdict: verdict)
    }

    private func claim(_ part: Int, _ whole: Int, _ stated: Int, _ verdict: Claim.Verdict) -> PredictedClaim {
        PredictedClaim(
            part: Decimal(significand: part), whole: Decimal(significand: whole),
            stated: Decimal(significand: stated), verdict: verdict)
    }

    @Test("A claim is right with its percentage, figures and verdict; one that is repeated counts once")
    func tally() {
        var score = ClaimScore()
        let table = [gold(1, 4, 25, .consistent), gold(2, 3, 66, .truncated), gold(1, 3, 40, .mismatch)]
        let right = claim(1, 4, 25, .consistent)
        let (missed, spurious) = score.add(
            gold: table, predicted: [right, right, claim(2, 3, 66, .consistent), claim(1, 5, 20, .consistent)])
        #expect(score.tally == Tally(matched: 1, predicted: 3, gold: 3))
        #expect(missed == [table[1], table[2]] && spurious.count == 2)
        #expect(score.upheld == 1)
    }

    @Test("A true claim called a mismatch is told, whatever its figures are said to be")
    func refuted() {
        var score = ClaimScore()
        let table = [gold(1, 4, 25, .consistent), gold(1, 2, 50, .consistent), gold(1, 3, 40, .mismatch)]
        score.add(gold: table, predicted: [claim(3, 4, 25, .mismatch), claim(1, 3, 40, .mismatch)])
        #expect(score.trueCount == 2 && score.refutedCount == 1 && score.upheld == 0.5)
    }

    @Test("Figures may leave out what multiplies both")
    func multipliers() {
        let table = gold(122, 386, 31, .consistent)
        #expect(claim(122_000_000_000, 386_000_000_000, 31, .consistent).agrees(with: table))
        #expect(!claim(122_000_000_000, 386_000, 31, .consistent).agrees(with: table))
        #expect(!claim(122, 386, 32, .consistent).agrees(with: table))
    }

    @Test("The tables of the gold standard can be read, and verdicts are those of exact arithmetic")
    func tables() throws {
        for (name, count) in [("a", 14), ("b", 63), ("seed", 2)] {
            let table = try GoldClaim.table(contentsOf: Repository.gold.appending(path: "claims-\(name).tsv").path)
            #expect(table.count == count)
            #expect(table.allSatisfy { $0.part <= $0.whole && $0.stated <= Decimal(significand: 100) })
        }
    }

    @Test(
        "A row that is no claim is named with its remedy",
        arguments: [
            "a01\tx\t4\t25%\t25%\tconsistent", "a01\t1\t4\t25%\t25%\tright", "a01\t1,5\t4\t25%\t25%\tconsistent",
            "a01\t1\t4\t25%\t25%\tconsistent\tmore",
        ])
    func brokenRow(row: String) throws {
        let file = URL.temporaryDirectory.appending(path: "claims-\(UUID().uuidString).tsv")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("article\tpart\twhole\tstated\tcorrect rounded\tverdict\n\(row)\n".utf8).write(to: file)
        let error = #expect(throws: InputError.self) { try GoldClaim.table(contentsOf: file.path) }
        #expect(error?.name.hasSuffix(":2") == true && error?.remedy.isEmpty == false)
    }
}
