import VietTokenization

/// The head of an administrative document: who issues it, the republic's name and motto, number, place and date.
///
/// Decree 30/2020/NĐ-CP on records work says what stands where; the party's Guidance 36-HD/VPTW does so for its own.
struct Letterhead: Sendable {
    /// The first line of the head, where a page has one.
    let firstLine: Int?

    /// Lines of a page in which a document may begin.
    private static let searchedLines = 40
    /// Lines from the issuer to the number.
    private static let longestHead = 10

    init(document: Document, kinds: [LineKind]) {
        let number = document.lines.indices.prefix(Self.searchedLines).first {
            Self.isNumber(document.lines[$0], document)
        }
        guard let number else {
            firstLine = nil
            return
        }
        var first = number
        while first > 0, number - first < Self.longestHead, Self.isOfHead(first - 1, document, kinds) { first -= 1 }
        firstLine = first < number ? first : nil
    }

    /// `Số: 415/QĐ-UBND`
    private static func isNumber(_ line: Line, _ document: Document) -> Bool {
        let start = line.atoms.lowerBound
        return document.has(.numberSign, start) && document.isMark(start + 1, ":")
            && (start + 2..<start + 5).contains { document.isMark($0, "/") || document.isDash($0) }
    }

    /// A line in capitals, a motto, a rule of dashes.
    private static func isOfHead(_ index: Int, _ document: Document, _ kinds: [LineKind]) -> Bool {
        guard kinds[index] == .short else { return false }
        let line = document.lines[index]
        return line.isShouted || line.atoms.allSatisfy { document.atoms[$0].kind == .punctuation }
            || document.has(.motto, line.atoms.lowerBound)
    }
}
