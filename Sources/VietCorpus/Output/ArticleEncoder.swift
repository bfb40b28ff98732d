/// Writes the parts of one article's extraction record.
struct ArticleEncoder {
    let article: Article
    /// The article's text.
    let utf8: [UInt8]
    let offsets: Offsets
    /// A day on which every unit is named as well.
    let asOf: CalendarDay?
    private let unitMemo: UnitMemo

    init(_ article: Article, _ offsetUnit: OffsetUnit, asOf: CalendarDay?, unitMemo: UnitMemo = UnitMemo()) {
        self.article = article
        self.unitMemo = unitMemo
        self.asOf = asOf
        utf8 = Array(article.text.utf8)
        offsets = Offsets(utf8: utf8, unit: offsetUnit)
    }

    func writeRecord(of document: Document, to writer: inout JSONWriter) {
        let record = article.record
        let body = record.body.map { offsets.range($0) }
        writer.object {
            $0.member("headline", record.headline)
            $0.member("published", record.published?.description)
            $0.member("publishedOnPage", record.publishedOnPage?.description)
            $0.member("byline", record.byline)
            $0.member("eventDate", record.eventDate?.description)
            $0.member("url", document.url ?? document.page?.url)
            $0.member("captured", document.captured)
            $0.member("site", document.page?.site)
            $0.member("section", document.page?.section)
            $0.member("tags", document.page?.tags ?? [])
            $0.member("attachments", document.page?.attachments ?? [])
            $0.member("language", document.page?.language)
            write(document.page?.comments ?? [], to: &$0)
            if let body { $0.member("body", body) }
            guard !record.repeated.isEmpty else { return }
            $0.key("repeated")
            $0.array { for range in record.repeated { $0.range(offsets.range(range)) } }
        }
    }

    func write(_ entities: [Entity], to writer: inout JSONWriter) {
        let start = writer.count
        var check = Self.firstCheck
        writer.array {
            // Read in place: to copy an entity takes as long as to write a third of it.
            let entities = entities.span
            for index in entities.indices {
                if index == check, !$0.givesAway {
                    $0.reserve(($0.count - start) / index * (entities.count - index) / 10 * 11)
                    check *= Self.nextCheck
                }
                write(entities, index, to: &$0)
                $0.giveAway()
            }
        }
    }

    /// After so many entities, and again after so many times as many, there is room made for those to come, by what the ones
    /// before took: a buffer that grows is there twice.
    private static let firstCheck = 256
    private static let nextCheck = 16

    private func write(_ entities: Span<Entity>, _ index: Int, to writer: inout JSONWriter) {
        writeMention(entities, index, to: &writer)
        if entities[index].isNested { writer.member("nested", true) }
        if let value = entities[index].value { writer.member("value", value.description) }
        let details = entities[index].details
        writeMeaning(details, to: &writer)
        writer.member("rule", entities[index].rule.description)
        switch details {
        case .person(let cluster):
            writer.member("cluster", cluster: cluster)
            writeName(utf8.span.extracting(entities[index].utf8Range), to: &writer)
        case .percentage(let subject): write("subject", subject, to: &writer)
        case .none, .title, .place, .date, .count: break
        }
        writer.member("sentence", offsets.range(entities[index].sentence))
        switch details {
        case .place(let units): write(units, unitMemo, to: &writer)
        case .title(let title): write(title.units, unitMemo, to: &writer)
        case .none, .person, .date, .count, .percentage: break
        }
        if let explanation = entities[index].explanation { writeExplanation(explanation, to: &writer) }
        writer.endObject()
    }

    /// Opens the object of an entity, and says where it stands and what is written there.
    private func writeMention(_ entities: Span<Entity>, _ index: Int, to writer: inout JSONWriter) {
        let range = offsets.range(entities[index].utf8Range)
        let (id, label) = (entities[index].id, entities[index].label.rawValue)
        writer.beginValue(atMost: 3 * ByteCursor.longestNumber + 48 + label.utf8.count) {
            $0.append("{\"id\":\"T")
            $0.append(id + 1)
            $0.append("\",\"start\":")
            $0.append(range.lowerBound)
            $0.append(",\"end\":")
            $0.append(range.upperBound)
            $0.append(",\"label\":\"")
            $0.append(text: label)
            $0.append("\",\"text\":")
        }
        writer.string(utf8: utf8.span.extracting(entities[index].utf8Range))
    }

