import Foundation
import Testing

@testable import VietCorpus

@Suite("Sorting lines")
struct LineSorterTests {
    private func sorted(_ lines: [String], memory: Int, unique: Bool = false, reversed: Bool = false) throws -> [String]
    {
        var sorter = LineSorter(order: .dictionary, isReversed: reversed, isUnique: unique, memory: memory)
        for line in lines { try sorter.add(Array(line.utf8), key: line) }
        var result: [String] = []
        try sorter.finish { line throws(OutputError) in result.append(String(decoding: line, as: UTF8.self)) }
        return result
    }

    @Test("Parts in files and all in memory give the same order")
    func parts() throws {
        let syllables = ["an", "ăn", "ân", "đá", "da", "dạ", "Huế", "hoà", "hòa", "ổi", "xã", "ý"]
        let lines = (0..<3_000).map { "\(syllables[$0 * 7 % 12]) \(syllables[$0 * 5 % 11]) \($0 % 90)" }
        let whole = try sorted(lines, memory: 1 << 30)
        #expect(whole == lines.sorted(by: SortOrder.dictionary.areInIncreasingOrder))
        // A few lines a part: files are merged into one on the way.
        #expect(try sorted(lines, memory: 3_000) == whole)
        #expect(try sorted(lines, memory: 3_000, reversed: true) == sorted(lines, memory: 1 << 30, reversed: true))
        #expect(try sorted(lines, memory: 3_000, unique: true) == sorted(lines, memory: 1 << 30, unique: true))
        #expect(Set(lines).count == (try sorted(lines, memory: 1 << 30, unique: true)).count)
    }

    @Test("what a part in a file does not give back is an error, not its end", arguments: ["w", "w+"])
    func brokenPart(mode: String) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "viettext-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let part = SortedPart(try #require(fopen(path, mode)))
        for line in ["an", "bà"] { try part.append(SortedPart.Entry(key: [1], line: Array(line.utf8))) }
        try part.rewind()
        // One that is open for writing alone cannot be read; the other one has lost its end.
        if mode == "w+" { try #require(truncate(path, 27) == 0) }
        #expect(throws: OutputError.self) { while try part.next() != nil {} }
        #expect(throws: OutputError.self) {
            var merge = try SortedMerge([part], isReversed: false)
            while try merge.next() != nil {}
        }
    }
}
