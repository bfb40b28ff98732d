import Foundation

/// Whole files as bytes.
enum File {
    static func read(_ path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw BuildError(place: path, problem: "cannot be read", remedy: "run the command in the package's root")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw BuildError(place: path, problem: "is not valid UTF-8", remedy: "save it as UTF-8")
        }
        return text
    }

    /// The names in a folder, sorted.
    static func names(in folder: String) throws -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw BuildError(place: folder, problem: "is no folder", remedy: "run the command in the package's root")
        }
        return names.sorted()
    }

    /// Runs a script of the package.
    static func runScript(_ path: String, _ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw BuildError(
                place: path, problem: "ended with status \(process.terminationStatus)", remedy: "see its message above")
        }
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path))
        } catch {
            throw BuildError(place: path, problem: "cannot be written", remedy: "create its folder first")
        }
    }
}

/// What is wrong with the input of the build tool, and what to do.
struct BuildError: Error, CustomStringConvertible {
    let place: String
    let problem: String
    let remedy: String

    var description: String { "\(place): \(problem); \(remedy)" }
}
