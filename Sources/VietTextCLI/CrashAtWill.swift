/// Texts that end the process which reads them, to show that it costs the run nothing else.
enum CrashAtWill {
    /// Does what a text asks for.
    static func obey(_ text: String) {
        switch text {
        case "crash: trap": _ = trap(at: text.utf8.count)
        case "crash: overflow the stack": _ = descend(from: text.utf8.count)
        case "crash: take all memory": takeAllMemory()
        default: break
        }
    }

    /// An index beyond the end.
    private static func trap(at index: Int) -> Int { Array(0..<index)[index] }

    /// Calls itself until there is no stack; no tail call, whose place a loop could take.
    private static func descend(from depth: Int) -> Int {
        if depth == .min { return 0 }
        return depth % 3 == 0 ? descend(from: depth &+ 1) ^ depth : depth &- descend(from: depth &+ 1)
    }

    private static func takeAllMemory() -> Never {
        var blocks: [[UInt8]] = []
        while true { blocks.append([UInt8](repeating: 1, count: 1 << 24)) }
    }
}
