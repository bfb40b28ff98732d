import Foundation
import Testing

/// No text ends the process, whatever stands in it.
///
/// The texts of a test are worked on in a process of their own, and one that ends it, or takes longer than any should, is
/// named. `swift test` takes a sample of 1,700; all of them, 107,000 variants of the lines of the genre, 300,300 random
/// texts and, with the trait HTML, 100,000 web pages, take an hour of a release build:
///
///     VIETTEXT_FUZZ=whole swift test -c release -Xswiftc -enable-testing --traits HTML --filter FuzzTests
@Suite("Any text is read to its end")
struct FuzzTests {
    @Test("lines in capitals, title case and small letters, cut after their words")
    func lines() async throws {
        try await expectEnd(.lines(everyLine: isWhole ? 1 : 60, cutAt: isWhole ? 1 : 3))
    }

    @Test("random splices of lines")
    func splices() async throws { try await expectEnd(.splices(isWhole ? 200_000 : 600)) }

    @Test("random figures, dates, number words, names, marks and odd characters")
    func pieces() async throws { try await expectEnd(.pieces(isWhole ? 100_000 : 400)) }

    @Test("the same words again and again")
    func repetitions() async throws {
        try await expectEnd(.repetitions(isWhole ? 300 : 12, byteCount: isWhole ? 200_000 : 4_000))
    }

    #if HTML
        @Test("pages with bits of them out of place, and markup that nothing ends")
        func pages() async throws { try await expectEnd(.pages(isWhole ? 100_000 : 100)) }
    #endif

    private var isWhole: Bool { ProcessInfo.processInfo.environment["VIETTEXT_FUZZ"] == "whole" }

    /// Works on texts in a process; after one that ends it, another process goes on.
    private func expectEnd(_ texts: FuzzTexts) async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "viettext-fuzz-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        let path = file.path
        var first = 0
        while true {
            let result = await #expect(processExitsWith: .success) {
                [texts = texts as FuzzTexts, first = first as Int, path = path as String] in
                let inFlight = TextInFlight(path)
                texts.forEach { number, text in
                    guard number >= first else { return }
                    inFlight.note(number, text)
                    guard let problem = texts.problem(with: text) else { return }
                    inFlight.note(number, "\(problem)\n\(text)")
                    fatalError(problem)
                }
            }
            guard result == nil else { return }
            let (number, text) = try #require(TextInFlight.read(path), "no text was begun")
            Issue.record("text \(number) ends the process: \(text.debugDescription)")
            first = number + 1
        }
    }
}
