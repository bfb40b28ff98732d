import Foundation
import VietNormalization

/// The articles of `Corpus/gold`, with their marks: plain text is all that these tests need.
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
            return (name, String(decoding: data, as: UTF8.self))
        }
    }()

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
