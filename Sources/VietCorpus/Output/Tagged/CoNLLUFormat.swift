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
        let name = document.id.inOneLine
        var lines = ["# newdoc id = \(name)"] + facts(article)
        for (number, sentence) in article.taggedSentences(labels).enumerated() {
            let forms = sentence.forms
            let isJoined = forms.indices.map {
                $0 + 1 < forms.count && forms[$0].utf8Range.upperBound == forms[$0 + 1].utf8Range.lowerBound
            }
            let text = forms.indices.map { forms[$0].text + (isJoined[$0] || $0 + 1 == forms.count ? "" : " ") }
            lines += ["# sent_id = \(name)-\(number + 1)", "# text = \(text.joined())"]
            lines += forms.indices.map { index in
                let range = offsets.range(forms[index].utf8Range)
                let notes = notes(forms[index], range, isJoined: isJoined[index])
                let columns = [String(index + 1), forms[index].text] + Array(repeating: "_", count: 7) + [notes]
                return columns.joined(separator: "\t")
            }
            lines.append("")
        }
        return Array(lines.map { $0 + "\n" }.joined().utf8)
    }

    /// The last column, its parts in the order of their names.
    private func notes(_ form: TaggedSentence.Form, _ range: Range<Int>, isJoined: Bool) -> String {
        var notes = ["End=\(range.upperBound)", "NER=\(form.tag)", "Start=\(range.lowerBound)"]
        if isJoined { notes.append("SpaceAfter=No") }
        if let entity = form.entity, form.isFirst {
            notes.append("Entity=\(entity.name)")
            if let value = entity.value { notes.append("Value=\(escaped(value.description))") }
            if let person = entity.person { notes.append("Person=\(escaped(person))") }
            if entity.units.count == 1 { notes.append("Unit=\(escaped(entity.units[0].summary))") }
        }
        return notes.sorted().joined(separator: "|")
    }

    private func escaped(_ text: String) -> String {
        text.spacedByOne.replacing("\\", with: "\\\\").replacing("|", with: "\\p")
    }

    /// `# relation = holds person=T6 title=T7`, `# claim = share percent=T29 part=T27 whole=T28 verdict=truncated`.
    private func facts(_ article: Article) -> [String] {
        func isKept(_ entity: Int) -> Bool { labels.contains(article.entities[entity].label) }
        let relations = article.relations.filter { $0.entities.allSatisfy(isKept) }.map { relation in
            "# relation = \(relation.kind.rawValue) person=\(Entity.name(relation.person))"
                + (relation.title.map { " title=\(Entity.name($0))" } ?? "")
                + (relation.organization.map { " organization=\($0.text.spacedByOne)" } ?? "")
                + (relation.event.map { " event=\($0.text.spacedByOne)" } ?? "")
        }
        let claims = article.claims.filter { $0.entities.allSatisfy(isKept) }.map { claim in
            "# claim = \(claim.kind.rawValue) percent=\(Entity.name(claim.percent)) part=\(Entity.name(claim.part)) "
                + "whole=\(Entity.name(claim.whole)) verdict=\(claim.verdict.rawValue)"
        }
        return relations + claims
    }
}
