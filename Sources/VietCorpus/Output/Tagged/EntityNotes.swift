/// What the last column of CoNLL-U says of the entities that begin in a sentence, besides where they stand.
struct EntityNotes {
    private var writer = ByteWriter()
    /// Where the notes of each entity end that stand before its start, and those after it.
    private var ends: [Int] = []
    private var next = 0

    /// Bytes of all notes.
    var count: Int { writer.bytes.count }

    /// Writes the notes of the entities that begin in a sentence.
    mutating func read(
        _ sentence: Span<TaggedForms.Form>, _ entities: SelectedEntities, _ units: inout UnitMemo
    ) {
        writer.removeAll()
        ends.removeAll(keepingCapacity: true)
        for index in sentence.indices {
            let form = sentence[index]
            if form.isFirst, let entity = form.entity { read(entities.entities, entities.id(at: entity), &units) }
        }
    }

    /// Goes back to the first entity.
    mutating func rewind() { next = 0 }

    /// The next notes in their order: two for each entity, the one of them that stands before its start first.
    @inline(__always)
    mutating func append(to row: inout ByteCursor) {
        let start = next == 0 ? 0 : ends[next - 1]
        row.append(writer.bytes.span.extracting(start..<ends[next]))
        next += 1
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
