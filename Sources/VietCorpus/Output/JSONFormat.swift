/// The extraction record as JSON: an object an article.
public struct JSONFormat: ArticleFormat {
    /// How the objects follow one another.
    public enum Layout: Sendable {
        /// One object a line.
        case lines
        /// One array of all.
        case array
    }

    /// How the objects follow one another.
    public let layout: Layout
    /// The unit of all positions, which every object names.
    public let offsetUnit: OffsetUnit
    /// Entities of other labels are left out, with their relations and claims.
    public let labels: Set<Label>
    /// A day on which every unit is named as well; `nil` for none.
    public let asOf: CalendarDay?

    /// A format.
    public init(
        _ layout: Layout, offsetUnit: OffsetUnit = .scalar, labels: Set<Label> = Set(Label.allCases),
        asOf: CalendarDay? = nil
    ) {
        self.asOf = asOf
        self.layout = layout
        self.offsetUnit = offsetUnit
        self.labels = labels
    }

    /// Nothing around lines; brackets and commas around the elements of an array.
    public var framing: Framing {
        layout == .lines ? Framing() : Framing(opening: "[", separator: ",\n", closing: "]\n")
    }

    /// An extraction record with the id of the article that it repeats, as its last key.
    ///
    /// - Parameter record: as ``encode(_:of:)`` gives it.
    public func marked(_ record: [UInt8], duplicateOf original: String) -> [UInt8] {
        guard let end = record.lastIndex(of: UInt8(ascii: "}")) else { return record }
        var writer = JSONWriter()
        writer.string(original)
        return record[..<end] + Array(#","duplicateOf":"#.utf8) + writer.bytes + record[end...]
    }

    /// The article's extraction record.
    public func encode(_ article: Article, of document: Document) -> [UInt8] {
        var writer = JSONWriter()
        let selection = article.selecting(labels)
        let encoder = ArticleEncoder(article, offsetUnit, asOf: asOf)
        writer.object {
            $0.member("id", document.id)
            $0.member("source", document.source)
            $0.member("offsetUnit", offsetUnit.rawValue)
            $0.member("encoding", document.detection)
            $0.member("text", document.isConverted ? document.text : nil)
            $0.key("record")
            encoder.writeRecord(of: document, to: &$0)
            $0.key("entities")
            encoder.write(selection.entities, to: &$0)
            $0.key("relations")
            encoder.write(selection.relations, to: &$0)
            $0.key("claims")
            encoder.write(selection.claims, to: &$0)
        }
        if layout == .lines { writer.endLine() }
        return writer.bytes
    }
}

/// Writes the parts of one article's extraction record.
struct ArticleEncoder {
    let article: Article
    /// The article's text.
    let utf8: [UInt8]
    let offsets: Offsets
    /// A day on which every unit is named as well.
    let asOf: CalendarDay?

    init(_ article: Article, _ offsetUnit: OffsetUnit, asOf: CalendarDay?) {
        self.article = article
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
            if let body {
                $0.key("body")
                $0.range(body)
            }
            guard !record.repeated.isEmpty else { return }
            $0.key("repeated")
            $0.array { for range in record.repeated { $0.range(offsets.range(range)) } }
        }
    }

    func write(_ entities: [Entity], to writer: inout JSONWriter) {
        let start = writer.count
        var check = Self.firstCheck
        writer.array {
            for (index, entity) in entities.enumerated() {
                if index == check {
                    $0.reserve(($0.count - start) / index * (entities.count - index) / 10 * 11)
                    check *= Self.nextCheck
                }
                write(entity, to: &$0)
            }
        }
    }

    /// After so many entities, and again after so many times as many, there is room made for those to come, by what the ones
    /// before took: a buffer that grows is there twice.
    private static let firstCheck = 256
    private static let nextCheck = 16

    private func write(_ entity: Entity, to writer: inout JSONWriter) {
        let range = offsets.range(entity.utf8Range)
        writer.object {
            $0.member("id", entity: entity.id)
            $0.bounds(range)
            $0.member("label", entity.label.rawValue)
            $0.key("text")
            $0.string(utf8: utf8.span.extracting(entity.utf8Range))
            if entity.isNested {
                $0.key("nested")
                $0.boolean(true)
            }
            $0.member("value", entity.value?.description)
            $0.member("lunar", entity.lunar?.description)
            $0.member("solar", entity.lunar?.solar?.description)
            if entity.contradictsWeekday {
                $0.key("contradictsWeekday")
                $0.boolean(true)
            }
            $0.member("person", entity.person)
            $0.member("expansion", entity.expansion)
            $0.member("body", entity.body)
            write("noun", entity.countedNoun, to: &$0)
            $0.member("rule", entity.rule.description)
            $0.member("cluster", cluster: entity.cluster)
            if let name = entity.personalName {
                $0.member("surname", name.surname)
                $0.member("middle", name.middle)
                $0.member("given", name.given)
            }
            write("subject", entity.subject, to: &$0)
            $0.key("sentence")
            $0.range(offsets.range(entity.sentence))
            writeUnits(entity.units, to: &$0)
            writeExplanation(entity.explanation, to: &$0)
        }
    }

    func write(_ relations: [Relation], to writer: inout JSONWriter) {
        writer.array { for relation in relations { write(relation, to: &$0) } }
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
            guard let trigger = relation.trigger else { return }
            $0.key("trigger")
            $0.range(offsets.range(trigger))
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
                    $0.key("sentence")
                    $0.range(offsets.range(article.entities[claim.percent].sentence))
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

extension Entity {
    /// What the outputs call an entity: `T1`, `T2`, ….
    static func name(_ id: Int) -> String { "T\(id + 1)" }

    /// What the outputs call the entity.
    var name: String { Self.name(id) }

    /// What the outputs call its person: `P1`, `P2`, ….
    var clusterName: String? { cluster.map(Self.clusterName) }

    static func clusterName(_ cluster: Int) -> String { "P\(cluster + 1)" }
}
