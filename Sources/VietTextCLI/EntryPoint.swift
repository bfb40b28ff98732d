import ArgumentParser
import VietCorpus

/// Runs a command and ends with the exit status of the contract; argument-parser's own would be 64 for wrong usage.
@main
enum EntryPoint {
    static func main() async {
        StandardOutput.ignoreClosedPipes()
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let refusal = PlannedOptions.refusal(of: arguments) {
            StandardError.write("viettext: \(refusal)")
            exit(.wrongUsage)
        }
        do {
            var command = try Viettext.parseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            exit(.done)
        } catch is OutputClosed {
            exit(.done)
        } catch let error as OutputError {
            StandardError.write("viettext: \(error)")
            exit(.inputsFailed)
        } catch let status as ExitStatus {
            exit(status)
        } catch {
            finish(parserError: error)
        }
    }

    /// Prints what argument-parser has to say: help and version are results, everything else is wrong usage.
    private static func finish(parserError error: any Error) -> Never {
        let message = Viettext.fullMessage(for: error)
        guard Viettext.exitCode(for: error).isSuccess else {
            StandardError.write(message)
            exit(.wrongUsage)
        }
        var output = StandardOutput()
        do {
            try output.write(message.hasSuffix("\n") ? message : message + "\n")
            try output.flush()
        } catch {
            exit(.done)
        }
        exit(.done)
    }
}
