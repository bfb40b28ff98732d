/// Writes one document as CoNLL-U with form and misc filled in. https://universaldependencies.org/format.html
struct CoNLLUWriter {
    /// A row of a sentence.
    struct Form {
        let text: String
        /// Whether the next form follows without white space.
        let isJoined: Bool
        /// The parts of the last column, `Name=value` each, in any order.
        let notes: [String]
    }

    /// What is written.
    private(set) var text: String
    private let name: String
    private var sentenceCount = 0

    /// Opens a document.
    init(_ document: Document) {
        name = document.id.inOneLine
        text = "# newdoc id = \(name)\n"
    }

    /// A comment about the next sentence.
    mutating func comment(_ line: String) { text += "# \(line)\n" }

    mutating func sentence(_ forms: [Form]) {
        sentenceCount += 1
        let shown = forms.enumerated().map { $1.isJoined || $0 + 1 == forms.count ? $1.text : $1.text + " " }
        comment("sent_id = \(name)-\(sentenceCount)")
        comment("text = \(shown.joined())")
        for (index, form) in forms.enumerated() {
            let notes = (form.notes + (form.isJoined ? ["SpaceAfter=No"] : [])).sorted()
            let columns =
                [String(index + 1), form.text] + Array(repeating: "_", count: 7) + [notes.joined(separator: "|")]
            text += columns.joined(separator: "\t") + "\n"
        }
        text += "\n"
    }
}
