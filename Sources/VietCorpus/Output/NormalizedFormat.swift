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

    /// A part of a text, for ``Layout/text`` alone: the other says where in a document an edit stands.
    package func encode(part utf8: [UInt8], by normalizer: Normalizer) -> [UInt8] {
        normalizer.rewrite(utf8.span)?.bytes ?? utf8
    }

    /// One document.
    public func encode(_ normalized: NormalizedText, of document: Document) -> [UInt8] {
        if layout == .text { return Array(normalized.text.utf8) }
        var writer = JSONWriter()
        writer.reserve(normalized.text.utf8.count + normalized.text.utf8.count / 16)
        writer.object {
            $0.member("id", document.id)
            $0.member("offsetUnit", offsetUnit.rawValue)
            $0.member("text", normalized.text)
            $0.key("edits")
            write(normalized.alignment.edits, from: document.text, to: normalized.text, in: &$0)
            $0.member("encoding", document.detection)
        }
        writer.endLine()
        return writer.bytes
    }

    private func write(_ edits: [Alignment.Edit], from text: String, to result: String, in writer: inout JSONWriter) {
        writer.array { writer in
            // Most texts are as they should be already, and need no look at their positions.
            guard !edits.isEmpty else { return }
            let (source, target) = (Offsets(text, unit: offsetUnit), Offsets(result, unit: offsetUnit))
            for edit in edits { write(source.range(edit.source), target.range(edit.normalized), to: &writer) }
        }
    }

    private func write(_ source: Range<Int>, _ target: Range<Int>, to writer: inout JSONWriter) {
        writer.array {
            for bound in [source.lowerBound, source.upperBound, target.lowerBound, target.upperBound] {
                $0.integer(bound)
            }
        }
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
