import Testing
import VietNormalization

@testable import VietCorpus

@Suite("Messages between processes")
struct MessageTests {
    private func message(_ write: (inout MessageWriter) -> Void) -> [UInt8] {
        var writer = MessageWriter()
        write(&writer)
        return Array(writer.finish().joined())
    }

    private func sent<Value: Transferable>(_ value: Value) throws -> Value {
        var reader = MessageReader(message(value.write))
        let received = try Value(from: &reader)
        #expect(reader.isAtEnd)
        return received
    }

    private let errors = [
        InputError(name: "a.jsonl:3", offset: 7, reason: "không phải JSON", remedy: ""),
        InputError(name: "", reason: "x", remedy: "y"),
    ]

    @Test("what goes to a worker and back arrives as it was")
    func roundTrip() throws {
        for error in errors { #expect(try sent(error) == error) }
        for bytes in [[], [0], Array("Huyện ủy\0\n".utf8), [UInt8](repeating: 255, count: 100_000)] {
            #expect(try sent(bytes) == bytes)
        }
        let counted = RunResult(Array("x".utf8), entityCounts: [.person: 3, .date: 0])
        #expect(try sent(counted).entityCounts == [.person: 3] && sent(counted).content == counted.content)
        let own = RunResult(Array("x".utf8), entityCounts: [.person: 3, .own("ROUTE"): 2, .own("SHIP"): 1])
        #expect(try sent(own).entityCounts == own.entityCounts)
        let brat = BratDocument(Extractor.default.extract("Ông Nguyễn Văn An."), of: Document(id: "á", text: ""))
        #expect(try sent(brat) == brat)
        let documents: [RawDocument] = [
            .file(path: "-"), .stream([1, 0], path: "pipe"),
            .line([1, 2, 3], number: 9, path: "á.jsonl", lineInFile: 8),
            .line([], number: .max, path: "", lineInFile: 0),
            .part(
                TextPart(start: TextLength(utf8: 3, scalars: 2, utf16: 1), count: 6, isLast: true), path: "dài.txt"),
        ]
        for document in documents { #expect(try "\(sent(document))" == "\(document)") }
    }

    @Test("a message that was cut or damaged is refused or read as another, and ends nothing")
    func damage() throws {
        let whole = message { message in
            for (number, error) in errors.enumerated() {
                WorkerMessages.write(Result<[UInt8], InputError>.failure(error), of: number, to: &message)
            }
            WorkerMessages.write(Result<[UInt8], InputError>.success([1, 2, 3]), of: 2, to: &message)
        }
        func results(_ bytes: [UInt8]) throws -> [WorkerAnswer<[UInt8]>] {
            try WorkerMessages.answers(in: ByteBlock(bytes))
        }
        #expect(try results(whole).map(\.number) == [0, 1, 2])
        for end in 1..<whole.count {
            let isWhole = (try? results(Array(whole[..<end]))).map { $0.count < 3 } ?? true
            #expect(isWhole)
        }
        for position in whole.indices {
            for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
                var damaged = whole
                damaged[position] = value
                _ = try? results(damaged)
            }
        }
    }
}
