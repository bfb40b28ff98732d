import ArgumentParser
import VietCorpus

@main
struct Viettext: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "viettext", version: "0.1.0")
}
