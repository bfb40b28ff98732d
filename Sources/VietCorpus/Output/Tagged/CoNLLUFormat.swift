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
        let forms = TaggedForms(article, labels)
        let offsets = Offsets(utf8: forms.text.utf8, unit: offsetUnit)
        var writer = CoNLLUWriter(document, sink: sink)
        writeFacts(article.selecting(labels), to: &writer)
        forms.forEach { form, isJoined in
            let (utf8, place) = (forms.text.utf8.span, form.utf8Range)
            let range = offsets.range(place)
            guard let entity = form.entity else {
                return writer.form(place, of: utf8, isJoined: isJoined, miscAtMost: Self.longestMisc) {
                    $0.append("End=")
                    $0.append(range.upperBound)
                    $0.append(isJoined ? "|NER=O|SpaceAfter=No|Start=" : "|NER=O|Start=")
                    $0.append(range.lowerBound)
                }
            }
            if form.isFirst {
                return writer.form(utf8.extracting(place), isJoined: isJoined) {
                    write(forms.entities.span, entity, range, isJoined: isJoined, to: &$0)
                }
            }
            let label = forms.label(entity)
            writer.form(place, of: utf8, isJoined: isJoined, miscAtMost: Self.longestMisc + label.utf8.count) {
                $0.append("End=")
                $0.append(range.upperBound)
                $0.append("|NER=")
                $0.append(tag: label, isFirst: false)
                $0.append(isJoined ? "|SpaceAfter=No|Start=" : "|Start=")
                $0.append(range.lowerBound)
            }
        } endOfSentence: {
            writer.endSentence()
        }
        return writer.bytes
    }

    /// Bytes of the last column of a form that no entity begins with, but for the name of its label.
    private static let longestMisc = 2 * ByteCursor.longestNumber + 32

    /// The last column of the first form of an entity, its parts in the order of their names.
    private func write(
        _ entities: Span<Entity>, _ index: Int, _ range: Range<Int>, isJoined: Bool, to misc: inout ByteWriter
    ) {
        let (id, label) = (entities[index].id, entities[index].label.rawValue)
        misc.append(atMost: 2 * ByteCursor.longestNumber + 24 + label.utf8.count) {
            $0.append("End=")
            $0.append(range.upperBound)
            $0.append("|Entity=T")
            $0.append(id + 1)
            $0.append("|NER=")
            $0.append(tag: label, isFirst: true)
        }
        if let person = entities[index].person { write("|Person=", person, to: &misc) }
        misc.append(atMost: 21 + ByteCursor.longestNumber) {
            if isJoined { $0.append("|SpaceAfter=No") }
            $0.append("|Start=")
            $0.append(range.lowerBound)
        }
        if case let units = entities[index].units, units.count == 1 {
            var summary = ByteWriter()
            summary.append(summaryOf: units[0])
            write("|Unit=", utf8: summary.bytes.span, to: &misc)
        }
        if let value = entities[index].value { write("|Value=", value.description, to: &misc) }
    }

    private func write(_ name: StaticString, _ text: String, to misc: inout ByteWriter) {
        text.withUTF8Bytes { write(name, utf8: $0, to: &misc) }
    }

    private func write(_ name: StaticString, utf8: Span<UInt8>, to misc: inout ByteWriter) {
        misc.append(name)
        let isClean = utf8.isSpacedByOne
        if isClean, utf8.first(where: { ($0 == UInt8(ascii: "\\")) | ($0 == UInt8(ascii: "|")) }) == utf8.count {
            misc.append(atMost: utf8.count) { $0.append(utf8) }
        } else {
            misc.append(text: escaped(String(wellFormed: utf8)))
        }
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
