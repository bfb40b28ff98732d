/// An article in brat's standoff format: the text in one file, the annotations in another.
///
/// Entities are `T` lines, links are `R` lines, values are notes (`#`). Positions count Unicode scalars. An entity that
/// goes over a line break is written in fragments, as brat wants it. https://brat.nlplab.org/standoff.html
public struct BratDocument: Sendable, Equatable {
    /// What both files are called, without extension: the article's id with `_` for what no file name may hold.
    public let name: String
    /// What `name.txt` holds: the article's text, unchanged.
    public let text: String
    /// What `name.ann` holds.
    public let annotations: String

    /// Describes an article.
    ///
    /// - Parameter labels: entities of other labels are left out, with their relations.
    public init(_ article: Article, of document: Document, labels: Set<Label> = Set(Label.allCases)) {
        let offsets = OffsetMap(article.text)
        let entities = article.entities.filter { labels.contains($0.label) }
        let kept = Set(entities.map(\.id))
        var lines: [String] = []
        for entity in entities {
            let fragments = entity.fragments
            let positions = fragments.map { offsets.scalars($0.utf8Range) }
                .map { "\($0.lowerBound) \($0.upperBound)" }.joined(separator: ";")
            let surface = fragments.map(\.text).joined(separator: " ")
            lines.append("\(entity.name)\t\(entity.label.rawValue) \(positions)\t\(surface)")
            if let value = entity.value { lines.append("#\(entity.id + 1)\tAnnotatorNotes \(entity.name)\t\(value)") }
        }
        let links = article.relations.filter { $0.kind == .holds && $0.entities.allSatisfy(kept.contains) }
        for (number, link) in links.enumerated() {
            let ends = zip(1..., link.entities).map { "Arg\($0):\(Entity.name($1))" }.joined(separator: " ")
            lines.append("R\(number + 1)\t\(link.kind.rawValue) \(ends)")
        }
        name = document.id.fileName
        text = article.text
        annotations = lines.map { $0 + "\n" }.joined()
    }

    /// What `annotation.conf` holds: the labels and links that brat shows.
    public static let configuration = """
        [entities]
        \(Label.allCases.map(\.rawValue).joined(separator: "\n"))

        [relations]
        \(Relation.Kind.holds.rawValue)\tArg1:\(Label.person.rawValue), Arg2:\(Label.title.rawValue)

        [events]

        [attributes]

        """
}

extension Entity {
    /// The parts of the entity between line breaks, with the white space around these left out.
    fileprivate var fragments: [(utf8Range: Range<Int>, text: Substring)] {
        var start = utf8Range.lowerBound
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
