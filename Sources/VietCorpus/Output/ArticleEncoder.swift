/// Writes the parts of one article's extraction record.
struct ArticleEncoder {
    let article: Article
    /// The article's text.
    let utf8: [UInt8]
    let offsets: Offsets
    let units: UnitEncoder
    let memo: RecordMemo

    init(_ article: Article, _ offsetUnit: OffsetUnit, asOf: CalendarDay?, memo: RecordMemo = RecordMemo()) {
        self.article = article
        self.memo = memo
        units = UnitEncoder(asOf: asOf)
        utf8 = article.text.bytes
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
                    $0.object { $0.members(naming: unit) }
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

    func write(_ name: StaticString, _ phrase: Phrase?, to writer: inout JSONWriter) {
        if let phrase { write(name, phrase.utf8Range, to: &writer) }
    }

    /// A member that says where a few words stand and what they are.
    func write(_ name: StaticString, _ utf8Range: Range<Int>, to writer: inout JSONWriter) {
        guard utf8Range.count <= JSONWriter.longestShort else {
            writer.key(name)
            return writer.object { writePlace(of: utf8Range, to: &$0) }
        }
        let (range, utf8) = (offsets.range(utf8Range), utf8.span)
        let textSize = ByteCursor.longestEscape * utf8Range.count
        writer.member(name, atMost: 2 * ByteCursor.longestNumber + 28 + textSize) {
            $0.append("{\"start\":")
            $0.append(range.lowerBound)
            $0.append(",\"end\":")
            $0.append(range.upperBound)
            $0.append(",\"text\":")
            $0.append(string: utf8Range, of: utf8)
            $0.append(byte: UInt8(ascii: "}"))
        }
    }

    /// Where a phrase stands and what it is, as members of an open object.
    func writePlace(of utf8Range: Range<Int>, to writer: inout JSONWriter) {
        writer.bounds(offsets.range(utf8Range))
        writer.key("text")
        writer.string(utf8: utf8.span.extracting(utf8Range))
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
    mutating func member(_ name: StaticString, entity id: Int?) {
        guard let id else { return }
        key(name)
        value(atMost: ByteCursor.longestNumber + 3) {
            $0.append("\"T")
            $0.append(id + 1)
            $0.append("\"")
        }
    }
}
