/// A row an event that has a name, or that somebody chairs or attends.
enum EventRows {
    static let columns =
        RowSource.articleColumns + ["event_date", "entity"] + RowSource.positionColumns
        + ["text", "chaired_by", "attended_by"]

    static func rows(of source: RowSource) -> [[String]] {
        let date = source.article.record.eventDate?.description ?? ""
        return source.article.events.map { event in
            source.articleFields + [date, event.entity ?? ""] + source.positionFields(event.utf8Range) + [
                event.text, event.chairs.joined(separator: "; "), event.attendees.joined(separator: "; "),
            ]
        }
    }
}

/// An event of an article with the people who take part in it.
struct ReportedEvent {
    let utf8Range: Range<Int>
    let text: String
    /// What the outputs call its entity, where it has a name.
    let entity: String?
    var chairs: [String] = []
    var attendees: [String] = []
}

extension Article {
    /// The events of the article in order.
    var events: [ReportedEvent] {
        var events = entities.filter { $0.label == .event }.map {
            ReportedEvent(utf8Range: $0.utf8Range, text: String($0.text), entity: $0.name)
        }
        var places = EventPlaces(events.map(\.utf8Range))
        for relation in relations {
            guard let phrase = relation.event, relation.kind == .chairs || relation.kind == .attends else { continue }
            let known = places.first(in: phrase.utf8Range)
            let index = known ?? events.count
            if known == nil {
                places.add(phrase.utf8Range, of: index)
                events.append(ReportedEvent(utf8Range: phrase.utf8Range, text: String(phrase.text), entity: nil))
            }
            let name = entities[relation.person].text.spacedByOne
            if relation.kind == .chairs {
                events[index].chairs.append(name)
            } else {
                events[index].attendees.append(name)
            }
        }
        return events.sorted { $0.utf8Range.lowerBound < $1.utf8Range.lowerBound }
    }
}
