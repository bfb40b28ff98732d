import Foundation
import Testing
import VietNormalization

/// The rows of `Corpus/gold/cases/text-normalize.tsv`, each a call of `viettext normalize`, tried on the library.
@Suite("Text cases")
struct TextCaseTests {
    struct Row {
        let number: Int
        let kind: String
        let arguments: [String]
        let input: [UInt8]
        let expected: [UInt8]
    }

    @Test("Every row comes out as it says")
    func rows() throws {
        let rows = try Self.read()
        #expect(rows.count > 300)
        for row in rows where !row.arguments.contains("jsonl") {
            let result = Self.normalize(row)
            #expect(
                Array(result.utf8) == row.expected,
                "row \(row.number), \(row.kind): \(result), not \(String(decoding: row.expected, as: UTF8.self))")
        }
    }

    private static func read() throws -> [Row] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(
            contentsOf: root.appendingPathComponent("Corpus/gold/cases/text-normalize.tsv"), encoding: .utf8)
        return zip(1..., text.split(separator: "\n", omittingEmptySubsequences: false)).compactMap { number, line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard cells.count == 5, !line.hasPrefix("#") else { return nil }
            return Row(
                number: number, kind: String(cells[0]),
                arguments: cells[1].split(separator: " ").dropFirst().map(String.init),
                input: unescaped(cells[2]), expected: unescaped(cells[3]))
        }
    }

    /// `\u{1EA5}` a scalar, `\xE9` a byte, `\n`, `\r`, `\t`, `\\`.
    private static func unescaped(_ text: Substring) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = text
        while let character = rest.popFirst() {
            guard character == "\\", let kind = rest.popFirst() else {
                bytes += Array(String(character).utf8)
                continue
            }
            switch kind {
            case "u":
                let digits = rest.dropFirst().prefix { $0 != "}" }
                rest = rest.dropFirst(digits.count + 2)
                let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "?"
                bytes += Array(String(Character(scalar)).utf8)
            case "x":
                bytes.append(UInt8(rest.prefix(2), radix: 16) ?? 0)
                rest = rest.dropFirst(2)
            case "n": bytes.append(0x0A)
            case "r": bytes.append(0x0D)
            case "t": bytes.append(0x09)
            default: bytes += Array(String(kind).utf8)
            }
        }
        return bytes
    }

    private static func normalize(_ row: Row) -> String {
        var options: Normalizer.Options = [.nfc]
        var text = String(decoding: row.input, as: UTF8.self)
        var arguments = row.arguments[...]
        while let argument = arguments.popFirst() {
            switch argument {
            case "--repair":
                options.formUnion([
                    .toneRepair, .markOrder, .lookAlikes, .highlandApostrophes, .detachedMarks, .splitWords,
                ])
            case "--clean": options.insert(.clean)
            case "--mojibake": options.insert(.mojibake)
            case "--lower": options.insert(.letterCase(.lower))
            case "--slug": options.insert(.slug)
            case "--tone": options.insert(.tonePlacement(arguments.popFirst() == "old" ? .old : .new))
            case "--form": if arguments.popFirst() == "nfd" { options.insert(.nfd) }
            case "--from":
                let name = arguments.popFirst() ?? ""
                let encoding = LegacyEncoding(rawValue: name) ?? LegacyEncoding.detect(row.input).encoding
                text = encoding?.decode(row.input) ?? text
            default: Issue.record("row \(row.number): unknown option \(argument)")
            }
        }
        return Normalizer(options).normalize(text).text
    }
}
