/// What the contract names and this version does not have yet: refused by name, never ignored.
///
/// Whoever adds one takes its name out here.
enum PlannedOptions {
    /// Commands that are missing as a whole.
    private static let commands = [["search"]]

    /// Options that are missing as a whole, by command.
    private static let options: [String: Set<String>] = [
        "extract": [
            "--nested", "--explain", "--home", "--lexicon",
            "--sqlite",
        ]
    ]

    /// Values that are missing of options that are there, by command and option.
    private static let values: [String: [String: Set<String>]] = [
        "extract": [
            "--format": ["html"]
        ]
    ]

    /// Why arguments ask for something that is not there yet, or `nil`.
    static func refusal(of arguments: [String]) -> String? {
        if let command = commands.first(where: { arguments.starts(with: $0) }) {
            return notThereYet(command.joined(separator: " "))
        }
        guard let command = arguments.first else { return nil }
        for (index, argument) in arguments.enumerated().dropFirst() {
            if argument == "--" { return nil }
            let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
            guard let option = parts.first, option.hasPrefix("--") else { continue }
            if options[command]?.contains(option) == true { return notThereYet("\(command) \(option)") }
            let value = parts.count == 2 ? parts[1] : arguments.dropFirst(index + 1).first ?? ""
            if values[command]?[option]?.contains(value) == true {
                return notThereYet("\(command) \(option) \(value)")
            }
        }
        return nil
    }

    private static func notThereYet(_ what: String) -> String {
        "'\(what)' is not there yet; see 'viettext --help' for what is"
    }
}
