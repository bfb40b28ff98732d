import Foundation

/// A file that always holds the text which a process is at, so that the end of the process tells which one it was.
struct TextInFlight {
    private let descriptor: Int32

    init(_ path: String) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        precondition(descriptor >= 0, "\(path) cannot be written")
    }

    /// Takes note of a text by its number, and ends the process if it is still at it after a minute. What a longer one
    /// before leaves behind it is not read.
    func note(_ number: Int, _ text: String) {
        alarm(60)
        var record = "\(number) \(text.utf8.count) \(text)"
        let count = record.withUTF8 { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        precondition(count == record.utf8.count, "the text in flight cannot be written")
    }

    /// The number and the text that were noted last.
    static func read(_ path: String) -> (number: Int, text: String)? {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        let parts = data.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let number = Int(String(decoding: parts[0], as: UTF8.self)),
            let count = Int(String(decoding: parts[1], as: UTF8.self))
        else { return nil }
        return (number, String(decoding: parts[2].prefix(count), as: UTF8.self))
    }
}
