import ArgumentParser
import Foundation

struct AllCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "all",
        abstract: "Compiles whatever is stale: rules, lexicons, the word segmenter; then tries the rules' sentences.",
        discussion: """
            Rules and lexicons are compiled always, for they take a second; the segmenter where one of its sources is newer \
            than it, and skipped by name where its training data are not there. Writes the checksums of Corpus/SOURCES.md.
            """)

    /// What the segmenter is made from besides its training data.
    private static let segmenterTables = [
        "Corpus/lexicon/admin_units_before_2025-07.tsv", "Corpus/lexicon/surnames.tsv",
        "Corpus/segmentation/genre-train.seg",
    ]

    func run() throws {
        let rules = try RulesCommand.parse([])
        try rules.run()
        let lexicon = try LexiconCommand.parse([])
        try lexicon.run()
        let segmenter = try SegmenterCommand.parse([])
        if try File.isStale(segmenter.output, sources: Self.segmenterTables) {
            if FileManager.default.fileExists(atPath: segmenter.sources) {
                try segmenter.run()
            } else {
                print("skipped: the segmenter, \(segmenter.sources) is not here")
            }
        }
        try File.runScript(".ci/checksums", "--update")
        let check = try CheckCommand.parse([])
        try check.run()
    }
}
