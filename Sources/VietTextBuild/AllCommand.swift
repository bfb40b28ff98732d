import ArgumentParser
import Foundation

struct AllCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "all",
        abstract: "Compiles whatever is stale: rules, lexicons, the word segmenter; then tries the rules' sentences.",
        discussion: """
            Rules and lexicons are compiled always, for they take a second; the segmenter where the names or \
            sentences that it is made from have changed, and skipped by name where its training data are not there. Writes the checksums of Corpus/SOURCES.md.
            """)

    func run() throws {
        let rules = try RulesCommand.parse([])
        try rules.run()
        let lexicon = try LexiconCommand.parse([])
        try lexicon.run()
        let segmenter = try SegmenterCommand.parse([])
        if try segmenter.isStale() {
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
