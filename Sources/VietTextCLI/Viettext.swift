import ArgumentParser
import VietCorpus

/// The command line over the library; every command is a thin shell around `VietCorpus`.
struct Viettext: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "viettext",
        abstract: "Reads Vietnamese local-government articles: normalized text, tokens, entities, records.",
        discussion: """
            Results go to standard output, everything else to standard error. Exit status: 0 done, \
            1 some inputs could not be processed, 2 wrong usage.
            """,
        version: "0.1.0",
        subcommands: [
            NormalizeCommand.self, TokenizeCommand.self, ExtractCommand.self, SortCommand.self, NumbersCommand.self,
            EvaluateCommand.self,
        ])
}
