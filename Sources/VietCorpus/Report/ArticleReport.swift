/// One article of the report.
struct ArticleReport {
    let article: Article
    let document: Document
    /// The entities that are shown.
    let entities: SelectedEntities
    /// The claims whose figures are shown.
    let claims: [Claim]
    let offsets: Offsets
    let links: EntityLinks
    private let prefix: String

    init(_ article: Article, _ document: Document, labels: Set<Label>, offsetUnit: OffsetUnit) {
        self.article = article
        self.document = document
        let selection = article.selecting(labels)
        entities = selection.entities
        claims = selection.claims
        offsets = Offsets(article.text, unit: offsetUnit)
        links = EntityLinks(article, shown: entities)
        prefix = document.id.percentEncoded
    }

    /// The headline, or what the article is called where it has none.
    var headline: String { article.record.headline ?? document.id }

    func write(to writer: inout HTMLWriter) {
        writer.start("article", ["class": "report", "id": prefix, "aria-labelledby": anchor("headline")])
        writer.element("header") { writeHeader(to: &$0) }
        writer.element("div", ["class": "columns"]) {
            $0.element("section", ["class": "text", "lang": "vi", "aria-label": "Text"]) { writeText(to: &$0) }
            $0.element("div", ["class": "panels"]) { writer in
                PeoplePanel(report: self).write(to: &writer)
                TimelinePanel(report: self).write(to: &writer)
                FiguresPanel(report: self).write(to: &writer)
            }
        }
        writer.end("article")
        writer.markup("\n")
    }

    /// What an anchor of this article is called: several articles may stand in one page. It is the same in an address.
    func anchor(_ name: String) -> String { "\(prefix)-\(name)" }

    /// Writes a link to an entity.
    func writeLink(to entity: Entity, text: String, label: String? = nil, in writer: inout HTMLWriter) {
        writer.element("a", ["href": "#" + anchor(entity.name), "aria-label": label], text: text)
    }

    // MARK: The head

    private func writeHeader(to writer: inout HTMLWriter) {
        let record = article.record
        writer.element("h1", ["id": anchor("headline"), "lang": "vi"], text: headline)
        let fields: [(name: String, value: String?)] = [
            ("Published", record.published?.readable), ("On the page", record.publishedOnPage?.readable),
            ("Event", record.eventDate?.description),
            ("By", record.byline.isEmpty ? nil : record.byline.joined(separator: "; ")), ("Source", document.source),
        ]
        writer.element("dl", ["class": "card"]) {
            for (name, value) in fields {
                guard let value else { continue }
                $0.element("div") {
                    $0.element("dt", text: name)
                    $0.element("dd", text: value)
                }
            }
        }
        writeLegend(to: &writer)
    }

    /// A switch for each label that occurs.
    private func writeLegend(to writer: inout HTMLWriter) {
        var counts: [Label: Int] = [:]
        for entity in entities { counts[entity.label, default: 0] += 1 }
        guard !counts.isEmpty else { return }
        writer.element("fieldset", ["class": "legend"]) {
            $0.element("legend", text: "Show")
            for label in Label.inOrder(counts.keys) {
                guard let count = counts[label] else { continue }
                $0.element("label", ["data-label": label.rawValue]) {
                    $0.start("input", ["type": "checkbox", "checked": "", "value": label.rawValue])
                    $0.text("\(label.rawValue) \(count)")
                }
            }
        }
    }

    // MARK: The text

    /// The text in paragraphs: a line break inside an entity ends none.
    private func writeText(to writer: inout HTMLWriter) {
        let utf8 = Array(article.text.utf8)
        var marks = MarkedText(utf8: utf8, report: self)
        var start = 0
        while start < utf8.count {
            let end = paragraphEnd(utf8, from: start)
            if utf8[start..<end].contains(where: { !$0.isJSONSpace }) {
                writer.element("p") { marks.write(start..<end, to: &$0) }
            }
            start = end
        }
    }

    private func paragraphEnd(_ utf8: [UInt8], from start: Int) -> Int {
        var end = start
        while let lineFeed = utf8[end...].firstIndex(of: UInt8(ascii: "\n")) {
            end = lineFeed + 1
            if !links.isInside(end) { return end }
        }
        return utf8.count
    }
}

extension PublicationDate {
    /// `2022-10-04 09:01 +07:00`.
    var readable: String { description.replacing("T", with: " ").replacing("+", with: " +") }
}

extension String {
    /// The text as a part of an address.
    var percentEncoded: String {
        var encoded = ""
        for byte in utf8 {
            let scalar = Unicode.Scalar(byte)
            if byte < 0x80, scalar.properties.isAlphabetic || "0123456789-._~".unicodeScalars.contains(scalar) {
                encoded.unicodeScalars.append(scalar)
            } else {
                encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return encoded
    }
}
