/// An output that takes texts whole or in parts, and puts the parts together.
///
/// What stands after all of a text, such as the bounds of its sentences, is kept until then: eight bytes a sentence, sixteen
/// an edit. Where a part failed the text ends with the one before, and is closed: each line of JSON can be read, and the next
/// text begins a line of its own.
package struct JoinedTextOutput: RunOutput {
    /// A text of which the last part is not there yet.
    private struct OpenText {
        var hasBody = false
        /// How many numbers were filled in.
        var count = 0
        /// What is added to the columns of the next rows.
        var shifts = (source: 0, result: 0)
        var rows: [[UInt32]] = []
        /// What its body ends with so far.
        var lastByte = lineFeed

        /// Whether what is written next would go on with its last line.
        var isInLine: Bool { lastByte != Self.lineFeed }

        private static let lineFeed = UInt8(ascii: "\n")
    }

    private let file: WritableFile
    private let framing: TextFraming
    private var text: OpenText?
    private var pending = ByteWriter()

    /// Bytes that are written at once.
    private static let blockSize = 1 << 16

    package init(_ file: WritableFile = .standardOutput(), framing: TextFraming) {
        self.file = file
        self.framing = framing
    }

    package mutating func append(_ result: Result<EncodedText, InputError>) throws(OutputError) -> InputError? {
        switch result {
        case .failure(let error):
            // Parts are cut before the end of a line, which is lost with the part that failed.
            let isInLine = framing.closing.isEmpty && text?.isInLine == true
            try close()
            if isInLine { pending.append(byte: UInt8(ascii: "\n")) }
            return error
        case .success(let part) where part.place == .whole:
            try close()
            try write(part.body)
        case .success(let part): try append(part)
        }
        return nil
    }

    package mutating func suspend() throws(OutputError) {
        try close()
        try flush()
    }

    package mutating func finish() throws(OutputError) { try suspend() }

    private mutating func append(_ part: EncodedText) throws(OutputError) {
        if part.place.contains(.first) {
            try close()
            text = OpenText()
            try write(part.opening)
        }
        guard var text else { return }
        self.text = nil
        if !part.body.isEmpty {
            if text.hasBody { pending.append(utf8: framing.separator) }
            text.hasBody = true
            text.lastByte = part.body.withSpan { $0[$0.count - 1] }
            try write(part.body, fillingIn: part.gaps.numbers, after: &text.count)
        }
        var rows = part.rows.numbers
        for index in rows.indices {
            let shift = index % framing.columns < 2 ? text.shifts.source : text.shifts.result
            rows[index] &+= UInt32(truncatingIfNeeded: shift)
        }
        text.shifts.source += part.shifts.source
        text.shifts.result += part.shifts.result
        if !rows.isEmpty { text.rows.append(rows) }
        self.text = text
        if part.place.contains(.last) { try close() }
    }

    /// Ends the text of which a part was written.
    private mutating func close() throws(OutputError) {
        guard let text else { return }
        self.text = nil
        pending.append(utf8: framing.middle)
        for (index, rows) in text.rows.enumerated() {
            pending.append(rows: rows.span, of: framing.columns, isFirst: index == 0)
            if pending.count >= Self.blockSize { try flush() }
        }
        pending.append(utf8: framing.closing)
    }

    /// Writes bytes with numbers in their gaps, which count on.
    private mutating func write(
        _ body: ByteBlock, fillingIn gaps: [UInt32], after count: inout Int
    ) throws(OutputError) {
        try body.withSpan { bytes throws(OutputError) in
            var start = 0
            for gap in gaps {
                let end = max(start, min(Int(gap), bytes.count))
                try write(bytes.extracting(start..<end))
                start = end
                count += 1
                pending.append(count)
            }
            try write(bytes.extracting(start..<bytes.count))
        }
    }

    private mutating func write(_ bytes: ByteBlock) throws(OutputError) {
        try bytes.withSpan { bytes throws(OutputError) in try write(bytes) }
    }

    /// Writes what is long from where it lies.
    private mutating func write(_ bytes: Span<UInt8>) throws(OutputError) {
        if bytes.count >= Self.blockSize {
            try flush()
            try file.write(bytes)
        } else {
            pending.append(span: bytes)
            if pending.count >= Self.blockSize { try flush() }
        }
    }

    private mutating func flush() throws(OutputError) {
        try file.write(pending.bytes)
        pending.removeAll()
    }
}
