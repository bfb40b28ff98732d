import Foundation

/// Places beside the tests.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    static let gold = root.appending(path: "Corpus/gold")
    static let rules = root.appending(path: "Corpus/rules.tsv")
    static let extractionSources = root.appending(path: "Sources/VietExtraction")
    static let seed = root.appending(path: "../shared/seed/an-lao.txt").standardized

    static var hasSeed: Bool { FileManager.default.fileExists(atPath: seed.path) }

    static let goldFiles: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: gold.path)) ?? [])
        .filter { $0.hasSuffix(".txt") }.sorted().map { gold.appending(path: $0).path }
}
