import Foundation

/// A terminal that a process can be given, and what it has shown.
struct Terminal {
    private let leader: FileHandle
    /// What the process takes for its terminal.
    let follower: FileHandle

    /// A terminal of so many columns.
    init(columns: UInt16) throws {
        var (leader, follower): (Int32, Int32) = (-1, -1)
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&leader, &follower, nil, nil, &size) == 0 else { throw POSIXError(.ENOTTY) }
        self.leader = FileHandle(fileDescriptor: leader, closeOnDealloc: true)
        self.follower = FileHandle(fileDescriptor: follower, closeOnDealloc: true)
    }

    /// Runs the tool with the terminal for standard error, and standard output too where no file is given.
    func run(_ arguments: [String], output: FileHandle? = nil) throws -> (status: Int32, shown: String) {
        let process = Process()
        process.executableURL = CommandLineTool.executable
        process.arguments = arguments
        process.currentDirectoryURL = CommandLineTool.root
        process.environment = ["TERM": "xterm"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output ?? follower
        process.standardError = follower
        try process.run()
        try follower.close()
        var shown: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 12)
        while case let count = read(leader.fileDescriptor, &block, block.count), count > 0 { shown += block[..<count] }
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: shown, as: UTF8.self))
    }
}
