/// Training data for spaCy: an object an article, `{"id":…,"offsetUnit":"scalar","text":…,"entities":[[start,end,label],…]}`.
///
/// Flat: of nested entities the outermost. Positions count Unicode scalars, as Python does.
public struct SpaCyFormat: ArticleFormat {
    /// Entities of other labels are left out.
    public let labels: Set<Label>

    /// A format.
    public init(labels: Set<Label> = Set(Label.allCases)) { self.labels = labels }

    /// Nothing around the lines.
    public var framing: Framing { Framing() }

    /// The article's text and entities.
    public func encode(_ article: Article, of document: Document) -> [UInt8] {
        let offsets = Offsets(article.text, unit: .scalar)
        var writer = JSONWriter()
        writer.object {
            $0.member("id", document.id)
            $0.member("offsetUnit", OffsetUnit.scalar.rawValue)
            $0.member("text", article.text)
            $0.key("entities")
            $0.array {
                for entity in article.selecting(labels).entities where !entity.isNested {
                    let range = offsets.range(entity.utf8Range)
                    $0.array {
                        $0.integer(range.lowerBound)
                        $0.integer(range.upperBound)
                        $0.string(entity.label.rawValue)
                    }
                }
            }
        }
        writer.endLine()
        return writer.bytes
    }
}
