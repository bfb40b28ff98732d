import ArgumentParser
import VietCorpus
import VietTokenization

/// `viettext-build segmenter`: trains the word segmenter and compiles it.
struct SegmenterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segmenter",
        abstract: "Trains the word segmenter and writes its lexicon and weights.",
        discussion: "The same sources give the same bytes. Corpus/SOURCES.md says where the sources come from.")

    @Option(help: "The folder with vnvocab.txt and the segmented sentences.")
    var sources = "../shared/segmentation"

    @Option(help: "The file with segmented sentences of the genre.")
    var genre = "Corpus/segmentation/genre-train.seg"

    @Option(help: "The folder with the tables of places and names.")
    var lexicon = "Corpus/lexicon"

    @Option(help: "The file to write.")
    var output = "Sources/CVietData/compiled/segmenter.bin"

    private var files: SegmenterSources { SegmenterSources(folder: sources, genre: genre, tables: lexicon) }

    /// The file that says from what the segmenter was made: times of files tell nothing, for git does not keep them.
    private var stamp: String { output.replacing(".bin", with: ".sources") }

    /// Whether what the segmenter takes from the package itself has changed since it was trained.
    func isStale() throws -> Bool { try (try? File.read(stamp)) != files.checksum() }

    func run() throws {
        let corpus = try files.read()
        let islands = corpus.islands()
        print("\(corpus.sentences.count) sentences, \(islands.count) islands of joinable gaps")
        var trainer = SegmenterTrainer(SegmenterTrainer.Settings())
        let bytes = SegmenterData.encode(lexicon: corpus.lexicon, weights: trainer.train(islands))
        try File.write(bytes, to: output)
        try File.write(Array(files.checksum().utf8), to: stamp)
        print("\(bytes.count) bytes written to \(output)")
        try report(bytes)
    }

    /// Scores the new segmenter on the development set, which it never sees in training.
    private func report(_ bytes: [UInt8]) throws {
        guard let segmenter = SegmenterData.decode(StaticBytes(bytes)) else { return }
        let gold = try SegmentedSentence.read(SegmenterSources.text("\(sources)/vtb-dev.seg"))
        let tokenizer = Tokenizer(segmenter: segmenter)
        for (name, rendering) in [("spaced", \SegmentedSentence.spaced), ("detokenized", \.detokenized)] {
            let score = SegmentationEvaluation(tokenizer, on: gold) { $0[keyPath: rendering] }.words
            print("vtb-dev.seg, \(name): F1 \(score.f1), precision \(score.precision), recall \(score.recall)")
        }
    }
}
