import Foundation

/// The text that is measured on.
public struct BenchmarkText: Sendable {
    /// What it is and where it comes from.
    public let name: String
    /// The text itself.
    public let utf8: [UInt8]

    /// 20 MB of news without repetition, if `VIETTEXT_NEWS` names the file that `Benchmarks/run` unpacks.
    public static let news: BenchmarkText? = {
        guard let path = ProcessInfo.processInfo.environment["VIETTEXT_NEWS"],
            let data = FileManager.default.contents(atPath: path)
        else { return nil }
        return BenchmarkText(name: "news", utf8: Array(data))
    }()

    /// The sample articles of the package, again and again up to a megabyte.
    public static let samples: BenchmarkText = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Corpus/samples").standardizedFileURL
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        let articles = names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
            FileManager.default.contents(atPath: root.appendingPathComponent(name).path)
        }
        guard !articles.isEmpty else { fatalError("no articles in \(root.path): run from a checkout of the package") }
        var utf8: [UInt8] = []
        while utf8.count < 1 << 20 {
            for article in articles { utf8 += article + [0x0A, 0x0A] }
        }
        return BenchmarkText(name: "samples", utf8: utf8)
    }()
}
