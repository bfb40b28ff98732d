import Foundation
import Testing

@Suite("viettext evaluate rules")
struct EvaluateRulesTests {
    private static let rule = """
        rule route.number ROUTE
          says   A bus route, by its number.
          when   tuyến (xe buýt)? số number:digits(1-3)
          value  number
          right  Xã có [tuyến số 12|ROUTE=12] đi qua.
          wrong  Xã có tuyến đường số 12.

        """

    private func run(_ text: String) throws -> (CommandLineTool.Run, path: String) {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "routes.rules")
        try text.write(to: file, atomically: true, encoding: .utf8)
        return (try CommandLineTool.run(["evaluate", "rules", file.path]), file.path)
    }

    @Test("sentences that come out as they are marked are counted")
    func right() throws {
        let (run, _) = try run(Self.rule)
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.text == "1 rules, 2 sentences, 0 mistakes\n")
    }

    @Test("one that does not is printed with its line and what was found, and the status is 1")
    func wrong() throws {
        let (run, path) = try run(Self.rule.replacingOccurrences(of: "ROUTE=12", with: "ROUTE=13"))
        #expect(run.status == 1 && run.errors.isEmpty)
        #expect(
            run.text == """
                \(path):5: route.number fires in “Xã có [tuyến số 12|ROUTE=13] đi qua.”
                    marked [tuyến số 12|ROUTE=13]
                    found  [tuyến số 12|ROUTE=12] (route.number)
                1 rules, 2 sentences, 1 mistakes

                """)
    }

    @Test("what is no rule, and marks that never end, are named with file and line")
    func broken() throws {
        let (rule, path) = try run(Self.rule.replacingOccurrences(of: "number:digits", with: "digits"))
        #expect(rule.status == 1 && rule.errors.hasPrefix("viettext: \(path):4:10: “number” is made of a part"))
        let (marks, other) = try run(Self.rule.replacingOccurrences(of: "|ROUTE=12]", with: "|ROUTE=12"))
        #expect(
            marks.status == 1 && marks.errors.hasPrefix("viettext: \(other):5: the mark opened here is never closed"))
    }
}
