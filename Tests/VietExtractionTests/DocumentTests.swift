import Testing

@testable import VietExtraction

@Suite("What is asked of the atoms of a text")
struct DocumentTests {
    private static let texts = [
        "", "một", "– 2024",
        "Ông Y Bhum, sinh năm 1990 – ở xã Tân Lập.\nTHÔNG BÁO SỐ MỘT CỦA XÃ\n\n- iPhone 15\u{2028}Đ/c B. ½ 😀 g\u{303}",
    ]

    @Test("Codes tell what atoms tell", arguments: texts)
    func codesTellWhatAtomsTell(_ text: String) {
        let document = Document(utf8: Array(text.utf8))
        for (index, atom) in document.atoms.enumerated() {
            #expect(document.isCased(index) == (atom.kind == .letters && atom.casing != .lower))
            #expect(document.isDash(index) == atom.isDash)
            #expect(document.scalarCount(index) == document.text(index).unicodeScalars.count)
        }
        #expect(document.digitCount == document.atoms.count { $0.kind == .digits })
        for outside in [-1, document.atoms.count] {
            #expect(!document.isCased(outside) && !document.isDash(outside) && document.scalarCount(outside) == 0)
        }
    }

    @Test("Lines start with their first atoms, and few are in capitals", arguments: texts)
    func linesStartWithTheirFirstAtoms(_ text: String) {
        let document = Document(utf8: Array(text.utf8))
        #expect(document.atoms.indices.filter { document.startsLine($0) } == document.lines.map(\.atoms.lowerBound))
        #expect(document.lines.holdShouted == document.lines.contains { $0.isShouted })
        for line in document.lines {
            #expect(line.atoms.allSatisfy { document.isShouted($0) == line.isShouted })
        }
    }

    @Test("A range has an atom with a property, or none")
    func findsAtoms() {
        let document = Document(utf8: Array("ngày 2 tháng 9 năm 1945".utf8))
        func hasYear(_ range: Range<Int>) -> Bool {
            document.hasAtom(in: range) { (4...5).contains($0.kind.digitCount) }
        }
        #expect(hasYear(0..<6) && hasYear(5..<6) && !hasYear(0..<5) && !hasYear(6..<6))
    }
}
