/// The extraction record as JSON: an object an article.
public struct JSONFormat: PiecewiseFormat {
    /// How the objects follow one another.
    public enum Layout: Sendable {
        /// One object a line.
        case lines
        /// One array of all.
        case array
    }

    /// How the objects follow one another.
    public let layout: Layout
    /// The unit of all positions, which every object names.
    public let offsetUnit: OffsetUnit
    /// Entities of other labels are left out, with their relations and claims.
    public let labels: Set<Label>
    /// A day on which every unit is named as well; `nil` for none.
    public let asOf: CalendarDay?

    /// A format.
    public init(
        _ layout: Layout, offsetUnit: OffsetUnit = .scalar, labels: Set<Label> = Set(Label.allCases),
        asOf: CalendarDay? = nil
    ) {
        self.asOf = asOf
        self.layout = layout
        self.offsetUnit = offsetUnit
        self.labels = labels
    }

    /// Nothing around lines; brackets and commas around the elements of an array.
    public var framing: Framing {
        layout == .lines ? Framing() : Framing(opening: "[", separator: ",\n", closing: "]\n")
    }

    /// An extraction record with the id of the article that it repeats, as its last key.
    ///
    /// - Parameter record: as ``encode(_:of:)`` gives it.
    public func marked(_ record: [UInt8], duplicateOf original: String) -> [UInt8] {
        guard let end = record.lastIndex(of: UInt8(ascii: "}")) else { return record }
        var writer = JSONWriter()
        writer.string(original)
        return record[..<end] + Array(#","duplicateOf":"#.utf8) + writer.bytes + record[end...]
    }

    /// What an entity takes in most texts, and so does what stands before and after them all.
    private static let bytesOfEntity = 256

    /// The article's extraction record.
    public func encode(_ article: Article, of document: Document) -> [UInt8] {
        encode(article, of: document, into: nil)
    }

    func encode(_ article: Article, of document: Document, into sink: RecordSink?) -> [UInt8] {
        var writer = JSONWriter(sink: sink)
        let selection = article.selecting(labels)
        let encoder = ArticleEncoder(
            article, offsetUnit, asOf: asOf, memo: sink?.memo ?? RecordMemo())
        writer.reserve(min(selection.entities.count * Self.bytesOfEntity + Self.bytesOfEntity, RecordSpool.pieceSize))
        writer.object {
            $0.member("id", document.id)
            $0.member("source", document.source)
            $0.member("offsetUnit", offsetUnit.rawValue)
            $0.member("encoding", document.detection)
            $0.member("text", document.isConverted ? document.text : nil)
            $0.key("record")
            encoder.writeRecord(of: document, to: &$0)
            $0.key("entities")
            encoder.write(selection.entities, to: &$0)
            $0.key("relations")
            encoder.write(selection.relations, to: &$0)
            $0.key("claims")
            encoder.write(selection.claims, to: &$0)
        }
        if layout == .lines { writer.endLine() }
        return writer.bytes
    }
}
