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
        let claims: [Claim]
        struct Claim: Decodable { let verdict: String }
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
        let declared = try declarations(folder)
        for record in records {
            let text = try String(contentsOf: folder.appending(path: "\(record.id).txt"), encoding: .utf8)
            let lines = try String(contentsOf: folder.appending(path: "\(record.id).ann"), encoding: .utf8)
                .split(separator: "\n")
            let scalars = Array(text.unicodeScalars)
            let spans = try lines.filter { $0.hasPrefix("T") }.map { try entity($0, scalars) }
            let entities = spans.filter { $0.label != "PHRASE" }
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
            #expect(relations.filter { $0.hasPrefix("holds") } == expected)
            #expect(lines.filter { $0.contains("\tVerdict ") }.count == record.claims.count)
            try checkReferences(lines, spans.map(\.id), declared: declared)
        }
    }

    @Test("labels of one's own are declared beside those of the guide")
    func ownLabels() throws {
        let place = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: place) }
        let (rules, folder) = (place.appending(path: "own.rules"), place.appending(path: "brat"))
        try Data("rule own.route ROUTE\n  when chuyến xe\n  value none\n".utf8).write(to: rules)
        let run = try CommandLineTool.run(
            ["extract", "--format", "brat", "--output", folder.path, "--rules", rules.path],
            input: Data("Đây là chuyến xe cuối.".utf8))
        #expect(run.status == 0 && run.errors.isEmpty)
        let entities = try declarations(folder)["[entities]"]
        #expect(entities?.contains("ROUTE") == true && entities?.contains("PERSON") == true)
    }

    /// The names that `annotation.conf` declares, by section.
    private func declarations(_ folder: URL) throws -> [String: Set<String>] {
        var section = ""
        var declared: [String: Set<String>] = [:]
        for line in try String(contentsOf: folder.appending(path: "annotation.conf"), encoding: .utf8)
            .split(separator: "\n")
        {
            if line.hasPrefix("[") { section = String(line) }
            declared[section, default: []].insert(String(line.split(separator: "\t")[0]))
        }
        return declared
    }

    /// Every line that is no entity has the form of its kind, an id of its own, names what is declared and what is there.
    private func checkReferences(
        _ lines: [Substring], _ spans: [String], declared: [String: Set<String>]
    ) throws {
        #expect(Set(spans).count == spans.count)
        var identifiers: Set<Substring> = []
        for line in lines where !line.hasPrefix("T") {
            let match = try #require(
                try /(#[0-9]+\tAnnotatorNotes|A[0-9]+\t[A-Z][a-z]+|R[0-9]+\t[A-Za-z]+|N[0-9]+\tReference) (.+)/
                    .wholeMatch(in: line), "\(line)")
            let head = match.1.split(separator: "\t")
            #expect(identifiers.insert(head[0]).inserted)
            if line.hasPrefix("R") { #expect(declared["[relations]"]?.contains(String(head[1])) == true) }
            if line.hasPrefix("A") { #expect(declared["[attributes]"]?.contains(String(head[1])) == true) }
            for reference in match.2.matches(of: /\b(?:Arg[12]:)?(T[0-9]+)\b/).prefix(line.hasPrefix("R") ? 2 : 1) {
                #expect(spans.contains(String(reference.1)), "\(line)")
            }
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
        try Data().write(to: place.appending(path: "mine"))
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
        "an id that stands for bytes of a path names files in UTF-8, which a later run replaces",
        arguments: ["brat", "html"])
    func foreignIdentifier(format: String) throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try CommandLineTool.shell(
            """
            printf '{"id":"\\\\udbff\\\\udfe9","text":"x"}' > in.jsonl
            for i in 1 2; do
                '\(CommandLineTool.executable.path)' extract --input-format jsonl in.jsonl --format \(format) --output out --force
                echo $?
            done
            find out -name '*xE9*' -type f | wc -l
            """, in: folder)
        #expect(run.output.split(separator: "\n") == ["0", "0", format == "brat" ? "2" : "1"], "\(run.errors)")
    }

    @Test(
        "brat needs a folder", arguments: [[], ["--output", "x", "--resume"], ["--output", "x", "--offsets", "utf8"]])
    func usage(options: [String]) throws {
        #expect(try CommandLineTool.run(["extract", "--format", "brat", "no-such-file"] + options).status == 2)
    }
}
