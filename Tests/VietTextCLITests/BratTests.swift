import Foundation
import Testing

@Suite("brat")
struct BratTests {
    private struct Record: Decodable {
        struct Entity: Decodable {
            let id: String
            let label: String
            let text: String
            let value: String?
        }
        let id: String
        let entities: [Entity]
        struct Relation: Decodable {
            let type: String
            let person: String
            let title: String?
        }
        let relations: [Relation]
    }

    @Test("the folder follows brat's grammar and says what the JSON says, on every gold article")
    func gold() throws {
        let place = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: place) }
        let folder = place.appending(path: "brat")
        let gold = ["--input-format", "gold", "Corpus/gold"]
        let run = try CommandLineTool.run(["extract", "--format", "brat", "--output", folder.path] + gold)
        #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
        let json = try CommandLineTool.run(["extract", "--format", "json"] + gold)
        let records = try JSONDecoder().decode([Record].self, from: json.output)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.count == 2 * records.count + 1 && names.contains("annotation.conf"))
        for record in records {
            let text = try String(contentsOf: folder.appending(path: "\(record.id).txt"), encoding: .utf8)
            let lines = try String(contentsOf: folder.appending(path: "\(record.id).ann"), encoding: .utf8)
                .split(separator: "\n")
            let scalars = Array(text.unicodeScalars)
            let entities = try lines.filter { $0.hasPrefix("T") }.map { try entity($0, scalars) }
            #expect(entities.map(\.id) == record.entities.map(\.id))
            #expect(entities.map(\.label) == record.entities.map(\.label))
            for (found, expected) in zip(entities, record.entities) {
                let words = expected.text.split(whereSeparator: \.isWhitespace)
                #expect(found.text.split(whereSeparator: \.isWhitespace) == words)
            }
            let notes = lines.filter { $0.hasPrefix("#") }.compactMap {
                $0.split(separator: "\t").last.map(String.init)
            }
            #expect(notes == record.entities.compactMap(\.value))
            let relations = lines.filter { $0.hasPrefix("R") }.map { $0.split(separator: "\t")[1] }
            let expected = record.relations.filter { $0.type == "holds" }
                .map { "holds Arg1:\($0.person) Arg2:\($0.title ?? "")"[...] }
            #expect(relations == expected)
        }
    }

    private func entity(_ line: Substring, _ scalars: [Unicode.Scalar]) throws -> (
        id: String, label: String, text: String
    ) {
        let match = try #require(
            try /(T[1-9][0-9]*)\t([A-Z]+) ([0-9]+ [0-9]+(?:;[0-9]+ [0-9]+)*)\t(.+)/.wholeMatch(in: line))
        let fragments = match.3.split(separator: ";").map { positions in
            let bounds = positions.split(separator: " ").compactMap { Int($0) }
            return String(String.UnicodeScalarView(scalars[bounds[0]..<bounds[1]]))
        }
        #expect(fragments.joined(separator: " ") == String(match.4))
        #expect(fragments.allSatisfy { !$0.contains("\n") })
        return (String(match.1), String(match.2), String(match.4))
    }

    @Test("a folder that is there, or two articles of one name, are refused by name")
    func collisions() throws {
        let place = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: place) }
        let there = try CommandLineTool.run(["extract", "--format", "brat", "--output", place.path, "Corpus/samples"])
        #expect(there.status == 1 && there.errors.contains("there already"))
        let twice = try CommandLineTool.run([
            "extract", "--format", "brat", "--output", place.path + "/new", "Corpus/samples",
            "Corpus/samples/nukeviet.txt",
        ])
        #expect(
            twice.status == 1 && twice.errorLines.count == 1 && twice.errors.contains("another article has this name"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path + "/new").count == 7)
        let failures = try String(contentsOfFile: place.path + "/new.errors.jsonl", encoding: .utf8)
        #expect(failures.contains(#""name":"nukeviet","reason":"another article has this name""#))
    }

    @Test(
        "brat needs a folder", arguments: [[], ["--output", "x", "--resume"], ["--output", "x", "--offsets", "utf8"]])
    func usage(options: [String]) throws {
        #expect(try CommandLineTool.run(["extract", "--format", "brat", "no-such-file"] + options).status == 2)
    }
}
