import Testing

@testable import VietExtraction

/// What sets of rules look at together.
@Suite("Atoms at which rules may start")
struct StartingAtomsTests {
    private func context(_ text: String) -> DocumentContext {
        let document = Document(utf8: Array(text.utf8))
        return DocumentContext(
            document: document, matches: Lexicon.shipped.matches(in: document), rules: .shipped)
    }

    /// The atoms of a range, one after the other.
    private func all(_ starts: StartingAtoms, in range: Range<Int>) -> [Int] {
        var all: [Int] = []
        var position = starts.first(in: range)
        while position < range.upperBound {
            all.append(position)
            position = starts.first(in: position + 1..<range.upperBound)
        }
        return all
    }

    @Test("No digits and no start of a rule of either set is left out", arguments: [1, 7, 40])
    func completeness(times: Int) {
        let text = context(
            String(repeating: "Sáng nay 12/3, hai mươi xã có ba phần tư số hộ, 5 tỷ đồng và 1,5%. ", count: times))
        let starts = StartingAtoms(passing: text.rules.figureStarts, in: text)
        let atoms = 0..<text.document.atoms.count
        let found = Set(all(starts, in: atoms))
        let grammars = [RuleSetName.time, .figure].map { RuleGrammar($0, text) }
        let asked = atoms.filter { atom in
            text.document.code(atom).isDigits || grammars.contains { $0.mayStart(at: atom) }
        }
        #expect(!asked.isEmpty)
        #expect(found.isSuperset(of: asked))
        #expect(found.count < atoms.count)
    }

    @Test("A range has what lies in it, wherever it begins and ends")
    func ranges() {
        let text = context(String(repeating: "năm 2024, ", count: 50))
        let starts = StartingAtoms(passing: text.rules.figureStarts, in: text)
        let count = text.document.atoms.count
        let whole = all(starts, in: 0..<count)
        for range in [0..<0, 0..<1, 3..<64, 63..<65, 64..<128, 60..<count, count..<count] {
            #expect(all(starts, in: range) == whole.filter(range.contains))
        }
    }
}
