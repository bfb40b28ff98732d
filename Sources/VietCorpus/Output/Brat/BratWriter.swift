/// Writes the lines of one article's annotations.
struct BratWriter {
    /// The type of what is no entity.
    static let phrase = "PHRASE"

    private var writer = ByteWriter()
    private let article: Article
    /// The article's text.
    let utf8: [UInt8]
    private let selection: ArticleSelection
    private let offsets: Offsets
    /// The numbers of phrases by their ranges, as they come.
    private var numbers: [Range<Int>: Int] = [:]
    private var phraseCount = 0
    /// Attributes that stand already: a person may take the floor twice.
    private var attributes: Set<[UInt8]> = []
    private var relationCount = 0
    private var referenceCount = 0

    /// What is written.
    var bytes: [UInt8] { writer.bytes }

    init(_ article: Article, labels: Set<Label>) {
        self.article = article
        selection = article.selecting(labels)
        let bytes = article.text.bytes
        utf8 = bytes
        offsets = Offsets(utf8: bytes, unit: .scalar)
    }

    mutating func writeEntities(_ texts: inout RecordTexts) {
        let selected = selection.entities
        writer.reserve(selected.count * Self.bytesOfEntity)
        for index in selected.indices { write(selected.id(at: index), &texts) }
    }

    /// What an entity takes in most texts, with its value and its unit.
    private static let bytesOfEntity = 96

    private mutating func write(_ id: Int, _ texts: inout RecordTexts) {
        let entities = article.entities
        let outline = entities.outline(of: id)
        let label = texts.labels.place(of: outline.label) { entities[id].label.rawValue }
        writeSpan(id, texts.labels.texts.bytes.span.extracting(label), outline.utf8Range)
        switch outline.value {
        case .none: break
        case .integer(let number): writeNote(of: id, atMost: ByteCursor.longestNumber) { $0.append(number) }
        case .text:
            entities.valueText(of: id).withUTF8 { value in writeNote(of: id, atMost: value.count) { $0.append(value) } }
        }
        if outline.isNested { writeAttribute("Nested", of: id) }
        if outline.unitCount == 1 {
            writeReference(id, to: entities.firstUnit(of: id), &texts.units)
        } else if outline.unitCount > 1 {
            for unit in entities[id].units { writeReference(id, to: unit, &texts.units) }
        }
    }

    /// `#1\tAnnotatorNotes T1\t2024-05-17`.
    private mutating func writeNote(of entity: Int, atMost count: Int, _ writeValue: (inout ByteCursor) -> Void) {
        writer.append(atMost: 2 * ByteCursor.longestNumber + 20 + count) {
            $0.append("#")
            $0.append(entity + 1)
            $0.append("\tAnnotatorNotes ")
            $0.append(name: entity)
            $0.append("\t")
            writeValue(&$0)
            $0.append("\n")
        }
    }

    mutating func writeRelations() {
        for relation in selection.relations {
            let kind = relation.kind.rawValue
            if relation.kind == .holds, let title = relation.title {
                writeRelation(kind, relation.person, title)
            } else if let other = relation.organization ?? relation.event {
                writeRelation(kind, relation.person, number(of: other))
            } else {
                writeAttribute(kind.prefix(1).uppercased() + kind.dropFirst(), of: relation.person)
            }
        }
    }

    mutating func writeClaims() {
        for claim in selection.claims {
            writeRelation("part", claim.percent, claim.part)
            writeRelation("whole", claim.percent, claim.whole)
            writeAttribute("Verdict", of: claim.percent, value: claim.verdict.rawValue)
        }
    }

    /// The number of the entity or phrase of a range, which is written where it is new.
    private mutating func number(of phrase: Phrase) -> Int {
        if let number = numbers[phrase.utf8Range] ?? entity(at: phrase.utf8Range) { return number }
        phraseCount += 1
        let number = article.entities.count + phraseCount - 1
        numbers[phrase.utf8Range] = number
        writeSpan(number, Array(Self.phrase.utf8).span, phrase.utf8Range)
        return number
    }

    /// The number of the entity of a range; of several the last, which is the inner one.
    private func entity(at range: Range<Int>) -> Int? {
        let entities = selection.entities
        // The outermost ones come first, in their order, then the inner ones in theirs.
        let outerEnd = entities.indices.partitioningIndex { entities[$0].isNested }
        for part in [outerEnd..<entities.count, 0..<outerEnd] {
            var index = part.partitioningIndex { entities[$0].utf8Range.lowerBound > range.lowerBound }
            while index > part.lowerBound, entities[index - 1].utf8Range.lowerBound == range.lowerBound {
                index -= 1
                if entities[index].utf8Range == range { return entities[index].id }
            }
        }
        return nil
    }

