import ArgumentParser
import Foundation
import VietCorpus
import VietNormalization

/// The files that the word segmenter is made from.
struct SegmenterSources {
    /// The folder with the dictionary and the segmented sentences.
    var folder: String
    /// The folder with the tables of places and names.
    var tables: String

    /// The family names that most people carry. Rarer ones are mostly other words in running text.
    private static let surnameCount = 40

    private static let trainingFiles = ["vtb-train.seg", "rdrsegmenter-train.seg", "pyvi-vtb.seg"]

    func read() throws -> SegmenterCorpus {
        let dictionary = try Self.lines("\(folder)/vnvocab.txt")
        let places = try ["before"].flatMap { try column("name", of: "admin_units_\($0)_2025-07.tsv") }
        let surnames = try column("surname", of: "surnames.tsv").prefix(Self.surnameCount)
        let sentences = try Self.trainingFiles.flatMap { try SegmentedSentence.read(Self.text("\(folder)/\($0)")) }
        return SegmenterCorpus(
            dictionary: (dictionary + places).filter(isPlain).map(keys(of:)),
            surnames: surnames.flatMap { keys(of: $0) },
            sentences: sentences)
    }

    private func column(_ name: String, of file: String) throws -> [String] {
        let rows = try Self.lines("\(tables)/\(file)").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
        guard let index = rows.first?.firstIndex(of: Substring(name)) else {
            throw ValidationError("\(tables)/\(file) has no column “\(name)”")
        }
        return rows.dropFirst().filter { $0.count > index }.map { String($0[index]) }
    }

    private func isPlain(_ word: String) -> Bool { word.allSatisfy { $0.isLetter || $0 == " " } }

    private func keys(of word: String) -> [UInt64] {
        word.split(separator: " ").map { SyllableKey($0).rawValue }
    }

    static func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    private static func lines(_ path: String) throws -> [String] {
        try text(path).split(whereSeparator: \.isNewline).map(String.init)
    }
}
