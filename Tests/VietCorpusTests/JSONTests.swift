import Foundation
import Testing

@testable import VietCorpus

@Suite("JSON")
struct JSONTests {
    private func parse(_ text: String) throws(JSONError) -> JSONValue { try JSONParser.parse(Array(text.utf8)[...]) }

    @Test("every scalar below U+0300 and some beyond survive writing and Foundation's reading")
    func writerAgainstFoundation() throws {
        var text = String.UnicodeScalarView((0..<0x300).compactMap(Unicode.Scalar.init))
        text.append(contentsOf: "ề\u{2028}\u{FFFF}\u{1F600}</script>".unicodeScalars)
        var writer = JSONWriter()
        writer.array {
            $0.string(String(text))
            $0.range(3..<7)
            $0.object {
                $0.member("a", "b")
                $0.member("absent", String?.none)
                $0.member("list", ["x", "y"])
                $0.member("empty", [])
                $0.key("share")
                $0.score(0.123_456)
            }
        }
        let read = try #require(JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [Any])
        let string = try #require(read[0] as? String)
        #expect(string.unicodeScalars.elementsEqual(text))
        #expect(read[1] as? [Int] == [3, 7])
        let object = try #require(read[2] as? [String: Any])
        #expect(Set(object.keys) == ["a", "list", "share"])
        #expect(object["share"] as? Double == 0.1235)
        #expect(
            try JSONParser.parse(writer.bytes[...]).array?.first?.string?.unicodeScalars.elementsEqual(text) == true)
    }

    @Test(
        "whole numbers are written as Swift writes them",
        arguments: [
            0, 7, 10, -1, 99, 100, 9_999_999_999_999_999, 10_000_000_000_000_000, 1_000_000_000_000_000_007, .max, .min,
        ])
    func integers(number: Int) {
        var writer = JSONWriter()
        writer.integer(number)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == String(number))
    }

    @Test(
        "what is JSON reads as Foundation reads it",
        arguments: [
            "null", "true", "false", "0", "-0", "-12.5e+3", "1E2", "\"\"", "[]", "{}", " [ 1 , \"a\" ] ",
            #"{"a":{"b":[null,{"c":1}]},"d":"\u00e1\ud83d\ude00\"\\\/\b\f\n\r\t"}"#, "\"ề\"",
        ])
    func accepted(text: String) throws {
        let value = try parse(text)
        let oracle = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
        #expect(isEqual(value, oracle))
    }

    private func isEqual(_ value: JSONValue, _ oracle: Any) -> Bool {
        switch value {
        case .null: oracle is NSNull
        case .boolean(let flag): oracle as? Bool == flag
        case .number(let number): oracle as? Double == Double(number)
        case .string(let text): oracle as? String == text
        case .array(let elements):
            (oracle as? [Any]).map { $0.count == elements.count && zip(elements, $0).allSatisfy(isEqual) } ?? false
        case .object(let members):
            (oracle as? [String: Any]).map { object in
                members.count == object.count
                    && members.allSatisfy { member in object[member.key].map { isEqual(member.value, $0) } ?? false }
            } ?? false
        }
    }

    @Test(
        "what is not JSON is refused at its place",
        arguments: [
            ("", 0), ("nul", 0), ("01", 2), ("1.", 2), ("-", 1), ("+1", 0), ("1e", 2), ("[1,]", 3), ("[1 2]", 3),
            ("{\"a\" 1}", 5), ("{a:1}", 1), ("{\"a\":1,}", 7), ("\"a", 2), ("\"\\x\"", 2), ("\"\\u12g4\"", 5),
            ("\"\\ud800\"", 7), ("\"\\udc00\"", 7), ("\"\u{1}\"", 1), ("1 2", 2), ("1e+", 3), ("'a'", 0),
        ])
    func refused(text: String, offset: Int) {
        #expect(throws: JSONError.self) { try parse(text) }
        do throws(JSONError) { _ = try parse(text) } catch { #expect(error.offset == offset) }
    }

    @Test(
        "a number stays as it is written, and is an integer where it is one",
        arguments: [
            ("1580661436132757507", 1_580_661_436_132_757_507), ("1e3", 1000), ("1.0", 1), ("-0", 0), ("1.5", nil),
            ("1e999", nil), ("-1E+999", nil), ("99999999999999999999", nil),
        ] as [(String, Int?)])
    func numbers(text: String, integer: Int?) throws {
        let value = try parse(" \(text) ")
        #expect(value == .number(text) && value.identifier == text && value.integer == integer)
    }

    @Test("invalid UTF-8 in a string and too deep nesting are refused")
    func hostile() {
        #expect(throws: JSONError.self) { try JSONParser.parse([0x22, 0xFF, 0x22][...]) }
        #expect(throws: JSONError.self) { try parse(String(repeating: "[", count: 100_000)) }
        #expect(throws: Never.self) {
            try parse(String(repeating: "[", count: 128) + String(repeating: "]", count: 128))
        }
    }
}
