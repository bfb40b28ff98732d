import Foundation
import VietNormalization

/// The articles of `Corpus/gold`, without their header and marks.
enum CorpusText {
    static let articles: [(name: String, text: String)] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.appendingPathComponent("Corpus/gold")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
            guard let data = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path) else {
                return nil
            }
            return (name, plain(String(decoding: data, as: UTF8.self)))
        }
    }()

    /// Takes the header off and `[surface|LABEL=value]` apart.
    private static func plain(_ gold: String) -> String {
        let body = gold.range(of: "---\n").map { gold[$0.upperBound...] } ?? gold[...]
        return String(body.replacing(/\|[A-Z]+[^\]\n]*\]/, with: "").replacing("[", with: ""))
    }

    /// All runs of letters, composed.
    static let words: Set<String> = {
        var words = Set<String>()
        for article in articles {
            let composed = Normalizer([.nfc]).normalize(article.text).text
            for word in composed.split(whereSeparator: { !$0.isLetter }) { words.insert(String(word)) }
        }
        return words
    }()
}
