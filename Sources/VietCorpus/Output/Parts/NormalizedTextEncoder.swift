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
            if let length = normalizer.lengthOfClean(utf8) {
                let count = length.count(in: format.offsetUnit)
                var encoded = EncodedText(
                    part, opening: opening(id), body: format.layout == .text ? source : escaped(utf8, room: &room))
                encoded.shifts = (count, count)
                return encoded
            }
            let normalized = try normalizer.normalize(utf8: utf8)
            let result = normalized.map { ByteBlock($0.bytes) } ?? source
            guard format.layout == .lines else { return EncodedText(part, opening: [], body: result) }
            return result.withSpan { result in
                var encoded = EncodedText(part, opening: opening(id), body: escaped(result, room: &room))
                encoded.shifts = (count(utf8), count(result))
                encoded.rows = ByteBlock(format.rows(normalized?.alignment.edits ?? [], from: utf8, to: result))
                return encoded
            }
        }
    }

    private func opening(_ id: String) -> [UInt8] { format.layout == .lines ? format.opening(id: id) : [] }

    /// The content of a string of JSON, where the answer lies if there is room for the longest that it may be.
    private func escaped(_ utf8: Span<UInt8>, room: inout AnswerRoom) -> ByteBlock {
        let most = ByteCursor.longestEscape * utf8.count + ByteCursor.slack
        if let block = room.fill(atMost: most, { $0.append(escapedLong: 0..<utf8.count, of: utf8) }) { return block }
        var body = JSONWriter()
        body.reserve(utf8.count + utf8.count / 16)
        body.append(escaped: utf8)
        return ByteBlock(body.bytes)
    }

    private func count(_ utf8: Span<UInt8>) -> Int { TextLength(wellFormed: utf8).count(in: format.offsetUnit) }
}
