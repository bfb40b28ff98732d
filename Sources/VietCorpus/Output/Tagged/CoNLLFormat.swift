/// CoNLL-2003: a token a line with three columns that are not known here (`_`) or its entity in BIO form, an empty line
/// after each sentence, `-DOCSTART-` before each article.
///
/// Tokens are the tokenizer's syllables and typed tokens, cut where an entity begins or ends and at white space. A
/// sentence does not end inside an entity. Flat: of nested entities the outermost.
public struct CoNLLFormat: PiecewiseFormat {
    /// Entities of other labels are left out.
    public let labels: Set<Label>

    /// A format.
    public init(labels: Set<Label> = Set(Label.allCases)) { self.labels = labels }

    /// Nothing around the articles.
    public var framing: Framing { Framing() }

    /// The article's tokens.
    public func encode(_ article: Article, of document: Document) -> [UInt8] {
        encode(article, of: document, into: nil)
    }

    func encode(_ article: Article, of document: Document, into sink: RecordSink?) -> [UInt8] {
        let selected = article.selecting(labels).entities
        let memo = sink?.memo ?? RecordMemo()
        let forms = memo.withTexts { TaggedForms(article, selected, &$0.labels) }
        var writer = ByteWriter(sink: sink)
        writer.reserve(min(forms.text.utf8.count * 3, RecordSpool.pieceSize))
        writer.append("-DOCSTART- _ _ O\n\n")
        let lineSize = forms.labels.longest + 16
        forms.forEachSentence { sentence in
            let utf8 = forms.text.utf8.span
            writer.append(atMost: sentence.utf8Range.count + sentence.count * lineSize + 1) {
                // A copy stays in registers.
                var rows = $0
                for index in sentence.indices {
                    let form = sentence[index]
                    rows.append(form.utf8Range, of: utf8)
                    if let entity = form.entity {
                        rows.append(" _ _ ")
                        rows.append(tag: entity, of: forms.labels, isFirst: form.isFirst)
                        rows.append("\n")
                    } else {
                        rows.append(" _ _ O\n")
                    }
                }
                rows.append("\n")
                $0 = rows
            }
            writer.giveAway()
        }
        return writer.bytes
    }
}
