/// What the last column of CoNLL-U says of the entities of a sentence, besides where they stand.
struct EntityNotes {
    private var writer = ByteWriter()
    /// The places of the entities among those of the article.
    private var places = 0..<0
    /// Where the notes of each entity end that stand before its start, and those after it.
    private var ends: [Int] = []

    init() { writer.reserve(1 << 10) }

    /// Bytes of all notes.
    var count: Int { writer.bytes.count }

    /// Writes the notes of the entities of a sentence.
    mutating func read(_ places: Range<Int>, of entities: SelectedEntities, _ units: inout UnitMemo) {
        self.places = places
        writer.removeAll()
        ends.removeAll(keepingCapacity: true)
        ends.append(0)
        for place in places { read(entities.entities, entities.id(at: place), &units) }
    }

    /// The notes of an entity that stand before its start.
    @inline(__always)
    func append(beforeStartOf entity: Int, to row: inout ByteCursor) {
        append(2 * (entity - places.lowerBound), to: &row)
    }

    /// The notes of an entity that stand after its start.
    @inline(__always)
    func append(afterStartOf entity: Int, to row: inout ByteCursor) {
        append(2 * (entity - places.lowerBound) + 1, to: &row)
    }

    @inline(__always)
    private func append(_ index: Int, to row: inout ByteCursor) {
        let note = ends[index]..<ends[index + 1]
        if !note.isEmpty { row.append(writer.bytes.span.extracting(note)) }
    }

    /// Parts in the order of their names.
    private mutating func read(_ entities: Entities, _ id: Int, _ units: inout UnitMemo) {
        let outline = entities.outline(of: id)
        if case .title = outline.meaning, let person = entities[id].person {
            person.withUTF8Bytes { writer.append(note: "|Person=", $0) }
        }
        ends.append(writer.count)
        if outline.unitCount == 1 { write(entities.firstUnit(of: id), &units) }
        switch outline.value {
        case .none: break
        case .integer(let number):
            writer.append("|Value=")
            writer.append(number)
        case .text: entities.valueText(of: id).withUTF8 { writer.append(note: "|Value=", $0) }
        }
        ends.append(writer.count)
    }

    private mutating func write(_ unit: AdministrativeUnit, _ units: inout UnitMemo) {
        let note = units.place(of: unit) { unit in
            var writer = ByteWriter()
            writer.append(note: "|Unit=", unit.summary.span)
            return writer.bytes
        }
        writer.append(span: units.texts.bytes.span.extracting(note))
    }
}

extension ByteWriter {
    /// A part of the last column, every run of white space in its value as one blank.
    fileprivate mutating func append(note name: StaticString, _ value: Span<UInt8>) {
        append(name)
        let mark = value.first { ($0 == UInt8(ascii: "\\")) | ($0 == UInt8(ascii: "|")) }
        let isClean = value.isSpacedByOne
        if isClean, mark == value.count {
            append(span: value)
        } else {
            append(text: Self.escaped(String(wellFormed: value)))
        }
    }

    private static func escaped(_ text: String) -> String {
        text.spacedByOne.replacing("\\", with: "\\\\").replacing("|", with: "\\p")
    }
}
