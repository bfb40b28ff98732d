/// The entities that `viettext extract` wrote as JSON Lines, by the id of their article.
public struct EntityPredictions: Sendable {
    private struct Record {
        let line: Int
        let unit: OffsetUnit
        let entities: [RecordedEntity]
        let record: PredictedRecord
        let claims: [PredictedClaim]
    }

    fileprivate struct RecordedEntity {
        let text: String
        let prediction: PredictedEntity
    }

    private let name: String
    private let records: [String: Record]

    /// The ids that have a record.
    public var identifiers: Set<String> { Set(records.keys) }

    /// Reads a file, or standard input for `-`.
    ///
    /// - Throws: for a line that is no record of `extract`, naming it; nothing is scored from half a file.
    public init(contentsOf path: String) throws(InputError) {
        let name = path == "-" ? "standard input" : path
        let bytes = ByteOrderMark.removed(from: try FileSystem.read(path))
        var records: [String: Record] = [:]
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
            let (id, record) = try Self.record(line, number: index + 1, name: name)
            if let first = records.updateValue(record, forKey: id) {
                throw InputError(
                    name: "\(name):\(index + 1)", reason: "article '\(id)' stands in line \(first.line) already",
                    remedy: "give each article once")
            }
        }
        self.name = name
        self.records = records
    }

    /// The outermost entities predicted for an article; none where it has no record.
    ///
    /// - Throws: where an entity's text is not what stands at its place in the gold text.
    public func entities(for article: GoldArticle) throws(InputError) -> [PredictedEntity] {
        guard let record = records[article.id] else { return [] }
        let positions = record.unit == .scalar ? nil : article.text.scalarIndices(of: record.unit)
        return try record.entities.map { entity throws(InputError) in
            let given = entity.prediction.scalarRange
            let start = positions.map { $0[given.lowerBound] } ?? given.lowerBound
            let end = positions.map { $0[given.upperBound] } ?? given.upperBound
            guard let start, let end,
                article.scalarSlice(start..<end).unicodeScalars.elementsEqual(entity.text.unicodeScalars)
            else {
                throw InputError(
                    name: "\(name):\(record.line)",
                    reason: "'\(entity.text.inOneLine)' of '\(article.id)' is not what stands there in the gold text",
                    remedy: "extract from the gold files as gold", setting: .format)
            }
            return entity.prediction.moved(to: start..<end)
        }
    }

    /// The record predicted for an article; an empty one where there is none.
    public func record(for article: GoldArticle) -> PredictedRecord {
        records[article.id]?.record ?? PredictedRecord()
    }

    /// The claims predicted for an article; none where it has no record.
    public func claims(for article: GoldArticle) -> [PredictedClaim] { records[article.id]?.claims ?? [] }

    private static func record(
        _ line: ArraySlice<UInt8>, number: Int, name: String
    ) throws(InputError) -> (id: String, Record) {
        func invalid(_ reason: String) -> InputError {
            InputError(
                name: "\(name):\(number)", reason: reason, remedy: "give the JSON Lines that 'viettext extract' writes")
        }
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONParser.parse(line)
        } catch {
            throw invalid("no JSON: byte \(error.offset) is not \(error.expected)")
        }
        guard let id = value["id"]?.identifier else { throw invalid("no 'id'") }
        guard let unit = OffsetUnit(rawValue: value["offsetUnit"]?.string ?? "scalar") else {
            throw invalid("unknown 'offsetUnit'")
        }
        guard let list = value["entities"]?.array else { throw invalid("no list 'entities'") }
        let holders = holdersByTitle(entities: list, relations: value["relations"]?.array ?? [])
        var entities: [RecordedEntity] = []
        for item in list {
            guard let entity = RecordedEntity(item, holders: holders) else {
                throw invalid("an entity without 'label', 'start', 'end' or 'text'")
            }
            if item["nested"] != .boolean(true) { entities.append(entity) }
        }
        let claims = try (value["claims"]?.array ?? []).map { item throws(InputError) in
            guard let claim = PredictedClaim(item) else {
                throw invalid("a claim without 'partNumber', 'wholeNumber', 'stated' or 'verdict'")
            }
            return claim
        }
        let article = Record(
            line: number, unit: unit, entities: entities, record: PredictedRecord(value["record"]), claims: claims)
        return (id, article)
    }
}

extension EntityPredictions {
    /// The names of those who hold each title, by its id.
    private static func holdersByTitle(entities: [JSONValue], relations: [JSONValue]) -> [String: [String]] {
        var names: [String: String] = [:]
        for entity in entities {
            if let id = entity["id"]?.string { names[id] = (entity["person"] ?? entity["text"])?.string }
        }
        var holders: [String: [String]] = [:]
        for relation in relations where relation["type"]?.string == Relation.Kind.holds.rawValue {
            guard let title = relation["title"]?.string, let person = relation["person"]?.string else { continue }
            if let name = names[person] { holders[title, default: []].append(name) }
        }
        return holders
    }
}

extension EntityPredictions.RecordedEntity {
    fileprivate init?(_ json: JSONValue, holders: [String: [String]]) {
        guard let label = json["label"]?.string.flatMap(Label.init), let text = json["text"]?.string,
            let start = json["start"]?.integer, let end = json["end"]?.integer, 0 <= start, start <= end
        else { return nil }
        self.text = text
        prediction = PredictedEntity(
            label: label, scalarRange: start..<end, value: json["value"]?.string, person: json["person"]?.string,
            sharers: json["id"]?.string.flatMap { holders[$0] } ?? [], cluster: json["cluster"]?.string)
    }
}

extension PredictedClaim {
    fileprivate init?(_ json: JSONValue) {
        func decimal(_ name: String) -> Decimal? { json[name]?.string.flatMap { Decimal(pointed: $0) } }
        guard let part = decimal("partNumber"), let whole = decimal("wholeNumber"), let stated = decimal("stated"),
            let verdict = json["verdict"]?.string.flatMap(Claim.Verdict.init)
        else { return nil }
        self.init(part: part, whole: whole, stated: stated, verdict: verdict)
    }
}

extension PredictedRecord {
    fileprivate init(_ json: JSONValue?) {
        self.init(
            headline: json?["headline"]?.string, published: json?["published"]?.string,
            byline: json?["byline"]?.array?.compactMap(\.string) ?? [], eventDate: json?["eventDate"]?.string)
    }
}

extension PredictedEntity {
    fileprivate func moved(to range: Range<Int>) -> PredictedEntity {
        PredictedEntity(
            label: label, scalarRange: range, value: value, person: person, sharers: sharers, cluster: cluster)
    }
}

extension String {
    /// The index among the scalars of each position between two scalars, counted in a unit.
    fileprivate func scalarIndices(of unit: OffsetUnit) -> [Int: Int] {
        var indices = [0: 0]
        var position = 0
        for (index, scalar) in unicodeScalars.enumerated() {
            switch unit {
            case .scalar: position += 1
            case .utf8: position += UTF8.width(scalar)
            case .utf16: position += UTF16.width(scalar)
            }
            indices[position] = index + 1
        }
        return indices
    }
}
