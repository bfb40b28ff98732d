/// What the sentences of a document are called in CoNLL-U: its name and a number.
struct SentenceNames {
    private let document: [UInt8]
    private var count = 0
    /// Where numbers of sentences are left out, for a part of a document that does not know how many stand before it: counted
    /// in what is written; `nil` where they are written.
    private(set) var gaps: [UInt32]?

    /// The sentences of a document.
    init(of id: String) { document = Array(id.inOneLine.utf8) }

    /// Those of a part of one.
    init(ofPartOf id: String) {
        self.init(of: id)
        gaps = []
    }

    /// The line that opens the document.
    var opening: [UInt8] { Array("# newdoc id = ".utf8) + document + [UInt8(ascii: "\n")] }

    /// Bytes that are written of a sentence at most.
    var longest: Int { document.count + ByteCursor.longestNumber + 23 }

    /// Appends what stands before the text of the next sentence.
    ///
    /// - Parameter start: how many bytes were written before those of the cursor.
    mutating func appendNext(to cursor: inout ByteCursor, after start: Int = 0) {
        count += 1
        cursor.append("# sent_id = ")
        cursor.append(document.span)
        cursor.append("-")
        if gaps == nil { cursor.append(count) }
        gaps?.append(UInt32(truncatingIfNeeded: start + cursor.count))
        cursor.append("\n# text = ")
    }
}
