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
        let files = Self.trainingFiles.map { "\(folder)/\($0)" } + [genre]
        let sentences = try files.flatMap { try SegmentedSentence.read(Self.text($0)) }
        return SegmenterCorpus(
            dictionary: (dictionary + (try places())).filter(isPlain).map(keys(of:)),
            surnames: try surnames().flatMap { keys(of: $0) },
            sentences: sentences)
    }

    /// A checksum of what the segmenter takes from the package itself, which changes more often than the rest.
    func checksum() throws -> String {
        Checksum.of((try places() + surnames() + [Self.text(genre)]).joined(separator: "\n")).hexadecimal + "\n"
    }

    private func places() throws -> [String] {
        var units = try AdministrativeUnitsCompiler(folder: tables)
        return try units.namesBeforeReform()
    }

    private func surnames() throws -> [String] {
        try TabSeparatedTable("\(tables)/surnames.tsv").rows.prefix(Self.surnameCount).map { $0["surname"] }
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
