import Foundation

/// The lines that all texts of the tests are made of: the gold standard, the samples, and the cases beside the package where
/// they are.
enum GenreLines {
    static let all: [String] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return ["Corpus/gold", "Corpus/samples", "../shared/cases"].flatMap { folder in
            files(in: root.appending(path: folder)).flatMap(lines)
        }
    }()

    private static func files(in folder: URL) -> [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().filter { $0.hasSuffix(".txt") || $0.hasSuffix(".tsv") }.map { folder.appending(path: $0) }
    }

    private static func lines(of file: URL) -> [String] {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return text.split(whereSeparator: \.isNewline).map { withoutMarks(String($0)) }
    }

    /// `[Huyện ủy|ORG]` of gold articles and cases is the text alone.
    private static func withoutMarks(_ line: String) -> String {
        line.replacing(/\[([^\[\]|]*)\|[^\[\]]*\]/) { $0.output.1 }.replacing("\t", with: " ")
    }

    /// A line as it stands, in capitals, in title case and in small letters, and both it and its capitals cut after every
    /// `step`th word.
    static func variants(of line: String, cutAt step: Int) -> [String] {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        let cuts = stride(from: step, to: words.count, by: step).map { words[..<$0].joined(separator: " ") }
        return [line, line.uppercased(), line.capitalized, line.lowercased()] + cuts + cuts.map { $0.uppercased() }
    }
}
