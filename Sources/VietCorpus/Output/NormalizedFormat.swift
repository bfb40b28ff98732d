import VietNormalization

/// How normalized documents are printed.
public struct NormalizedFormat: Sendable {
    /// What of a document is printed.
    public enum Layout: Sendable {
        /// The text alone, its line ends as they came.
        case text
        /// An object a line: the text, the edits that made it, and the encoding where it was looked for.
        case lines
    }

    /// What is printed.
    public let layout: Layout
    /// The unit of the positions in edits.
    public let offsetUnit: OffsetUnit

    /// A format.
    public init(_ layout: Layout, offsetUnit: OffsetUnit = .scalar) {
        self.layout = layout
        self.offsetUnit = offsetUnit
    }

    /// One document.
    public func encode(_ normalized: NormalizedText, of document: Document) -> [UInt8] {
        if layout == .text { return Array(normalized.text.utf8) }
        var writer = ByteWriter()
        let text = SourceText(id: document.id, utf8: Array(document.text.utf8)[...], detection: document.detection)
        encode(Array(normalized.text.utf8)[...], normalized.alignment.edits, of: text, to: &writer)
        return writer.bytes
    }

    /// Appends a document as an object.
    ///
    /// - Parameter edits: what made the result of the text.
    func encode(
        _ result: ArraySlice<UInt8>, _ edits: [Alignment.Edit], of text: SourceText, to bytes: inout ByteWriter
    ) {
        var writer = JSONWriter(after: &bytes)
        writer.reserve(result.count + result.count / 16 + 100)
        writer.object {
            $0.member("id", text.id)
            $0.member("offsetUnit", offsetUnit.rawValue)
            $0.key("text")
            $0.string(utf8: result.span)
            $0.key("edits")
            $0.array { $0.append(rows: rows(edits, from: text.utf8.span, to: result.span).span, of: 4) }
            $0.member("encoding", text.detection)
        }
        writer.endLine()
        bytes = writer.finish()
    }

    /// What stands before the text.
    func opening(id: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.openObject()
        writer.member("id", id)
        writer.member("offsetUnit", offsetUnit.rawValue)
        writer.key("text")
        return writer.bytes + [UInt8(ascii: "\"")]
    }

    /// The bounds of edits in source and result.
    ///
    /// - Parameter lengths: how long both are before that.
    func rows(
        _ edits: [Alignment.Edit], from source: Span<UInt8>, to result: Span<UInt8>,
        after lengths: (source: TextLength, result: TextLength) = (TextLength(), TextLength())
    ) -> [UInt32] {
        var sourceCounter = OffsetCounter(unit: offsetUnit, after: lengths.source)
        var resultCounter = OffsetCounter(unit: offsetUnit, after: lengths.result)
        var rows: [UInt32] = []
        rows.reserveCapacity(4 * edits.count)
        for edit in edits {
            rows.append(sourceCounter.range(edit.source, in: source))
            rows.append(resultCounter.range(edit.normalized, in: result))
        }
        return rows
    }
}

extension JSONWriter {
    /// A member with what a detection found, `none` for no legacy encoding; left out where nothing was to be found.
    mutating func member(_ name: StaticString, _ detection: LegacyEncoding.Detection?) {
        guard let detection else { return }
        key(name)
        object {
            $0.member("name", detection.encoding?.rawValue ?? "none")
            $0.key("score")
            $0.score(detection.score)
        }
    }
}
