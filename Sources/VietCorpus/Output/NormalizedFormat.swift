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
        let source = Offsets(document.text, unit: offsetUnit)
        let target = Offsets(normalized.text, unit: offsetUnit)
        var writer = JSONWriter()
        writer.object {
            $0.member("id", document.id)
            $0.member("offsetUnit", offsetUnit.rawValue)
            $0.member("text", normalized.text)
            $0.key("edits")
            $0.array {
                for edit in normalized.alignment.edits {
                    write(source.range(edit.source), target.range(edit.normalized), to: &$0)
                }
            }
            $0.member("encoding", document.detection)
        }
        writer.endLine()
        return writer.bytes
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
