/// Writes one article as CoNLL-U with form and misc filled in. https://universaldependencies.org/format.html
struct CoNLLUWriter {
    private var writer: ByteWriter
    private var comments = ByteWriter()
    private var names: SentenceNames

    /// What is written.
    var bytes: [UInt8] { writer.bytes }

    /// Opens a document.
    ///
    /// - Parameter sink: takes what was written of a long one.
    init(_ document: Document, sink: RecordSink? = nil) {
        writer = ByteWriter(sink: sink)
        names = SentenceNames(of: document.id)
        writer.append(utf8: names.opening)
    }

    /// Makes room, so that the buffer does not have to grow.
    mutating func reserve(_ byteCount: Int) { writer.reserve(byteCount) }

    /// A comment about the next sentence.
    mutating func comment(_ write: (inout ByteWriter) -> Void) {
        comments.append("# ")
        write(&comments)
        comments.append("\n")
    }

    /// A whole sentence, for which there is room made once.
    ///
    /// - Parameter count: how many bytes text and rows may have together.
    @inline(__always)
    mutating func sentence(
        atMost count: Int, text: (inout ByteCursor) -> Void, rows: (inout ByteCursor) -> Void
    ) {
        if comments.count > 0 {
            writer.append(utf8: comments.bytes)
            comments.removeAll()
        }
        writer.append(atMost: names.longest + count + 2) {
            names.appendNext(to: &$0)
            text(&$0)
            $0.append("\n")
            rows(&$0)
            $0.append("\n")
        }
        writer.giveAway()
    }
}
