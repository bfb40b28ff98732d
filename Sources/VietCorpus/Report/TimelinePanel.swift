/// The dates of an article in the order of the calendar, those without a year last.
struct TimelinePanel {
    let report: ArticleReport

    private struct Entry {
        let value: String
        var mentions: [Entity] = []
        var marks: [String] = []
    }

    func write(to writer: inout HTMLWriter) {
        let entries = entries()
        guard !entries.isEmpty else { return }
        writer.element("section", ["class": "panel"]) {
            $0.element("h2", text: "Timeline")
            $0.element("ol", ["class": "timeline"]) { for entry in entries { write(entry, to: &$0) } }
        }
    }

    private func entries() -> [Entry] {
        var entries: [String: Entry] = [:]
        for entity in report.entities where entity.label == .date {
            guard let value = entity.value?.description else { continue }
            entries[value, default: Entry(value: value)].mentions.append(entity)
        }
        let record = report.article.record
        for (value, mark) in [
            (record.published?.day.description, "published"), (record.eventDate?.description, "event"),
        ] {
            if let value { entries[value, default: Entry(value: value)].marks.append(mark) }
        }
        // Values start with the year, four digits or `XXXX`; a span of years comes before the months of its first.
        return entries.values.sorted { first, second in
            first.value.replacing("/", with: "!").utf8.lexicographicallyPrecedes(
                second.value.replacing("/", with: "!").utf8)
        }
    }

    private func write(_ entry: Entry, to writer: inout HTMLWriter) {
        writer.element("li") {
            $0.element("span", ["class": "when"]) { writer in
                // A span breaks after its slash.
                let ends = entry.value.split(separator: "/")
                for (index, end) in ends.enumerated() {
                    writer.element("span", text: index + 1 < ends.count ? "\(end)/" : "\(end)")
                    writer.markup("<wbr>")
                }
            }
            $0.element("span", ["lang": "vi"]) { writer in
                for (index, mention) in entry.mentions.enumerated() {
                    if index > 0 { writer.text(" · ") }
                    report.writeLink(to: mention, text: String(mention.text).inOneLine, in: &writer)
                }
                for mark in entry.marks { writer.element("span", ["class": "quiet", "lang": "en"], text: " \(mark)") }
            }
        }
    }
}
