import Foundation
import Testing

@testable import VietCorpus

@Suite("Rows of tables")
struct LineTableTests {
    private let path = FileManager.default.temporaryDirectory.appending(path: "viettext-\(UUID().uuidString).csv").path

    private struct Row: Equatable {
        let row: String
        let key: String

        init(_ row: String, _ key: String) { (self.row, self.key) = (row, key) }
    }

    /// The rows of a table, its headings, and why it has no more.
    private func read(_ content: Data, by column: LineTable.Column?, _ format: LineTable.Format) throws -> (
        rows: [Row], heading: String?, error: InputError?
    ) {
        try content.write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        var rows: [Row] = []
        do throws(InputError) {
            var table = try LineTable(column: column, format: format).rows(of: path)
            while let (row, key) = try table.next() { rows.append(Row(String(decoding: row, as: UTF8.self), key)) }
            return (rows, table.heading.map { String(decoding: $0, as: UTF8.self) }, nil)
        } catch {
            return (rows, nil, error)
        }
    }

    private func read(_ content: String, by column: LineTable.Column?, _ format: LineTable.Format) throws -> (
        rows: [Row], heading: String?, error: InputError?
    ) { try read(Data(content.utf8), by: column, format) }

    @Test(
        "a row is a line, or the lines that a field in quotes goes over",
        arguments: [
            ("a,b\nc,d", .number(2), .csv, [("a,b", "b"), ("c,d", "d")]),
            ("\u{FEFF}a,b\r\nc\r\n", .number(2), .csv, [("a,b", "b"), ("c", "")]),
            ("\"x\ny\",b\nc,d\n", .number(2), .csv, [("\"x\ny\",b", "b"), ("c,d", "d")]),
            ("a,\"\n\n\"\"\n,\"\nc,d", .number(2), .csv, [("a,\"\n\n\"\"\n,\"", "\n\n\"\n,"), ("c,d", "d")]),
            ("a,\"b\"\"\"\nc,d", .number(2), .csv, [("a,\"b\"\"\"", "b\""), ("c,d", "d")]),
            ("a\t\"b\nc\td\n", .number(2), .tsv, [("a\t\"b", "\"b"), ("c\td", "d")]),
            ("a,\"b\nc,d\n", nil, .csv, [("a,\"b", "a,\"b"), ("c,d", "c,d")]),
        ] as [(String, LineTable.Column?, LineTable.Format, [(String, String)])])
    func rows(
        content: String, column: LineTable.Column?, format: LineTable.Format, expected: [(String, String)]
    ) throws {
        let found = try read(content, by: column, format)
        #expect(found.rows == expected.map { Row($0.0, $0.1) })
        #expect(found.heading == nil && found.error == nil)
    }

    @Test("a heading is no row of data")
    func heading() throws {
        let found = try read("số,\"họ\ntên\"\n1,Đỗ\n", by: .heading("họ\ntên"), .csv)
        #expect(found.rows == [Row("1,Đỗ", "Đỗ")] && found.heading == "số,\"họ\ntên\"" && found.error == nil)
        #expect(try read("a,b\n", by: .heading("c"), .csv).error?.remedy == "name one of a, b, or its number")
    }

    @Test(
        "a quote that nothing closes is named by its line, after the rows before it",
        arguments: [("a,b\nc,d\ne,\"f\ng,h\n", 2, 3), ("\"", 0, 1), ("\"a\nb\"\n\"\n", 1, 3)])
    func openQuote(content: String, count: Int, line: Int) throws {
        let found = try read(content, by: .number(1), .csv)
        #expect(found.rows.count == count)
        #expect(found.error?.name == "\(path):\(line)" && found.error?.reason.contains("quote") == true)
    }

    @Test("a field of very many lines is read as fast as they are alone")
    func longField() throws {
        let lines = String(repeating: "b,c,d,e\n", count: 100_000)
        let closed = try read("a,\"\n\(lines)\"\nz,1\n", by: .number(2), .csv)
        #expect(closed.rows.count == 2 && closed.rows[0].key == "\n" + lines && closed.rows[1].key == "1")
        let open = try read("a,\"\n\(lines)z,1\n", by: .number(2), .csv)
        #expect(open.rows.isEmpty && open.error != nil)
    }

    @Test("a row that is not UTF-8 is named by its line and its byte")
    func foreignBytes() throws {
        let found = try read(Data([0x61, 0x0A, 0x62, 0xE9, 0x0A]), by: nil, .tsv)
        #expect(found.rows == [Row("a", "a")] && found.error?.name == "\(path):2" && found.error?.offset == 1)
        #expect(found.error?.remedy == "convert it to UTF-8")
    }

    @Test("nothing is no table")
    func empty() throws {
        for column in [nil, .number(1), .heading("a")] as [LineTable.Column?] {
            #expect(try read("", by: column, .tsv).error == TextFile.emptyError(path))
        }
    }
}
