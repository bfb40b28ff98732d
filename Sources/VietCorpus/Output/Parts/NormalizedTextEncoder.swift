import VietNormalization

/// Writes texts in one spelling.
struct NormalizedTextEncoder: TextEncoder {
    let normalizer: Normalizer
    let format: NormalizedFormat

    var framing: TextFraming {
        guard format.layout == .lines else { return TextFraming() }
        return TextFraming(middle: Array("\",\"edits\":[".utf8), columns: 4, closing: Array("]}\n".utf8))
    }

    var partSize: Int? { 1 << 19 }

    func encode(_ text: SourceText, to writer: inout ByteWriter) {
        let normalized = normalizer.rewrite(text.utf8.span)
        switch format.layout {
        case .text: if let normalized { writer.append(utf8: normalized.bytes) } else { writer.append(utf8: text.utf8) }
        case .lines:
            let result = normalized.map { $0.bytes[...] } ?? text.utf8
            format.encode(result, normalized?.alignment.edits ?? [], of: text, to: &writer)
        }
    }

    func encode(_ utf8: [UInt8], _ part: TextPart, id: String) -> EncodedText {
        let normalized = normalizer.rewrite(utf8.span)
        let result = normalized?.bytes ?? utf8
        guard format.layout == .lines else { return EncodedText(part, opening: [], body: result) }
        var body = JSONWriter()
        body.reserve(result.count + result.count / 16)
        body.append(escaped: result.span)
        var encoded = EncodedText(part, opening: format.opening(id: id), body: body.bytes)
        // Where nothing was changed the result is as long as the part.
        encoded.shift =
            normalized == nil
            ? part.end.count(in: format.offsetUnit) - part.start.count(in: format.offsetUnit)
            : TextLength(wellFormed: result.span).count(in: format.offsetUnit)
        encoded.rows = ByteBlock(
            format.rows(normalized?.alignment.edits ?? [], from: utf8[...], to: result[...], behind: part.start))
        return encoded
    }
}