    /// `N1\tReference T3 GSO:542\t542 Huyện An Lão, Tỉnh Bình Định`.
    private mutating func writeReference(_ entity: Int, to unit: AdministrativeUnit, _ units: inout UnitMemo) {
        referenceCount += 1
        let (number, code) = (referenceCount, unit.codeNumber)
        let place = units.place(of: unit) { $0.summary }
        let summary = units.texts.bytes.span.extracting(place)
        writer.append(atMost: 3 * ByteCursor.longestNumber + 21 + summary.count) {
            $0.append("N")
            $0.append(number)
            $0.append("\tReference ")
            $0.append(name: entity)
            $0.append(" GSO:")
            $0.append(code.number, digits: code.digits)
            $0.append("\t")
            $0.append(summary)
            $0.append("\n")
        }
    }

    private mutating func writeRelation(_ kind: String, _ first: Int, _ second: Int) {
        relationCount += 1
        writer.append(byte: UInt8(ascii: "R"))
        writer.append(relationCount)
        writer.append(byte: UInt8(ascii: "\t"))
        writer.append(text: kind)
        writer.append(atMost: 2 * ByteCursor.longestNumber + 15) {
            $0.append(" Arg1:")
            $0.append(name: first)
            $0.append(" Arg2:")
            $0.append(name: second)
            $0.append("\n")
        }
    }

    private mutating func writeAttribute(_ kind: String, of entity: Int, value: String? = nil) {
        var attribute = ByteWriter()
        attribute.append(text: kind)
        attribute.append(atMost: ByteCursor.longestNumber + 2) {
            $0.append(" ")
            $0.append(name: entity)
        }
        if let value {
            attribute.append(byte: UInt8(ascii: " "))
            attribute.append(text: value)
        }
        guard attributes.insert(attribute.bytes).inserted else { return }
        writer.append(byte: UInt8(ascii: "A"))
        writer.append(attributes.count)
        writer.append(byte: UInt8(ascii: "\t"))
        writer.append(utf8: attribute.bytes)
        writer.append(byte: UInt8(ascii: "\n"))
    }

    private mutating func writeSpan(_ number: Int, _ type: Span<UInt8>, _ range: Range<Int>) {
        let bytes = utf8
        let text = bytes.span.extracting(range)
        if text.mayHoldWhiteSpaceOtherThanBlanks || text.hasWhiteSpaceAtEnd {
            writer.append(atMost: ByteCursor.longestNumber + 2 + type.count) {
                $0.append(name: number)
                $0.append("\t")
                $0.append(type)
            }
            writeFragments(of: range)
            writer.append(byte: UInt8(ascii: "\n"))
            return
        }
        let position = offsets.range(range)
        writer.append(atMost: 3 * ByteCursor.longestNumber + 6 + type.count + text.count) {
            $0.append(name: number)
            $0.append("\t")
            $0.append(type)
            $0.append(" ")
            $0.append(position.lowerBound)
            $0.append(" ")
            $0.append(position.upperBound)
            $0.append("\t")
            $0.append(text)
            $0.append("\n")
        }
    }

    private mutating func writePosition(_ range: Range<Int>, after sign: Unicode.Scalar) {
        let position = offsets.range(range)
        writer.append(atMost: 2 * ByteCursor.longestNumber + 2) {
            $0.append(byte: UInt8(ascii: sign))
            $0.append(position.lowerBound)
            $0.append(" ")
            $0.append(position.upperBound)
        }
    }

    private mutating func writeFragments(of range: Range<Int>) {
        let text = String(wellFormed: utf8.span.extracting(range))
        let fragments = Self.fragments(of: text[...], at: range.lowerBound)
        if fragments.isEmpty { writer.append(byte: UInt8(ascii: " ")) }
        for (number, fragment) in fragments.enumerated() {
            writePosition(fragment.utf8Range, after: number == 0 ? " " : ";")
        }
        for (number, fragment) in fragments.enumerated() {
            writer.append(byte: UInt8(ascii: number == 0 ? "\t" : " "))
            writer.append(text: fragment.text)
        }
        if fragments.isEmpty { writer.append(byte: UInt8(ascii: "\t")) }
    }

    /// The parts of a text between line breaks, with the white space around these left out.
    private static func fragments(of text: Substring, at position: Int) -> [(utf8Range: Range<Int>, text: Substring)] {
        var start = position
        var fragments: [(Range<Int>, Substring)] = []
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let leading = line.prefix(while: \.isWhitespace)
            let rest = line.dropFirst(leading.count)
            let content = rest.prefix(
                upTo: rest.lastIndex { !$0.isWhitespace }.map(rest.index(after:)) ?? rest.startIndex)
            let lower = start + leading.utf8.count
            if !content.isEmpty { fragments.append((lower..<lower + content.utf8.count, content)) }
            let end = line.endIndex
            start += line.utf8.count + (end < text.endIndex ? text[end...].prefix(1).utf8.count : 0)
        }
        return fragments
    }
}

extension ByteCursor {
    /// What the outputs call an entity: `T1`, `T2`, ….
    @inline(__always)
    fileprivate mutating func append(name entity: Int) {
        append(byte: UInt8(ascii: "T"))
        append(entity + 1)
    }
}
