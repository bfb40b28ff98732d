import VietNormalization

/// Training data for spaCy: an object an article, `{"id":…,"offsetUnit":"scalar","text":…,"entities":[[start,end,label],…]}`.
///
/// Flat: of nested entities the outermost. Positions count Unicode scalars, as Python does.
public struct SpaCyFormat: PiecewiseFormat {
    /// Entities of other labels are left out.
    public let labels: Set<Label>

    /// A format.
    public init(labels: Set<Label> = Set(Label.allCases)) { self.labels = labels }

    /// Nothing around the lines.
    public var framing: Framing { Framing() }

    /// The article's text and entities.
    public func encode(_ article: Article, of document: Document) -> [UInt8] {
        encode(article, of: document, into: nil)
    }

    func encode(_ article: Article, of document: Document, into sink: RecordSink?) -> [UInt8] {
        let selected = article.selecting(labels).entities.outermost
        let names = (sink?.memo ?? RecordMemo()).withTexts { LabelNames(of: selected, &$0.labels) }
        var writer = JSONWriter(sink: sink)
        article.text.withUTF8Bytes { utf8 in
            var counter = OffsetCounter(unit: .scalar)
            writer.reserve(utf8.count + utf8.count / 16 + selected.count * 24 + 100)
            writer.object {
                $0.member("id", document.id)
                $0.member("offsetUnit", OffsetUnit.scalar.rawValue)
                $0.key("text")
                $0.string(utf8: utf8)
                $0.key("entities")
                $0.array { rows in
                    for index in selected.indices {
                        let range = counter.range(article.entities.utf8Range(of: selected.id(at: index)), in: utf8)
                        rows.row(range, names.utf8.span.extracting(names[index]))
                        rows.giveAway()
                    }
                }
            }
        }
        writer.endLine()
        return writer.bytes
    }
}

extension JSONWriter {
    /// `[start,end,label]`
    fileprivate mutating func row(_ range: Range<Int>, _ label: Span<UInt8>) {
        value(atMost: 2 * ByteCursor.longestNumber + label.count + 6) {
            $0.append(byte: UInt8(ascii: "["))
            $0.append(range.lowerBound)
            $0.append(byte: UInt8(ascii: ","))
            $0.append(range.upperBound)
            $0.append(",\"")
            $0.append(label)
            $0.append("\"]")
        }
    }
}
