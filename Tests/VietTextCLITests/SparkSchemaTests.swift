import Foundation
import Testing

@Suite("The schema of the Spark job")
struct SparkSchemaTests {
    /// `from_json` drops what its schema does not name.
    @Test("every key of a record has a column or a field, whatever the options")
    func keys() throws {
        let script = try String(
            contentsOf: CommandLineTool.root.appending(path: "Sources/VietTextCLI/Spark/extract.py"), encoding: .utf8)
        let schema = try #require(script.firstMatch(of: /(?s)SCHEMA = f"""(.*?)"""/)).1
        let named = schema.matches(of: /\w+(?=: | array| struct| string)/).map { String($0.output) }
        // Fields of a phrase, and a column that the job adds.
        let fields = Set(named + ["start", "end", "text", "source"])
        let run = try CommandLineTool.run(["extract", "--nested", "--input-format", "gold", "Corpus/gold"])
        var keys: Set<String> = []
        for line in run.text.split(separator: "\n") {
            collectKeys(of: try JSONSerialization.jsonObject(with: Data(line.utf8)), into: &keys)
        }
        #expect(keys.count > 30)
        #expect(keys.subtracting(fields).isEmpty, "add them to SCHEMA in extract.py")
    }

    private func collectKeys(of value: Any, into keys: inout Set<String>) {
        if let object = value as? [String: Any] {
            keys.formUnion(object.keys)
            for member in object.values { collectKeys(of: member, into: &keys) }
        } else if let array = value as? [Any] {
            for element in array { collectKeys(of: element, into: &keys) }
        }
    }
}
