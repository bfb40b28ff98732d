/// What the contract names and this version does not have yet: refused by name, never ignored.
///
/// Whoever adds one takes its name out here.
enum PlannedOptions {
    /// Commands that are missing as a whole.
    private static let commands = [["search"]]

    /// Options that are missing as a whole, each after its command.
    private static let options = [("extract", "--sqlite")]

    /// Why arguments ask for something that is not there yet, or `nil`.
    static func refusal(of arguments: [String]) -> String? {
        if let command = commands.first(where: { arguments.starts(with: $0) }) {
            return notThereYet(command.joined(separator: " "))
        }
        guard let command = arguments.first else { return nil }
        for argument in arguments.dropFirst() {
            if argument == "--" { return nil }
            let option = String(argument.prefix { $0 != "=" })
            if options.contains(where: { $0 == (command, option) }) { return notThereYet("\(command) \(option)") }
        }
        return nil
    }

    private static func notThereYet(_ what: String) -> String {
        "'\(what)' is not there yet; see 'viettext --help' for what is"
    }
}
