/// What becomes of a document that is normalized: its new text alone, or a JSON object with the edits.
public struct NormalizationFormat: Sendable {
    /// How a document is written.
    public enum Layout: String, Sendable, CaseIterable {
        /// The text alone, line ends as they came.
        case text
        /// One object a line: `{"id":…,"offsetUnit":…,"text":…,"edits":[[sourceStart,sourceEnd,start,end],…]}`.
        case jsonl
    }

    /// What is done to the text.
    public let normalizer: Normalizer
    /// How it is written.
    public let layout: Layout
    /// The unit of the edits' positions.
    public let offsetUnit: OffsetUnit
    /// Whether a text ends with a line feed even where the document, being a line, lost its own.
    public let endsLines: Bool

    /// A format.
    public init(
        _ normalizer: Normalizer, layout: Layout, offsetUnit: OffsetUnit = .scalar, endsLines: Bool = false
    ) {
        self.normalizer = normalizer
        self.layout = layout
        self.offsetUnit = offsetUnit
        self.endsLines = endsLines
    }

    /// Normalizes one document.
    public func encode(_ document: Document) -> [UInt8] {
        let result = normalizer.normalize(document.text)
        switch layout {
        case .text: return Array((endsLines ? result.text + "\n" : result.text).utf8)
        case .jsonl: return json(result, of: document)
        }
    }

    private func json(_ result: NormalizedText, of document: Document) -> [UInt8] {
        let source = Offsets(document.text, unit: offsetUnit)
        let normalized = Offsets(result.text, unit: offsetUnit)
        var writer = JSONWriter()
        writer.object {
            $0.member("id", document.id)
            $0.member("offsetUnit", offsetUnit.rawValue)
            $0.member("text", result.text)
            $0.key("edits")
            $0.array {
                for edit in result.alignment.edits {
                    let from = source.range(edit.source)
                    let to = normalized.range(edit.normalized)
                    $0.array {
                        for bound in [from.lowerBound, from.upperBound, to.lowerBound, to.upperBound] {
                            $0.integer(bound)
                        }
                    }
                }
            }
        }
        writer.endLine()
        return writer.bytes
    }
}
