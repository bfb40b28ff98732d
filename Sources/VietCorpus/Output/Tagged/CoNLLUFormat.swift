/// CoNLL-U with the entities in the last column: `NER` in BIO form on every token, and on the first token of an entity its
/// `Entity`, `Value`, `Person` and `Unit` as far as they are known. https://universaldependencies.org/format.html
///
/// Tokens and sentences are those of ``CoNLLFormat``. Relations and claims are comments of the article's first sentence,
/// and name entities. `|` and `\` in a value are written `\p` and `\\`, as Universal Dependencies do.
public struct CoNLLUFormat: PiecewiseFormat {
    /// The unit of all positions.
    public let offsetUnit: OffsetUnit
    /// Entities of other labels are left out, with their relations and claims.
    public let labels: Set<Label>

    /// A format.
    public init(offsetUnit: OffsetUnit = .scalar, labels: Set<Label> = Set(Label.allCases)) {
        self.offsetUnit = offsetUnit
        self.labels = labels
    }

    /// Nothing around the articles.
    public var framing: Framing { Framing() }

    /// The article's sentences; nothing where it has no token.
    public func encode(_ article: Article, of document: Document) -> [UInt8] {
        encode(article, of: document, into: nil)
    }

    func encode(_ article: Article, of document: Document, into sink: RecordSink?) -> [UInt8] {
        let selection = article.selecting(labels)
        var writer = CoNLLUWriter(document, sink: sink)
        (sink?.memo ?? RecordMemo()).withTexts { write(article, selection, &$0, to: &writer) }
        return writer.bytes
    }

    private func write(
        _ article: Article, _ selection: ArticleSelection, _ texts: inout RecordTexts, to writer: inout CoNLLUWriter
    ) {
        let forms = TaggedForms(article, selection.entities, &texts.labels)
        writer.reserve(min(forms.text.utf8.count * Self.bytesOfRows, RecordSpool.pieceSize))
        writeFacts(selection, to: &writer)
        var counter = OffsetCounter(unit: offsetUnit)
        var notes = EntityNotes()
        let entities = forms.entities
        let rowSize = Self.longestRow + forms.labels.longest
        forms.forEachSentence { sentence in
            let utf8 = forms.text.utf8.span
            notes.read(sentence.entities, of: entities, &texts.units)
            writer.sentence(
                atMost: 2 * sentence.utf8Range.count + sentence.count * rowSize + notes.count + ByteCursor.roomForRow,
                text: { $0.append(sentence, of: utf8) },
                rows: { ($0, counter) = $0.appending(rows: sentence, forms, counter, &notes) })
        }
    }

    /// Bytes of a row at most, but for the form, the name of a label and what notes an entity has.
    private static let longestRow = ByteCursor.longestRow + ByteCursor.longestNumber + 16
    /// What a byte of text takes in most texts.
    private static let bytesOfRows = 16

    /// `# relation = holds person=T6 title=T7`, `# claim = share percent=T29 part=T27 whole=T28 verdict=truncated`.
    private func writeFacts(_ selection: ArticleSelection, to writer: inout CoNLLUWriter) {
        for relation in selection.relations {
            writer.comment {
                $0.append("relation = ")
                $0.append(text: relation.kind.rawValue)
                $0.append(" person=", entity: relation.person)
                if let title = relation.title { $0.append(" title=", entity: title) }
                if let body = relation.organization { $0.append(" organization=", body) }
                if let event = relation.event { $0.append(" event=", event) }
            }
        }
        for claim in selection.claims {
            writer.comment {
                $0.append("claim = ")
                $0.append(text: claim.kind.rawValue)
                $0.append(" percent=", entity: claim.percent)
                $0.append(" part=", entity: claim.part)
                $0.append(" whole=", entity: claim.whole)
                $0.append(" verdict=")
                $0.append(text: claim.verdict.rawValue)
            }
        }
    }
}

extension ByteWriter {
    /// What the outputs call an entity, after a name.
    fileprivate mutating func append(_ name: StaticString, entity: Int) {
        append(name)
        append(byte: UInt8(ascii: "T"))
        append(entity + 1)
    }

    /// A phrase in one line, after a name.
    fileprivate mutating func append(_ name: StaticString, _ phrase: Phrase) {
        append(name)
        append(text: phrase.text.spacedByOne)
    }
}
