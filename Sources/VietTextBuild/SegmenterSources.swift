import VietCorpus
import VietNormalization

/// The files that the word segmenter is made from.
struct SegmenterSources {
    /// The folder with the dictionary and the segmented sentences.
    var folder: String
    /// The file with segmented sentences of the genre, which say how they were typed.
    var genre: String
    /// The folder with the tables of places and names.
    var tables: String

    /// The family names that most people carry. Rarer ones are mostly other words in running text.
    private static let surnameCount = 40

    private static let trainingFiles = ["vtb-train.seg", "rdrsegmenter-train.seg", "pyvi-vtb.seg"]

    func read() throws -> SegmenterCorpus {
        let dictionary = try Self.lines("\(folder)/vnvocab.txt")
        let places = try column("name", of: "admin_units_before_2025-07.tsv")
        let surnames = try column("surname", of: "surnames.tsv").prefix(Self.surnameCount)
        let files = Self.trainingFiles.map { "\(folder)/\($0)" } + [genre]
        let sentences = try files.flatMap { try SegmentedSentence.read(Self.text($0)) }
        return SegmenterCorpus(
            dictionary: (dictionary + places).filter(isPlain).map(keys(of:)),
            surnames: surnames.flatMap { keys(of: $0) },
            sentences: sentences)
    }

    private func column(_ name: String, of file: String) throws -> [String] {
        try TabSeparatedTable("\(tables)/\(file)").rows.map { $0[name] }
    }

    private func isPlain(_ word: String) -> Bool { word.allSatisfy { $0.isLetter || $0 == " " } }

    private func keys(of word: String) -> [UInt64] {
        word.split(separator: " ").map { SyllableKey($0).rawValue }
    }

    static func text(_ path: String) throws -> String { try File.read(path) }

    private static func lines(_ path: String) throws -> [String] {
        try text(path).split(whereSeparator: \.isNewline).map(String.init)
    }
}
