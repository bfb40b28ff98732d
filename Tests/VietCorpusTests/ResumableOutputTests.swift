import Foundation
import Testing

@testable import VietCorpus

@Suite("Resumable outputs")
struct ResumableOutputTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "viettext-\(UUID().uuidString)")

    private var path: String { folder.appending(path: "out.txt").path }

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    private func cleanUp() { try? FileManager.default.removeItem(at: folder) }

    /// Appends the results of some inputs; every seventh fails.
    private func append(_ range: Range<Int>, to output: ResumableOutput) throws {
        for number in range {
            let error = InputError(name: "input \(number)", offset: number, reason: "seven", remedy: "none")
            try output.append(number % 7 == 0 ? .failure(error) : .success(line(number)))
        }
    }

    /// Long enough that a checkpoint falls every few hundred lines.
    private func line(_ number: Int) -> [UInt8] { Array((String(repeating: "\(number) ", count: 200) + "\n").utf8) }

    private func expected(_ range: Range<Int>) -> [UInt8] {
        Array("head\n".utf8) + range.filter { $0 % 7 != 0 }.flatMap(line)
    }

    private func open(configuration: String = "c", resumes: Bool = true) throws(OutputError) -> ResumableOutput {
        try ResumableOutput(
            path: path, framing: Framing(opening: "head\n"), configuration: configuration, resumes: resumes)
    }

    @Test("a run that is dropped anywhere goes on where its last checkpoint is", arguments: [1, 700, 1_500, 2_999])
    func dropped(count: Int) throws {
        defer { cleanUp() }
        try append(0..<count, to: open())
        #expect(!ResumableOutput.isComplete(path))
        let resumed = try open()
        #expect(resumed.inputCount <= count)
        #expect(count < 1_500 || resumed.inputCount > 0)
        try append(resumed.inputCount..<3_000, to: resumed)
        try resumed.finish()
        #expect(try Array(Data(contentsOf: URL(filePath: path))) == expected(0..<3_000))
        let failures = try String(contentsOfFile: path + ".errors.jsonl", encoding: .utf8).split(separator: "\n")
        #expect(failures.count == 429 && resumed.failureCount == 429)
        #expect(ResumableOutput.isComplete(path))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
    }

    @Test("a saved run goes on exactly where it was saved")
    func saved() throws {
        defer { cleanUp() }
        let output = try open()
        try append(0..<10, to: output)
        try output.save()
        #expect(try open().inputCount == 10)
        #expect(try open(resumes: false).inputCount == 0)
        #expect(throws: OutputError.self) { try open(configuration: "other") }
    }

    @Test("a finished run leaves no failures of an earlier one")
    func noFailures() throws {
        defer { cleanUp() }
        for range in [0..<10, 1..<5] {
            let output = try open(resumes: false)
            try append(range, to: output)
            try output.finish()
        }
        #expect(!FileManager.default.fileExists(atPath: path + ".errors.jsonl"))
        #expect(try Array(Data(contentsOf: URL(filePath: path))) == expected(1..<5))
    }
}
