/// Writes one document as CoNLL-U with form and misc filled in. https://universaldependencies.org/format.html
///
/// A sentence whose tokens come one by one is written into three buffers at once: its comments, its text and its rows.
struct CoNLLUWriter {
    private var writer: ByteWriter
    private var comments = ByteWriter()
    private var text = ByteWriter()
    private var rows = ByteWriter()
    private let name: String
    private var sentenceCount = 0
    private var formCount = 0
    private var isJoined = true
    /// Where numbers of sentences are left out, for a part of a document that does not know how many stand before it: counted
    /// in what is written; `nil` where they are written.
    private(set) var gaps: [UInt32]?

    /// What is written.
    var bytes: [UInt8] { writer.bytes }

    /// What was written, to go on with.
    consuming func finish() -> ByteWriter { writer }

    /// Opens a document.
    ///
    /// - Parameter sink: takes what was written of a long one.
    init(_ document: Document, sink: RecordSink? = nil) {
        writer = ByteWriter(sink: sink)
        name = document.id.inOneLine
        writeOpening()
    }

    /// Opens a document after others, which are taken away.
    init(id: String, after bytes: inout ByteWriter) {
        writer = bytes
        bytes = ByteWriter()
        name = id.inOneLine
        writeOpening()
    }

    /// Goes on with a document, for a part of it.
    init(partOf id: String) {
        writer = ByteWriter()
        name = id.inOneLine
        gaps = []
    }

    private mutating func writeOpening() {
        writer.append("# newdoc id = ")
        writer.append(text: name)
        writer.append("\n")
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
        beginSentence()
        writer.append(atMost: count + 13) {
            $0.append("\n# text = ")
            text(&$0)
            $0.append("\n")
            rows(&$0)
            $0.append("\n")
        }
        writer.giveAway()
    }

    /// One row of a sentence for a form that may have white space inside, which becomes one blank.
    ///
    /// - Parameters:
    ///   - isJoined: whether the next form follows without white space.
    ///   - count: how many bytes the last column may have.
    ///   - misc: writes the last column, `Name=value` each, `|` between them, in the order of the names.
    @inline(__always)
    mutating func form(
        spaced range: Range<Int>, of utf8: Span<UInt8>, isJoined: Bool, miscAtMost count: Int,
        misc: (inout ByteCursor) -> Void
    ) {
        row(atMost: range.count, isJoined: isJoined, miscAtMost: count, misc: misc) {
            $0.append(spaced: range, of: utf8)
        }
    }

    /// One row whose form, of this many bytes at most, a closure writes: in the row and in the text of the sentence.
    @inline(__always)
    private mutating func row(
        atMost formSize: Int, isJoined: Bool, miscAtMost count: Int, misc: (inout ByteCursor) -> Void,
        form: (inout ByteCursor) -> Void
    ) {
        let isApart = formCount > 0 && !self.isJoined
        self.isJoined = isJoined
        formCount += 1
        let number = formCount
        text.append(atMost: formSize + ByteCursor.slack) {
            if isApart { $0.append(byte: UInt8(ascii: " ")) }
            form(&$0)
        }
        rows.append(atMost: ByteCursor.longestNumber + formSize + 26 + count) {
            $0.append(number)
            $0.append(byte: UInt8(ascii: "\t"))
            form(&$0)
            $0.append("\t_\t_\t_\t_\t_\t_\t_\t")
            misc(&$0)
            $0.append(byte: UInt8(ascii: "\n"))
        }
    }

    /// Ends a sentence that was written row by row.
    mutating func endSentence() {
        beginSentence()
        writer.append("\n# text = ")
        writer.append(utf8: text.bytes)
        writer.append("\n")
        writer.append(utf8: rows.bytes)
        writer.append("\n")
        text.removeAll()
        rows.removeAll()
        formCount = 0
        writer.giveAway()
    }

    /// Its comments and its number.
    private mutating func beginSentence() {
        sentenceCount += 1
        if !comments.bytes.isEmpty {
            writer.append(utf8: comments.bytes)
            comments.removeAll()
        }
        writer.append("# sent_id = ")
        writer.append(text: name)
        writer.append("-")
        if gaps == nil {
            writer.append(sentenceCount)
        } else {
            gaps?.append(UInt32(truncatingIfNeeded: writer.bytes.count))
        }
    }
}
