import Foundation
import VietCorpus

/// A text that is measured on.
public struct BenchmarkText: Sendable {
    /// What it is.
    public let name: String
    /// The text itself.
    public let utf8: [UInt8]

    /// A text with a name.
    public init(name: String, utf8: [UInt8]) {
        self.name = name
        self.utf8 = utf8
    }

    /// 20 MB of news without repetition, if `VIETTEXT_NEWS` names the file that `Benchmarks/run` unpacks.
    public static let news: BenchmarkText? = {
        guard let path = ProcessInfo.processInfo.environment["VIETTEXT_NEWS"],
            let data = FileManager.default.contents(atPath: path)
        else { return nil }
        return BenchmarkText(name: "news", utf8: Array(data))
    }()

    /// The articles of the gold standard that anyone may read, `a*`, one after the other: about 85 KB that stay the same.
    public static let articles: BenchmarkText = {
        let texts = PackageFolder.files("Corpus/gold", prefix: "a").map { path -> [UInt8] in
            guard let article = try? GoldArticle(contentsOf: path) else { fatalError("\(path) is no gold article") }
            return Array(article.text.utf8)
        }
        return BenchmarkText(name: "gold articles", utf8: Array(texts.joined(separator: [0x0A, 0x0A])))
    }()

    /// The news, or the articles again and again up to two megabytes.
    public static let longest: BenchmarkText = news ?? articles.repeated(to: 2_000_000)

    /// The text again and again until it has at least this many bytes.
    public func repeated(to count: Int) -> BenchmarkText {
        var repeated = utf8
        while repeated.count < count { repeated += [0x0A, 0x0A] + utf8 }
        return BenchmarkText(name: "\(name), repeated", utf8: repeated)
    }

    /// At most this many bytes from the front, ending with a whole line, or else a whole scalar.
    public func prefix(_ count: Int) -> BenchmarkText {
        guard count < utf8.count else { return self }
        let end =
            utf8[..<count].lastIndex(of: 0x0A).map { $0 + 1 }
            ?? utf8[..<count].lastIndex { $0 & 0xC0 != 0x80 } ?? 0
        return BenchmarkText(name: name, utf8: Array(utf8[..<end]))
    }

    /// The text in pieces of whole lines, each as long as an article.
    public var pieces: [ArraySlice<UInt8>] {
        let articleSize = 3_400
        var pieces: [ArraySlice<UInt8>] = []
        var start = 0
        while start < utf8.count {
            let least = min(start + articleSize, utf8.count) - 1
            let end = utf8[least...].firstIndex(of: 0x0A).map { $0 + 1 } ?? utf8.count
            pieces.append(utf8[start..<end])
            start = end
        }
        return pieces
    }
}
