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
        let forms = TaggedForms(article, labels)
        var writer = ByteWriter(sink: sink)
        writer.reserve(min(forms.text.utf8.count * 3, RecordSpool.pieceSize))
        writer.append("-DOCSTART- _ _ O\n\n")
        forms.forEach { form, _ in
            let (utf8, range) = (forms.text.utf8.span, form.utf8Range)
            guard let entity = form.entity else {
                return writer.append(atMost: range.count + 16) {
                    $0.append(range, of: utf8)
                    $0.append(" _ _ O\n")
                }
            }
            let label = forms.label(entity)
            writer.append(atMost: range.count + label.utf8.count + 16) {
                $0.append(range, of: utf8)
                $0.append(" _ _ ")
                $0.append(tag: label, isFirst: form.isFirst)
                $0.append("\n")
            }
        } endOfSentence: {
            writer.append(byte: UInt8(ascii: "\n"))
            writer.giveAway()
        }
        return writer.bytes
    }
}
