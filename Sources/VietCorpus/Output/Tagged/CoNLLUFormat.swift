/// CoNLL-U with the entities in the last column: `NER` in BIO form on every token, and on the first token of an entity its
/// `Entity`, `Value`, `Person` and `Unit` as far as they are known. https://universaldependencies.org/format.html
///
/// Tokens and sentences are those of ``CoNLLFormat``. Relations and claims are comments of the article's first sentence,
/// and name entities. `|` and `\` in a value are written `\p` and `\\`, as Universal Dependencies do.
public struct CoNLLUFormat: ArticleFormat {
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
        let forms = TaggedForms(article, labels)
        let offsets = Offsets(utf8: forms.text.utf8, unit: offsetUnit)
        var writer = CoNLLUWriter(document)
        writeFacts(article.selecting(labels), to: &writer)
        // Only the next form tells whether white space stands behind one.
        var pending: TaggedForms.Form?
        func writePending(before next: Int?) {
            guard let form = pending else { return }
            let isJoined = form.utf8Range.upperBound == next
            writer.form(forms.text.utf8, form.utf8Range, isJoined: isJoined) {
                write(form, of: forms, offsets.range(form.utf8Range), isJoined: isJoined, to: &$0)
            }
        }
        forms.forEach { form in
            writePending(before: form.utf8Range.lowerBound)
            pending = form
        } endOfSentence: {
            writePending(before: nil)
            pending = nil
            writer.endSentence()
        }
        return writer.bytes
    }

    /// The last column, its parts in the order of their names.
    private func write(
        _ form: TaggedForms.Form, of forms: TaggedForms, _ range: Range<Int>, isJoined: Bool,
        to misc: inout ByteWriter
    ) {
        let entity = forms.isFirst(form) ? form.entity.map { forms.entities[$0] } : nil
        misc.append(atMost: 4 + ByteCursor.longestNumber) {
            $0.append("End=")
            $0.append(range.upperBound)
        }
        if let entity { misc.append(text: "|Entity=\(entity.name)") }
        misc.append("|NER=")
        misc.append(tagOf: form, in: forms)
        if let person = entity?.person { misc.append(text: "|Person=\(escaped(person))") }
        misc.append(atMost: 21 + ByteCursor.longestNumber) {
            if isJoined { $0.append("|SpaceAfter=No") }
            $0.append("|Start=")
            $0.append(range.lowerBound)
        }
        if let entity, entity.units.count == 1 { misc.append(text: "|Unit=\(escaped(entity.units[0].summary))") }
        if let value = entity?.value { misc.append(text: "|Value=\(escaped(value.description))") }
    }

    private func escaped(_ text: String) -> String {
        let text = text.spacedByOne
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "|") }) else { return text }
        return text.replacing("\\", with: "\\\\").replacing("|", with: "\\p")
    }

    /// `# relation = holds person=T6 title=T7`, `# claim = share percent=T29 part=T27 whole=T28 verdict=truncated`.
    private func writeFacts(_ selection: ArticleSelection, to writer: inout CoNLLUWriter) {
        for relation in selection.relations {
            writer.comment(
                "relation = \(relation.kind.rawValue) person=\(Entity.name(relation.person))"
                    + (relation.title.map { " title=\(Entity.name($0))" } ?? "")
                    + (relation.organization.map { " organization=\($0.text.spacedByOne)" } ?? "")
                    + (relation.event.map { " event=\($0.text.spacedByOne)" } ?? ""))
        }
        for claim in selection.claims {
            writer.comment(
                "claim = \(claim.kind.rawValue) percent=\(Entity.name(claim.percent)) "
                    + "part=\(Entity.name(claim.part)) whole=\(Entity.name(claim.whole)) "
                    + "verdict=\(claim.verdict.rawValue)")
        }
    }
}
