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
        let offsets = Offsets(article.text, unit: offsetUnit)
        var writer = CoNLLUWriter(document)
        writeFacts(article.selecting(labels), to: &writer)
        for sentence in article.taggedSentences(labels) {
            let forms = sentence.forms
            writer.sentence(
                forms.indices.map { index in
                    let end = forms[index].utf8Range.upperBound
                    return CoNLLUWriter.Form(
                        text: forms[index].text,
                        isJoined: index + 1 < forms.count && end == forms[index + 1].utf8Range.lowerBound,
                        notes: notes(forms[index], offsets.range(forms[index].utf8Range)))
                })
        }
        return Array(writer.text.utf8)
    }

    /// The parts of the last column.
    private func notes(_ form: TaggedSentence.Form, _ range: Range<Int>) -> [String] {
        var notes = ["End=\(range.upperBound)", "NER=\(form.tag)", "Start=\(range.lowerBound)"]
        if let entity = form.entity, form.isFirst {
            notes.append("Entity=\(entity.name)")
            if let value = entity.value { notes.append("Value=\(escaped(value.description))") }
            if let person = entity.person { notes.append("Person=\(escaped(person))") }
            if entity.units.count == 1 { notes.append("Unit=\(escaped(entity.units[0].summary))") }
        }
        return notes
    }

    private func escaped(_ text: String) -> String {
        text.spacedByOne.replacing("\\", with: "\\\\").replacing("|", with: "\\p")
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
