import Foundation

/// A converter of the system, the oracle where there is one.
struct ExternalTool {
    let path: String

    /// Finds a tool on the search path; `nil` when the machine has none.
    init?(_ name: String) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
        guard let folder = folders.first(where: { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") })
        else {
            return nil
        }
        path = "\(folder)/\(name)"
    }

    /// Runs the tool on some input and returns what it printed; `nil` when it fails.
    func run(_ arguments: [String], input: [UInt8]) throws -> [UInt8]? {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("viettext-\(UUID().uuidString)")
        try Data(input).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let output = Pipe()
        process.standardInput = try FileHandle(forReadingFrom: file)
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? Array(data) : nil
    }

    static let iconv = ExternalTool("iconv")
    static let recode = ExternalTool("recode")
    static let uconv = ExternalTool("uconv")
}
