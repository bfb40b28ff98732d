import Foundation
import Testing

@testable import VietCorpus

@Suite("Web archives")
struct WebArchiveTests {
    private func read(
        _ text: String, maximumCount: Int = .max
    ) throws -> (texts: [String], errors: [InputError], passedOver: [String: Int]) {
        let file = FileManager.default.temporaryDirectory.appending(path: "viettext-\(UUID().uuidString).wet")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(text.utf8).write(to: file)
        let reader = try WebArchiveReader(path: file.path, format: .wet, maximumCount: maximumCount)
        var texts: [String] = []
        var errors: [InputError] = []
        while let result = reader.next() {
            switch result {
            case .success(let record): texts.append(String(decoding: record.block, as: UTF8.self))
            case .failure(let error): errors.append(error)
            }
        }
        return (texts, errors, reader.passedOver.counts)
    }

    private func record(_ text: String, _ fields: String = "", type: String = "conversion", end: String = "\r\n")
        -> String
    {
        (["WARC/1.0", "warc-type: \(type)", "Content-Length: \(text.utf8.count)"] + (fields.isEmpty ? [] : [fields]))
            .joined(separator: end) + end + end + text + end + end
    }

    @Test("line ends, folded fields, an end without an empty line, and another archive inside a record")
    func forms() throws {
        let inner = record("trong")
        let found = try read(
            record("một", "X:\r\n a\r\n\tb") + record("hai", end: "\n") + record(inner) + record("tin", type: "request")
                + String(decoding: record("bốn").utf8.dropLast(4), as: UTF8.self))
        #expect(found.texts == ["một", "hai", inner, "bốn"] && found.errors.isEmpty)
        #expect(found.passedOver == ["request": 1])
    }

    @Test("a record above the limit is passed over by name, one of another kind costs nothing")
    func limits() throws {
        let long = String(repeating: "x", count: 1_200_000) + "dài WARC/1.0\r\n "
        let found = try read(
            record(long) + record("một") + record(long, type: "metadata") + record("hai"), maximumCount: 1000)
        #expect(found.texts == ["một", "hai"] && found.passedOver == ["metadata": 1])
        #expect(found.errors.map(\.reason) == ["\(long.utf8.count) bytes, and the limit is 1000"])
        let cut = try read(record(long).prefix(10_000) + record("một"), maximumCount: 1000)
        #expect(cut.texts == ["một"] && cut.errors.count == 1 && cut.errors[0].reason.contains("cut: "))
    }

    @Test("a header that is cut, has no end or no length")
    func heads() throws {
        for head in [
            "WARC/1.0\r\nWARC-Type: con", "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: x\r\n\r\nabc\r\n\r\n",
        ] {
            let found = try read(record("một") + head + record("hai"))
            #expect(found.texts == ["một", "hai"] && found.errors.count == 1, "\(found)")
            #expect(try read(record("một") + head).errors.count == 1)
        }
        let endless = "WARC/1.0\r\nWARC-Type: " + String(repeating: "x", count: 100_000)
        #expect(try read(endless + record("hai")).texts == ["hai"])
    }

    @Test("chunks are put together, what was put together already stays, a cut chunk is told")
    func chunks() throws {
        func content(_ body: String) throws -> String {
            let head =
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\nContent-Type: text/html;Charset=\"UTF-8\"\r\n\r\n"
            let response = try #require(HTTPResponse(Array((head + body).utf8)[...]))
            #expect(response.status == 200 && response.mediaType == MediaType("text/html; charset=UTF-8"))
            return String(decoding: try response.content(), as: UTF8.self)
        }
        #expect(try content("3;x=y\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n") == "abc0123456789")
        #expect(try content("<p>abc</p>") == "<p>abc</p>")
        for body in ["3\r\nabc\r\nA\r\n0123", "3\r\nabc\r\n", "3\r\nabc\r\nxyz\r\n", "7fffffffffffffff\r\nabc"] {
            #expect(throws: HTTPResponse.Problem.cutChunk) { try content(body) }
        }
    }

    @Test("a content encoding that is not read is told, unless it is undone already")
    func encodings() throws {
        func content(_ body: String) throws -> Int {
            let head = "HTTP/1.1 200\r\nContent-Encoding: br\r\n\r\n"
            return try #require(HTTPResponse(Array((head + body).utf8)[...])).content().count
        }
        #expect(try content(" <p>") == 4)
        #expect(throws: HTTPResponse.Problem.encoding("br")) { try content("\u{1}\u{2}") }
        for block in ["", "HTTP", "HTTP/1.1", "HTTP/1.1 abc\r\n\r\n", "<html>"] {
            #expect(HTTPResponse(Array(block.utf8)[...]) == nil)
        }
    }

    @Test("a record comes through a message as it was")
    func transfer() throws {
        let record = WebRecord(
            content: .page, number: 7, id: "urn:1", url: nil, captured: "2022", truncation: nil, charset: "x",
            block: [1, 2])
        var message = MessageWriter()
        record.write(to: &message)
        var reader = MessageReader(Array(message.finish().joined()))
        #expect(try WebRecord(from: &reader) == record)
    }

    @Test("a body that is deflated is read, with the header of zlib and without, and what is broken in it is told")
    func deflate() throws {
        // `zlib.compress("Xã An Hưng tổ chức hội nghị.".encode())`
        let stream: [UInt8] = [
            0x78, 0x9C, 0x8B, 0x38, 0xBC, 0x58, 0xC1, 0x31, 0x4F, 0xC1, 0xE3, 0xD8, 0x86, 0xBC, 0x74, 0x85,
            0x92, 0x87, 0xBB, 0xA7, 0x2A, 0x24, 0x67, 0x3C, 0xDC, 0xBD, 0x32, 0x59, 0x01, 0x48, 0xCE, 0xCC,
            0x54, 0xC8, 0x4B, 0x07, 0xD2, 0xDD, 0x7A, 0x00, 0x5C, 0xFB, 0x12, 0x71,
        ]
        let text = "Xã An Hưng tổ chức hội nghị."
        for bytes in [stream, Array(stream.dropFirst(2).dropLast(4))] {
            let content = try Deflate.decompress(bytes, name: "page", maximumCount: 100)
            #expect(String(decoding: content, as: UTF8.self) == text)
        }
        var other = stream
        other[stream.count - 1] ^= 1
        for bytes in [other, Array(stream.dropLast(8)), Array(stream.dropFirst(2).dropLast(8)), [0x78, 0x9C], []] {
            let error = #expect(throws: InputError.self) {
                try Deflate.decompress(bytes, name: "page", maximumCount: 100)
            }
            #expect(error?.name == "page")
        }
        #expect(throws: InputError.self) { try Deflate.decompress(stream, name: "page", maximumCount: 10) }
    }
}
