import VietNormalization

/// Writes texts in one spelling.
struct NormalizedTextEncoder: TextEncoder {
    let normalizer: Normalizer
    let format: NormalizedFormat

    var framing: TextFraming {
        guard format.layout == .lines else { return TextFraming() }
        return TextFraming(middle: Array("\",\"edits\":[".utf8), columns: 4, closing: Array("]}\n".utf8))
    }

    var partition: TextPartition? { TextPartition(size: 1 << 19) }

    func encode(_ text: SourceText, to writer: inout ByteWriter) {
        let normalized = normalizer.rewrite(text.utf8.span)
        switch format.layout {
        case .text: if let normalized { writer.append(utf8: normalized.bytes) } else { writer.append(utf8: text.utf8) }
        case .lines:
            let result = normalized.map { $0.bytes[...] } ?? text.utf8
            format.encode(result, normalized?.alignment.edits ?? [], of: text, to: &writer)
        }
    }

    var mayKeepParts: Bool { format.layout == .text }

    func encode(
        _ source: ByteBlock, _ part: TextPart, id: String, room: inout AnswerRoom
    ) throws(InvalidUTF8) -> EncodedText {
        try source.withSpan { utf8 throws(InvalidUTF8) in
            guard format.layout == .lines else {
                return EncodedText(part, opening: [], body: try changed(utf8).map { ByteBlock($0) } ?? source)
            }
            var encoded = EncodedText(part, opening: format.opening(id: id), body: ByteBlock())
            try writeContent(utf8, to: &encoded, room: &room)
            return encoded
        }
    }

    /// The result where it is something else.
    private func changed(_ utf8: Span<UInt8>) throws(InvalidUTF8) -> [UInt8]? {
        var result: [UInt8]?
        try normalizer.forEachBlock(of: utf8) { block, _, changed in
            if block.lowerBound == 0 {
                result = changed?.bytes
            } else if let changed {
                if result == nil { result = utf8.extracting(..<block.lowerBound).withUnsafeBytes { Array($0) } }
                result? += changed.bytes
            } else {
                utf8.extracting(block).withUnsafeBytes { result? += $0 }
            }
        }
        return result
    }

    /// Writes the result as the content of a string of JSON, and the edits that made it.
    private func writeContent(
        _ utf8: Span<UInt8>, to encoded: inout EncodedText, room: inout AnswerRoom
    ) throws(InvalidUTF8) {
        encoded.body = try room.write(expecting: utf8.count + utf8.count / 16) { writer throws(InvalidUTF8) in
            try forEachResult(of: utf8, &encoded) { writer.append(escaped: $0) }
        }
    }

    /// Calls `write` with what becomes of each block, and takes down the edits that make it.
    private func forEachResult(
        of utf8: Span<UInt8>, _ encoded: inout EncodedText, _ write: (Span<UInt8>) -> Void
    ) throws(InvalidUTF8) {
        var rows: [UInt32] = []
        var lengths = (source: TextLength(), result: TextLength())
        try normalizer.forEachBlock(of: utf8) { block, length, changed in
            let source = utf8.extracting(block)
            let sourceLength = length ?? TextLength(wellFormed: source)
            if let changed {
                let result = changed.bytes.span
                write(result)
                rows += format.rows(changed.alignment.edits, from: source, to: result, after: lengths)
                lengths.result += TextLength(wellFormed: result)
            } else {
                write(source)
                lengths.result += sourceLength
            }
            lengths.source += sourceLength
        }
        encoded.rows = ByteBlock(rows)
        encoded.shifts = (lengths.source.count(in: format.offsetUnit), lengths.result.count(in: format.offsetUnit))
    }
}
