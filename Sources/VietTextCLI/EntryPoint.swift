import ArgumentParser
import VietCorpus

/// Runs a command and ends with the exit status of the contract; argument-parser's own would be 64 for wrong usage.
@main
enum EntryPoint {
    /// All runs on this thread: commands fork workers, which is safe only while there is no other.
    static func main() {
        StandardStreams.reserve()
        StandardOutput.ignoreClosedPipes()
        Interruption.watch()
        run(arguments)
    }

    /// What stands after the name of the tool, with the bytes of paths that are not UTF-8.
    private static var arguments: [String] {
        (1..<max(1, Int(CommandLine.argc))).compactMap { index in
            CommandLine.unsafeArgv[index].map { SystemPath.path($0) }
        }
    }

    private static func run(_ arguments: [String]) -> Never {
        if let refusal = PlannedOptions.refusal(of: arguments) {
            StandardError.write("viettext: \(refusal)")
            exit(.wrongUsage)
        }
        do {
            var command = try command(of: arguments)
            try command.run()
            exit(.done)
        } catch let error as OutputError {
            if error.kind == .closedPipe { exit(.done) }
            StandardError.write("viettext: \(error.message)")
            exit(error.kind == .ownInput ? .wrongUsage : .inputsFailed)
        } catch let error as InputError {
            StandardError.write("viettext: \(error.message)")
            exit(.inputsFailed)
        } catch let error as SupervisionError {
            StandardError.write("viettext: \(error) (--worker-memory)")
            exit(.inputsFailed)
        } catch let status as ExitStatus {
            exit(status)
        } catch {
            finish(parserError: error)
        }
    }

    /// The command that arguments ask for.
    ///
    /// The one that is named first reads the others itself, at half of what the whole tree of commands costs: a quarter of
    /// the time of a short run. What it does not take, help and mistakes, the tree reads again to explain it.
    private static func command(of arguments: [String]) throws -> any ParsableCommand {
        let named = Viettext.configuration.subcommands.first { $0.configuration.commandName == arguments.first }
        if let named, named.configuration.subcommands.isEmpty {
            let command = try? named.parseAsRoot(Array(arguments.dropFirst()))
            if let command, type(of: command) == named { return command }
        }
        return try Viettext.parseAsRoot(arguments)
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
            exit(error.kind == .closedPipe ? .done : .inputsFailed)
        }
        exit(.done)
    }
}
