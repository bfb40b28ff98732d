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

    private func open(
        configuration: String = "c", existing: ExistingOutput = .resume
    ) throws(OutputError) -> ResumableOutput {
        try ResumableOutput(
            path: path, framing: Framing(opening: "head\n"), configuration: configuration, existing: existing)
    }

    /// Why an output is refused.
    private func refusal(configuration: String = "c", existing: ExistingOutput) -> OutputError.Kind? {
        do {
            _ = try open(configuration: configuration, existing: existing)
            return nil
        } catch {
            return error.kind
        }
    }

    @Test("inputs with several results are done when their last result is there", arguments: [1, 700, 1_501])
    func severalResults(count: Int) throws {
        defer { cleanUp() }
        func append(_ range: Range<Int>, to output: ResumableOutput, results: Int = 3) throws {
            for number in range {
                for part in 1...(number + 1 == range.upperBound ? results : 3) {
                    if part < 3 { output.expectFurtherResults() }
                    try output.append(.success(line(3 * number + part)))
                }
            }
        }
        try append(0..<count, to: open(), results: 2)
        let resumed = try open()
        #expect(resumed.inputCount < count && (count < 700 || resumed.inputCount > 0))
        try append(resumed.inputCount..<2_000, to: resumed)
        try resumed.finish()
        let expected = Array("head\n".utf8) + (1...6_000).flatMap(line)
        #expect(try Array(Data(contentsOf: URL(filePath: path))) == expected)
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

    /// Saves a run of ten inputs.
    private func save() throws {
        let output = try open()
        try append(0..<10, to: output)
        try output.save()
        #expect(refusal(existing: .resume) == .locked && refusal(existing: .replace) == .locked)
    }

    @Test("a saved run goes on exactly where it was saved, and is thrown away only on demand")
    func saved() throws {
        defer { cleanUp() }
        try save()
        #expect(try open().inputCount == 10)
        #expect(refusal(existing: .refuse) == .interrupted(isResumable: true))
        #expect(refusal(configuration: "other", existing: .resume) == .changed)
        #expect(try open().inputCount == 10)
        #expect(try open(existing: .replace).inputCount == 0)
    }

    /// A finished run of some inputs.
    private func finish(_ range: Range<Int>, existing: ExistingOutput) throws {
        let output = try open(existing: existing)
        try append(range, to: output)
        try output.finish()
    }

    @Test("a finished output is replaced on demand, and leaves no failures of an earlier one")
    func replaced() throws {
        defer { cleanUp() }
        try finish(0..<10, existing: .refuse)
        for existing in [ExistingOutput.refuse, .resume] { #expect(refusal(existing: existing) == .existing) }
        #expect(try Array(Data(contentsOf: URL(filePath: path))) == expected(0..<10))
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        try finish(1..<5, existing: .replace)
        #expect(!FileManager.default.fileExists(atPath: path + ".errors.jsonl"))
        #expect(try Array(Data(contentsOf: URL(filePath: path))) == expected(1..<5))
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o640)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out.txt"])
    }

    @Test("a run that ended between giving the output its name and removing its journal is complete")
    func almostFinished() throws {
        defer { cleanUp() }
        let journal = folder.appending(path: "journal")
        try finish(1..<5, existing: .refuse)
        try FileManager.default.moveItem(atPath: path, toPath: path + ".partial")
        try append(1..<5, to: open(existing: .replace))
        do {
            let output = try open(existing: .replace)
            try append(1..<5, to: output)
            try output.save()
            try FileManager.default.copyItem(atPath: path + ".journal", toPath: journal.path)
            try output.finish()
        }
        try FileManager.default.copyItem(atPath: journal.path, toPath: path + ".journal")
        #expect(ResumableOutput.isComplete(path))
        try Data("other".utf8).write(to: URL(filePath: path))
        #expect(!ResumableOutput.isComplete(path) && refusal(existing: .resume) == .existing)
    }

    @Test("what is no regular file is refused, and nothing is left beside it")
    func irregular() throws {
        defer { cleanUp() }
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "elsewhere")
        for existing in [ExistingOutput.refuse, .resume, .replace] { #expect(refusal(existing: existing) == .inTheWay) }
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createSymbolicLink(
            atPath: path + ".partial", withDestinationPath: folder.appending(path: "elsewhere").path)
        #expect(refusal(existing: .replace) == .unwritable)
        try FileManager.default.removeItem(atPath: path + ".partial")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
}