    /// What only entities of some labels have, as far as it stands before the rule.
    private func writeMeaning(_ details: Entity.Details, to writer: inout JSONWriter) {
        switch details {
        case .title(let title):
            writer.member("person", title.holder)
            writer.member("expansion", title.expansion)
            writer.member("body", title.body)
        case .date(let date):
            writer.member("lunar", date.lunar?.description)
            writer.member("solar", date.lunar?.solar?.description)
            if date.contradictsWeekday { writer.member("contradictsWeekday", true) }
        case .count(let noun): write("noun", noun, to: &writer)
        case .none, .person, .place, .percentage: break
        }
    }

    /// The parts of a Vietnamese name.
    private func writeName(_ name: Span<UInt8>, to writer: inout JSONWriter) {
        guard let name = PersonalName(utf8: name) else { return }
        name.withParts { surname, middle, given in
            writer.member("surname", utf8: surname)
            if middle.count > 0 { writer.member("middle", utf8: middle) }
            writer.member("given", utf8: given)
        }
    }

    func write(_ relations: [Relation], to writer: inout JSONWriter) {
        writer.array {
            for relation in relations {
                write(relation, to: &$0)
                $0.giveAway()
            }
        }
    }

    private func write(_ relation: Relation, to writer: inout JSONWriter) {
        writer.object {
            $0.member("type", relation.kind.rawValue)
            $0.member("person", entity: relation.person)
            $0.member("title", entity: relation.title)
            $0.member("status", relation.status?.rawValue)
            $0.member("effective", relation.effective?.description)
            write("by", relation.decider, to: &$0)
            write("organization", relation.organization, to: &$0)
            if relation.kind == .memberOf, let title = relation.title.map({ article.entities[$0] }) {
                $0.member("body", title.body)
                if title.units.count == 1, let unit = title.units.first {
                    $0.key("unit")
                    $0.object { writeName(of: unit, to: &$0) }
                }
            }
            write("event", relation.event, to: &$0)
            if let trigger = relation.trigger { $0.member("trigger", offsets.range(trigger)) }
        }
    }

    func write(_ claims: [Claim], to writer: inout JSONWriter) {
        writer.array {
            for claim in claims {
                $0.object {
                    $0.member("type", claim.kind.rawValue)
                    $0.member("percent", entity: claim.percent)
                    $0.member("part", entity: claim.part)
                    $0.member("whole", entity: claim.whole)
                    $0.member("partNumber", claim.partNumber.description)
                    $0.member("wholeNumber", claim.wholeNumber.description)
                    $0.member("stated", claim.stated.description)
                    $0.member("computed", claim.computed.description)
                    $0.member("verdict", claim.verdict.rawValue)
                    write("subject", article.subject(of: claim), to: &$0)
                    $0.member("sentence", offsets.range(article.entities[claim.percent].sentence))
                    $0.member("rule", claim.rule.description)
                }
            }
        }
    }

    private func write(_ name: StaticString, _ phrase: Phrase?, to writer: inout JSONWriter) {
        guard let phrase else { return }
        writer.key(name)
        writer.object { writePlace(of: phrase, to: &$0) }
    }

    /// Where a phrase stands and what it is, as members of an open object.
    func writePlace(of phrase: Phrase, to writer: inout JSONWriter) {
        writer.bounds(offsets.range(phrase.utf8Range))
        writer.key("text")
        writer.string(utf8: utf8.span.extracting(phrase.utf8Range))
    }
}

extension JSONWriter {
    /// The members `start` and `end`.
    mutating func bounds(_ range: Range<Int>) {
        key("start")
        integer(range.lowerBound)
        key("end")
        integer(range.upperBound)
    }

    /// A member with what the outputs call an entity.
    mutating func member(_ name: StaticString, entity id: Int?) { member(name, "T", id) }

    /// The member with what the outputs call a person.
    mutating func member(_ name: StaticString, cluster: Int?) { member(name, "P", cluster) }

    private mutating func member(_ name: StaticString, _ letter: Unicode.Scalar, _ number: Int?) {
        guard let number else { return }
        key(name)
        value(atMost: ByteCursor.longestNumber + 3) {
            $0.append(byte: UInt8(ascii: "\""))
            $0.append(byte: UInt8(ascii: letter))
            $0.append(number + 1)
            $0.append(byte: UInt8(ascii: "\""))
        }
    }
}
