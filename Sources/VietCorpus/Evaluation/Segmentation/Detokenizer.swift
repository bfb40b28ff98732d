/// Decides where a typist leaves a space.
enum Detokenizer {
    typealias Piece = SegmentedSentence.Piece

    /// For each piece whether a space stands before it.
    static func spaces(_ pieces: [Piece]) -> [Bool] {
        var isInsideQuotes = false
        return pieces.indices.map { index in
            guard index > 0 else {
                isInsideQuotes = pieces[index].text == "\""
                return false
            }
            let left = pieces[index - 1].text
            let right = pieces[index].text
            if joinsNumbers(pieces, index) || joinsNumbers(pieces, index - 1) { return false }
            if right == "\"" {
                isInsideQuotes.toggle()
                return isInsideQuotes && !opening.contains(left)
            }
            if left == "\"" && isInsideQuotes { return false }
            return !opening.contains(left) && !closing.contains(right)
        }
    }

    /// Whether the piece is a mark that stands between two numbers without spaces: a dash or stroke in any case, a
    /// decimal mark when all is one word.
    private static func joinsNumbers(_ pieces: [Piece], _ index: Int) -> Bool {
        guard index > 0, index + 1 < pieces.count else { return false }
        guard isNumber(pieces[index - 1].text), isNumber(pieces[index + 1].text) else { return false }
        switch pieces[index].text {
        case "-", "–", "/": return true
        case ".", ",": return pieces[index - 1].word == pieces[index + 1].word
        default: return false
        }
    }

    private static func isNumber(_ text: String) -> Bool {
        text.utf8.allSatisfy { 0x30...0x39 ~= $0 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
            && text.utf8.contains { 0x30...0x39 ~= $0 }
    }

    private static let opening: Set<String> = ["(", "[", "{", "“", "‘", "«"]
    private static let closing: Set<String> = [
        ")", "]", "}", "”", "’", "»", ",", ".", ";", ":", "!", "?", "…", "...", "%",
    ]
}
