import Foundation
import Synchronization
import Testing

@testable import VietCorpus

@Suite("Corpora")
struct CorpusTests {
    @Test("results come in the order of the inputs whatever the number of jobs", arguments: [1, 2, 5])
    func order(jobs: Int) async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "lines-\(UUID().uuidString).txt")
        defer { try? FileManager.default.removeItem(at: file) }
        let lines = (1...20_000).map { "dòng \($0)" }
        try Data(lines.joined(separator: "\n").utf8).write(to: file)
        var texts: [String] = []
        for await result in Corpus(paths: [file.path], format: .lines).map(jobs: jobs, { $0.text }) {
            texts.append(try result.get())
        }
        #expect(texts == lines)
    }

    @Test("no more is read than the results pulled need")
    func backPressure() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "lines-\(UUID().uuidString).txt")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(String(repeating: "một dòng\n", count: 200_000).utf8).write(to: file)
        let results = Corpus(paths: [file.path], format: .lines).map(jobs: 2) { $0.id }
        let delivered = await Task {
            var iterator = results.makeAsyncIterator()
            var count = 0
            while await iterator.next() != nil {
                // What comes from here on was read for this one.
                if count == 0 { withUnsafeCurrentTask { $0?.cancel() } }
                count += 1
            }
            return count
        }.value
        #expect(delivered > 0 && delivered < 20_000)
    }

    @Test("a cancelled run reads no further and delivers all that was worked on, in order", arguments: [1, 3])
    func cancellation(jobs: Int) async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "lines-\(UUID().uuidString).txt")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data((1...200_000).map { "\($0)\n" }.joined().utf8).write(to: file)
        let counter = Counter()
        let results = Corpus(paths: [file.path], format: .lines).map(jobs: jobs) { document in
            counter.increment()
            return document.text
        }
        let texts = try await Task {
            var texts: [String] = []
            for await result in results {
                texts.append(try result.get())
                if texts.count == 100 { withUnsafeCurrentTask { $0?.cancel() } }
            }
            return texts
        }.value
        #expect(texts == (1...texts.count).map { String($0) })
        #expect(texts.count == counter.value && texts.count < 20_000)
    }

    @Test("positions grow to the size of the inputs")
    func position() async throws {
        let corpus = Corpus(paths: [Repository.gold.path, "/no/such/file"], format: .gold)
        var iterator = corpus.map(jobs: 2) { $0.id }.makeAsyncIterator()
        var positions = [iterator.position]
        while await iterator.next() != nil { positions.append(iterator.position) }
        #expect(positions == positions.sorted() && positions.first == 0)
        #expect(positions.last == corpus.inputSize && positions.last != 0)
        #expect(Corpus(paths: ["-"]).inputSize == nil && Corpus(paths: ["/dev/null"]).inputSize == nil)
    }

    @Test("a failure stands where its input stands")
    func failures() async throws {
        let gold = Repository.goldFiles[0]
        var kinds: [Bool] = []
        for await result in Corpus(paths: [gold, "/no/such/file", gold]).map(jobs: 2, { $0.id }) {
            kinds.append((try? result.get()) != nil)
        }
        #expect(kinds == [true, false, true])
    }

    @Test("extraction from a corpus gives each document with its article")
    func extraction() async throws {
        var count = 0
        for await result in Corpus(paths: [Repository.gold.path], format: .gold).extract(with: .default, jobs: 2) {
            let (document, article) = try result.get()
            #expect(document.text == article.text)
            count += 1
        }
        #expect(count == 62)
    }
}

/// Counts from several threads.
private final class Counter: Sendable {
    private let count = Mutex(0)
    var value: Int { count.withLock { $0 } }
    func increment() { count.withLock { $0 += 1 } }
}
