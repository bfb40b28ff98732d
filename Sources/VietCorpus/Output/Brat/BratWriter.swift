/// Writes the lines of one article's annotations.
struct BratWriter {
    /// The type of what is no entity.
    static let phrase = "PHRASE"

    private(set) var lines: [String] = []
    private let article: Article
    private let selection: ArticleSelection
    private let offsets: OffsetMap
    /// The names of what stands in the text, by its range: of entities, and of phrases as they come.
    private var names: [Range<Int>: String] = [:]
    private var phraseCount = 0
    /// Attributes that stand already: a person may take the floor twice.
    private var attributes: Set<String> = []
    private var relationCount = 0
    private var referenceCount = 0

    init(_ article: Article, labels: Set<Label>) {
        self.article = article
        selection = article.selecting(labels)
        offsets = OffsetMap(article.text)
    }

    mutating func writeEntities() {
        for entity in selection.entities {
            names[entity.utf8Range] = entity.name
            writeSpan(entity.name, entity.label.rawValue, entity.text, at: entity.utf8Range.lowerBound)
            if let value = entity.value { lines.append("#\(entity.id + 1)\tAnnotatorNotes \(entity.name)\t\(value)") }
            if entity.isNested { writeAttribute("Nested", of: entity.name) }
            for unit in entity.units {
                referenceCount += 1
                lines.append("N\(referenceCount)\tReference \(entity.name) GSO:\(unit.code)\t\(unit.summary)")
            }
        }
    }

    mutating func writeRelations() {
        for relation in selection.relations {
            let person = Entity.name(relation.person)
            let kind = relation.kind.rawValue
            if relation.kind == .holds, let title = relation.title {
                writeRelation(kind, person, Entity.name(title))
            } else if let other = relation.organization ?? relation.event {
                writeRelation(kind, person, name(of: other))
            } else {
                writeAttribute(kind.prefix(1).uppercased() + kind.dropFirst(), of: person)
            }
        }
    }

    mutating func writeClaims() {
        for claim in selection.claims {
            let percent = Entity.name(claim.percent)
            writeRelation("part", percent, Entity.name(claim.part))
            writeRelation("whole", percent, Entity.name(claim.whole))
            writeAttribute("Verdict", of: percent, value: claim.verdict.rawValue)
        }
    }

    /// The entity or phrase of a range, which is written where it is new.
    private mutating func name(of phrase: Phrase) -> String {
        if let name = names[phrase.utf8Range] { return name }
        phraseCount += 1
        let name = Entity.name(article.entities.count + phraseCount - 1)
        names[phrase.utf8Range] = name
        writeSpan(name, Self.phrase, phrase.text, at: phrase.utf8Range.lowerBound)
        return name
    }

    private mutating func writeRelation(_ kind: String, _ first: String, _ second: String) {
        relationCount += 1
        lines.append("R\(relationCount)\t\(kind) Arg1:\(first) Arg2:\(second)")
    }

    private mutating func writeAttribute(_ kind: String, of name: String, value: String? = nil) {
        let attribute = "\(kind) \(name)" + (value.map { " \($0)" } ?? "")
        guard attributes.insert(attribute).inserted else { return }
        lines.append("A\(attributes.count)\t\(attribute)")
    }

    private mutating func writeSpan(_ name: String, _ type: String, _ text: Substring, at start: Int) {
        let fragments = Self.fragments(of: text, at: start)
        let positions = fragments.map { offsets.scalars($0.utf8Range) }
            .map { "\($0.lowerBound) \($0.upperBound)" }.joined(separator: ";")
        lines.append("\(name)\t\(type) \(positions)\t\(fragments.map(\.text).joined(separator: " "))")
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
