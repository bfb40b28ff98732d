import Foundation
import Testing

@Suite("Numbers in JSON")
struct IdentifierTests {
    private func identifiers(_ input: String, _ options: String...) throws -> [String] {
        struct Record: Decodable { let id: String }
        let run = try CommandLineTool.run(
            ["extract", "--input-format", "jsonl", "--format", "json"] + options, input: Data(input.utf8))
        #expect(run.status == 0 && run.errors.isEmpty)
        return try JSONDecoder().decode([Record].self, from: run.output).map(\.id)
    }

    @Test("an id that is a number stays as it stands")
    func verbatim() throws {
        let numbers = [
            "1580661436132757507", "-9223372036854775808", "18446744073709551616", "0", "-0", "1e3", "1E+3", "1.0",
            "1.50", "1e999", "-1e-999", "123456789012345678901234567890.123456789",
        ]
        let input = numbers.map { "{\"id\": \($0) ,\"text\":\"x\"}\n" }.joined()
        #expect(try identifiers(input) == numbers)
        #expect(try identifiers(input.replacing("\"id\"", with: "\"n\""), "--id-field", "n") == numbers)
    }

    @Test("numbers beyond a double in other fields do no harm")
    func otherFields() throws {
        #expect(try identifiers(#"{"x":1e999,"y":[-1e999,{"z":1e-999}],"id":"a","text":"x"}"#) == ["a"])
    }

    @Test("what is no number and no string is no id", arguments: ["[1]", "{}", "true", "01", "1.", "+1", "0x1"])
    func refused(id: String) throws {
        let run = try CommandLineTool.run(
            ["extract", "--input-format", "jsonl"], input: Data("{\"id\":\(id),\"text\":\"x\"}\n".utf8))
        #expect(run.status == 1 && run.output.isEmpty && run.errors.contains("standard input:1: "))
    }
}
