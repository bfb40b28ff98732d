import ArgumentParser

@main
struct ViettextBuild: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "viettext-build",
        abstract: "Compiles Corpus/ and training data into the tables that the library embeds.",
        subcommands: [
            LexiconCommand.self, SegmenterCommand.self, RulesCommand.self, WorldCommand.self, CheckCommand.self,
            AllCommand.self,
        ])
}
