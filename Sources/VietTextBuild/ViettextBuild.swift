import ArgumentParser

@main
struct ViettextBuild: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "viettext-build", subcommands: [SegmenterCommand.self])
}
