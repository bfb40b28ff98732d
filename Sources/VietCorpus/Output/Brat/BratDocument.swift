/// An article in brat's standoff format: the text in one file, the annotations in another.
///
/// Entities are `T` lines, their values are notes (`#`), their administrative units references (`N`), nesting and verdicts
/// attributes (`A`), relations and claims `R` lines. A body or an event that is no entity of its own stands as a `PHRASE`.
/// Positions count Unicode scalars; what goes over a line break is written in fragments, as brat wants it.
/// https://brat.nlplab.org/standoff.html
public struct BratDocument: Sendable, Equatable {
    /// What both files are called, without extension: the article's id with `_` for what no file name may hold.
    public let name: String
    /// What `name.txt` holds: the article's text, unchanged.
    public let text: String
    /// What `name.ann` holds.
    public let annotations: String

    /// Describes an article.
    ///
    /// - Parameter labels: entities of other labels are left out, with their relations and claims.
    public init(_ article: Article, of document: Document, labels: Set<Label> = Set(Label.allCases)) {
        name = document.id.fileName
        text = article.text
        var writer = BratWriter(article, labels: labels)
        writer.writeEntities()
        writer.writeRelations()
        writer.writeClaims()
        annotations = String(wellFormed: writer.bytes.span)
    }

    init(name: String, text: String, annotations: String) {
        self.name = name
        self.text = text
        self.annotations = annotations
    }

    /// What `annotation.conf` holds: what brat shows, and what may stand where.
    public static let configuration = """
        [entities]
        \((Label.allCases.map(\.rawValue) + [BratWriter.phrase]).joined(separator: "\n"))

        [relations]
        <OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>
        holds\tArg1:PERSON, Arg2:TITLE
        memberOf\tArg1:PERSON, Arg2:<ENTITY>
        chairs\tArg1:PERSON, Arg2:<ENTITY>
        attends\tArg1:PERSON, Arg2:<ENTITY>
        part\tArg1:PERCENT, Arg2:<ENTITY>
        whole\tArg1:PERCENT, Arg2:<ENTITY>

        [events]

        [attributes]
        Nested\tArg:<ENTITY>
        Chairs\tArg:PERSON
        Attends\tArg:PERSON
        Speaks\tArg:PERSON
        Reports\tArg:PERSON
        Verdict\tArg:PERCENT, Value:\(Claim.Verdict.allCases.map(\.rawValue).joined(separator: "|"))

        """
}
