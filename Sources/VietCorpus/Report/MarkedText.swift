/// The text of an article with its entities as marks that can be focused, and after each what is known of it.
struct MarkedText {
    let utf8: [UInt8]
    let report: ArticleReport
    private var next = 0

    init(utf8: [UInt8], report: ArticleReport) {
        self.utf8 = utf8
        self.report = report
    }

    /// Writes a part of the text after what was written before; nested entities become nested marks.
    mutating func write(_ range: Range<Int>, to writer: inout HTMLWriter) {
        var position = range.lowerBound
        while next < report.entities.count, report.entities[next].utf8Range.lowerBound < range.upperBound {
            let entity = report.entities[next]
            next += 1
            guard entity.utf8Range.lowerBound >= position, entity.utf8Range.upperBound <= range.upperBound else {
                continue
            }
            writer.text(text(position..<entity.utf8Range.lowerBound))
            write(entity, to: &writer)
            position = entity.utf8Range.upperBound
        }
        writer.text(text(position..<range.upperBound))
    }

    private mutating func write(_ entity: Entity, to writer: inout HTMLWriter) {
        let (name, detail) = (report.anchor(entity.name), report.anchor("about-" + entity.name))
        writer.start("span", ["class": "entity"])
        writer.start(
            "mark", ["id": name, "data-label": entity.label.rawValue, "tabindex": "0", "aria-describedby": detail])
        write(entity.utf8Range, to: &writer)
        writer.end("mark")
        writer.element("span", ["class": "detail", "id": detail, "lang": "en"]) { writeDetail(entity, to: &$0) }
        writer.end("span")
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }

    private func writeDetail(_ entity: Entity, to writer: inout HTMLWriter) {
        let range = report.offsets.range(entity.utf8Range)
        let fields: [(name: String, value: String?)] = [
            ("label", entity.label.rawValue), ("value", entity.value?.description),
            ("lunar", entity.lunar?.description), ("solar", entity.lunar?.solar?.description),
            ("stands for", entity.expansion.isEmpty ? nil : entity.expansion.joined(separator: ", ")),
            ("unit", names(entity.units)),
            ("counts", entity.countedNoun.map { String($0.text) }), ("rule", entity.rule.description),
            ("position", "\(range.lowerBound)–\(range.upperBound)"),
        ]
        for (name, value) in fields {
            guard let value else { continue }
            writeRow(name, to: &writer) { $0.element(name == "rule" ? "code" : "b", text: value) }
        }
        let links = entity.label == .title ? report.links.holders(of: entity) : report.links.offices(of: entity)
        guard !links.isEmpty else { return }
        writeRow(entity.label == .title ? "held by" : "holds", to: &writer) { writer in
            writer.start("b")
            for (index, other) in links.enumerated() {
                if index > 0 { writer.text(", ") }
                report.writeLink(to: other, text: String(other.text).inOneLine, in: &writer)
            }
            writer.end("b")
        }
    }

    /// `Huyện An Lão, Tỉnh Bình Định (542)`, the first of many possible ones; `nil` where there are none.
    private func names(_ units: [AdministrativeUnit]) -> String? {
        guard !units.isEmpty else { return nil }
        let names = units.prefix(Self.maximumUnits).map { unit in
            "\(unit.fullName)\(unit.parent.map { ", " + $0.fullName } ?? "") (\(unit.code))"
        }
        let others = units.count - names.count
        return names.joined(separator: "; ") + (others > 0 ? "; \(others) more" : "")
    }

    private static let maximumUnits = 4

    private func writeRow(_ name: String, to writer: inout HTMLWriter, _ value: (inout HTMLWriter) -> Void) {
        writer.start("span")
        writer.element("i", text: name)
        value(&writer)
        writer.end("span")
    }
}
