/// Options that the contract names and this version does not have yet: refused by name, never ignored.
enum PlannedOptions {
    /// Command, option, and the values that are missing; none where the whole option is.
    private static let missing: [(command: String, option: String, values: Set<String>)] = [
        ("evaluate", "--nested", [])
    ]

    /// Why arguments ask for something that is not there yet, or `nil`.
    static func refusal(of arguments: [String]) -> String? {
        guard let command = arguments.first(where: { !$0.hasPrefix("-") }) else { return nil }
        for (index, argument) in arguments.enumerated() {
            if argument == "--" { return nil }
            let parts = argument.split(separator: "=", maxSplits: 1)
            guard let name = parts.first, name.hasPrefix("--") else { continue }
            let value = parts.count == 2 ? String(parts[1]) : arguments.dropFirst(index + 1).first
            for row in missing where row.command == command && row.option == name {
                if row.values.isEmpty { return "\(command) \(row.option) is not there yet" }
                if let value, row.values.contains(value) { return "\(command) \(row.option) \(value) is not there yet" }
            }
        }
        return nil
    }
}
