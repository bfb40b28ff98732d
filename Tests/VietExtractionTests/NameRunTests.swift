import Testing

@testable import VietExtraction

@Suite("Capitalised words in a row")
struct NameRunTests {
    @Test("A run is a collection of its words, and so are its parts")
    func isACollectionOfItsWords() {
        var run = NameRun(10..<11)
        for end in [14, 15, 18] { run.append(endingAt: end) }
        #expect(Array(run) == [10..<11, 11..<14, 14..<15, 15..<18])
        #expect(run.first == 10..<11 && run.last == 15..<18)
        #expect(Array(run[1..<3]) == [11..<14, 14..<15] && run[1...].startIndex == 1)
        #expect(run.dropFirst(2).first == 14..<15 && run.suffix(1).first == 15..<18 && run[4...].isEmpty)
    }

    @Test("What a run has no room for stays out")
    func holdsNoMoreThanItHasRoomFor() {
        var run = NameRun(0..<1)
        run.append(endingAt: 300)
        for end in 2...20 { run.append(endingAt: end) }
        #expect(run.count == NameRun.maximumCount && run.last == 7..<8)
        #expect(NameRun().isEmpty && NameRun().last == nil)
    }

    @Test("Words of a text")
    func findsWords() {
        let document = Document(utf8: Array("ông Nguyễn Văn An và bà H'Linh Niê đến".utf8))
        let matches = Lexicon.shipped.matches(in: document)
        let names = NameRunGrammar(document: document, matches: matches)
        let runs = document.atoms.indices.map { names.run(at: $0).map(document.text) }.filter { $0.count > 1 }
        #expect(runs == [["Nguyễn", "Văn", "An"], ["Văn", "An"], ["H'Linh", "Niê"], ["Linh", "Niê"]])
    }
}
