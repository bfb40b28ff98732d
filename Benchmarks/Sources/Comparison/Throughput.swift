import BenchmarkText
import Foundation
import VietCorpus

/// JSON Lines to JSON Lines, as `viettext extract --input-format jsonl` does it, with one job and with two.
struct Throughput {
    private static let passes = 3
    private let text: BenchmarkText

    init(_ text: BenchmarkText) { self.text = text }

    func compare() async throws {
        let input = FileManager.default.temporaryDirectory.appendingPathComponent("viettext-\(UUID().uuidString).jsonl")
        defer { try? FileManager.default.removeItem(at: input) }
        try writeRecords(to: input)
        var one = Pairs()
        var two = Pairs()
        for _ in 0..<Self.passes {
            let alone = try await speed(input.path, jobs: 1)
            one.append(alone, against: nil)
            two.append(try await speed(input.path, jobs: 2), against: alone)
        }
        one.printRow("JSON Lines to JSON Lines, one job", against: nil)
        two.printRow("JSON Lines to JSON Lines, two jobs", against: "one job")
    }

    private func writeRecords(to file: URL) throws {
        var lines = Data()
        for (index, piece) in text.pieces.enumerated() {
            lines += try JSONEncoder().encode(["id": "\(index)", "text": String(decoding: piece, as: UTF8.self)])
            lines.append(0x0A)
        }
        try lines.write(to: file)
    }

    /// MB of text a second.
    private func speed(_ path: String, jobs: Int) async throws -> Double {
        let corpus = Corpus(paths: [path], format: .jsonLines(RecordFields()))
        let format = JSONFormat(.lines)
        let output = try FileHandle(forWritingTo: URL(fileURLWithPath: "/dev/null"))
        let clock = ContinuousClock()
        let start = clock.now
        for await result in corpus.map(jobs: jobs, { format.encode(Extractor.default.extract($0.text), of: $0) }) {
            try output.write(contentsOf: result.get())
        }
        return Comparison.megabytesPerSecond(text.utf8.count, clock.now - start)
    }
}
