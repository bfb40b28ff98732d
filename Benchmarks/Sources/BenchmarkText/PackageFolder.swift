import Foundation

/// Files of the package that is measured.
enum PackageFolder {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../..").standardizedFileURL

    /// The paths of the text files in a folder whose names start with `prefix`, sorted.
    static func files(_ folder: String, prefix: String) -> [String] {
        let folder = root.appendingPathComponent(folder).path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let chosen = names.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".txt") }.sorted()
        guard !chosen.isEmpty else { fatalError("no \(prefix)*.txt in \(folder): run from a checkout of the package") }
        return chosen.map { "\(folder)/\($0)" }
    }

    /// A column of a table of `Corpus/lexicon`.
    static func column(_ column: String, of table: String) -> [String] {
        let path = root.appendingPathComponent("Corpus/lexicon/\(table)").path
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { fatalError("\(path) is missing") }
        let rows = text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        guard let index = rows.first?.firstIndex(of: Substring(column)) else { fatalError("\(path) has no \(column)") }
        return rows.dropFirst().compactMap { $0.indices.contains(index) ? String($0[index]) : nil }
    }
}
