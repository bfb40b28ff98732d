import Foundation
import Testing

@testable import VietCorpus

@Suite("Records that are longer than a process is to hold")
struct RecordSpoolTests {
    private let text = String(
        repeating: "Ông Nguyễn Văn An, Chủ tịch UBND xã Tân An, nói 12/25 hộ, đạt 48%.\n", count: 8)
    private let formats: [any PiecewiseFormat] = [
        JSONFormat(.lines), JSONFormat(.array), SpaCyFormat(), CoNLLFormat(), CoNLLUFormat(), DelimitedFormat(.comma),
        DelimitedFormat(.tab),
    ]

    /// All bytes of a record, as they come out of a message.
    private func sent(_ record: EncodedRecord) throws -> [UInt8] {
        var writer = MessageWriter()
        record.write(to: &writer)
        var reader = MessageReader(Array(writer.finish().joined()))
        var bytes: [UInt8] = []
        try EncodedRecord(from: &reader).forEachPiece { bytes += $0.slice }
        #expect(reader.isAtEnd)
        return bytes
    }

    @Test("in pieces every format writes what it writes at once")
    func pieces() throws {
        let document = Document(id: "1", text: text)
        let article = Extractor.default.extract(document)
        for format in formats {
            // A worker writes one format: what its spool keeps of units and names is written in that.
            let spool = RecordSpool()
            let whole = format.encode(article, of: document)
            // More than a short run has.
            for size in [1, 300, 1 << 20, 300, 1, 300] {
                let sink = RecordSink(spool, pieceSize: size)
                let record = sink.finish(format.encode(article, of: document, into: sink), of: document.id)
                #expect(try sent(record) == whole)
                #expect(size > whole.count || record.rest.count < whole.count)
            }
        }
    }

    @Test("a record without a file stays in memory")
    func memory() throws {
        let sink = RecordSink(RecordSpool(), pieceSize: 1)
        #expect(try sent(sink.finish([], of: "1")).isEmpty)
        var bytes: [UInt8] = [1, 2]
        sink.take(&bytes)
        #expect(bytes.isEmpty)
        #expect(try sent(sink.finish([3], of: "1")) == [1, 2, 3])
    }

    @Test("a file that is gone is no result")
    func gone() {
        var writer = MessageWriter()
        EncodedRecord(head: .kept(path: "/proc/self/fd/999999", [0..<1]), rest: ByteBlock()).write(to: &writer)
        var reader = MessageReader(Array(writer.finish().joined()))
        #expect(throws: MalformedMessage.self) { try EncodedRecord(from: &reader) }
    }

    #if os(Linux)
        /// A record whose first bytes come back from a spool.
        ///
        /// - Parameter keptCount: how many of these bytes there are still.
        private func record(keptCount: Int) throws -> EncodedRecord {
            let path = FileManager.default.temporaryDirectory.appending(path: "viettext-\(UUID().uuidString)").path
            defer { try? FileManager.default.removeItem(atPath: path) }
            let sink = RecordSink(RecordSpool(descriptor: open(path, O_RDWR | O_CREAT, 0o600)), pieceSize: 1)
            var bytes: [UInt8] = [1, 2]
            sink.take(&bytes)
            try #require(truncate(path, off_t(keptCount)) == 0)
            sink.takeBack()
            bytes = [3]
            sink.take(&bytes)
            return sink.finish([4], of: "an-lao")
        }

        @Test("where there is no room any more what lies in the file comes back")
        func noRoom() throws {
            let record = try record(keptCount: 2)
            #expect(try sent(record) == [1, 2, 3, 4] && record.failure == nil)
        }

        @Test("a record of which a part does not come back fails by name")
        func lost() throws {
            var writer = MessageWriter()
            try record(keptCount: 1).write(to: &writer)
            var reader = MessageReader(Array(writer.finish().joined()))
            let record = try EncodedRecord(from: &reader)
            #expect(reader.isAtEnd && record.failure?.name == "an-lao")
            var output = RecordOutput(try StreamOutput(path: "/dev/null"))
            #expect(try output.append(.success(record)) == record.failure)
        }
    #endif
}
