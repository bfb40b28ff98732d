import Foundation
import Testing

/// No text ends the process, whatever stands in it.
///
/// The texts are worked on in processes of their own, and one that ends them is named. `swift test` takes a sample; all of
/// them, 110,000 variants of the genre's lines and 300,000 random texts, take half an hour of a release build:
///
///     VIETTEXT_FUZZ=whole swift test -c release -Xswiftc -enable-testing --filter FuzzTests
@Suite("Any text is read to its end")
struct FuzzTests {
    /// How many processes share the texts of a test.
    private static let shardCount = 4

    @Test("lines in capitals, title case and small letters, cut behind their words", arguments: 0..<shardCount)
    func lines(shard: Int) async throws {
        try await expectEnd(.lines(everyLine: isWhole ? 1 : 60, cutAt: isWhole ? 1 : 3), shard)
    }

    @Test("random splices of lines", arguments: 0..<shardCount)
    func splices(shard: Int) async throws {
        try await expectEnd(.splices(isWhole ? 200_000 : 600), shard)
    }

    @Test("random figures, dates, number words, names, marks and odd characters", arguments: 0..<shardCount)
    func pieces(shard: Int) async throws {
        try await expectEnd(.pieces(isWhole ? 100_000 : 400), shard)
    }

    @Test("the same words again and again", arguments: 0..<shardCount)
    func repetitions(shard: Int) async throws {
        try await expectEnd(.repetitions(isWhole ? 1_000 : 12, byteCount: isWhole ? 200_000 : 4_000), shard)
    }

    private var isWhole: Bool { ProcessInfo.processInfo.environment["VIETTEXT_FUZZ"] == "whole" }

    /// Works on the texts of a shard; behind one that ends the process another process goes on.
    private func expectEnd(_ texts: FuzzTexts, _ shard: Int) async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "viettext-fuzz-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        let path = file.path
        var first = 0
        while true {
            let result = await #expect(processExitsWith: .success) {
                [texts = texts as FuzzTexts, shard = shard as Int, first = first as Int, path = path as String] in
                let inFlight = TextInFlight(path)
                texts.forEach { number, text in
                    guard number >= first, number % FuzzTests.shardCount == shard else { return }
                    inFlight.note(number, text)
                    Analysis.run(text)
                }
            }
            guard result == nil else { return }
            let (number, text) = try #require(TextInFlight.read(path), "no text was begun")
            Issue.record("text \(number) ends the process: \(text.debugDescription)")
            first = number + 1
        }
    }
}
