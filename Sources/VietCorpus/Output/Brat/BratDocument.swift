import VietNormalization

/// An article in brat's standoff format: the text in one file, the annotations in another.
///
/// Entities are `T` lines, their values are notes (`#`), their administrative units references (`N`), nesting and verdicts
/// attributes (`A`), relations and claims `R` lines. A body or an event that is no entity of its own stands as a `PHRASE`.
/// Positions count Unicode scalars; what goes over a line break is written in fragments, as brat wants it.
/// https://brat.nlplab.org/standoff.html
public struct BratDocument: Sendable, Equatable {
    /// What both files are called, without extension: the article's id with `_` for what no file name may hold.
    public let name: String
    /// What `name.txt` holds, as UTF-8.
    let textBytes: ByteBlock
    /// What `name.ann` holds, as UTF-8.
    let annotationBytes: ByteBlock

    /// What `name.txt` holds: the article's text, unchanged.
    public var text: String { String(wellFormed: textBytes.slice.span) }
    /// What `name.ann` holds.
    public var annotations: String { String(wellFormed: annotationBytes.slice.span) }

    /// Describes an article.
    ///
    /// - Parameter labels: entities of other labels are left out, with their relations and claims.
    public init(_ article: Article, of document: Document, labels: Set<Label> = Set(Label.allCases)) {
        self.init(article, of: document, labels: labels, RecordMemo())
    }

    /// What makes an article such a document.
    package static func encoder(labels: Set<Label>) -> (Article, Document) -> BratDocument {
        let memo = RecordMemo(placeCount: RecordMemo.placesOfRun)
        return { BratDocument($0, of: $1, labels: labels, memo) }
    }

    private init(_ article: Article, of document: Document, labels: Set<Label>, _ memo: RecordMemo) {
        var writer = BratWriter(article, labels: labels)
        memo.withTexts { writer.writeEntities(&$0) }
        writer.writeRelations()
        writer.writeClaims()
        self.init(
            name: document.id.fileName, textBytes: ByteBlock(writer.utf8), annotationBytes: ByteBlock(writer.bytes))
    }

    init(name: String, textBytes: ByteBlock, annotationBytes: ByteBlock) {
        self.name = name
        self.textBytes = textBytes
        self.annotationBytes = annotationBytes
    }

    /// What `annotation.conf` holds: what brat shows, and what may stand where.
    ///
    /// - Parameter labels: those of one's own among them are declared beside those of the annotation guide.
    public static func configuration(labels: Set<Label> = []) -> String {
        let names = Label.inOrder(labels.union(Label.allCases)).map(\.rawValue) + [BratWriter.phrase]
        return "[entities]\n" + names.joined(separator: "\n") + links
    }

    /// What may stand between entities, and at them.
    private static let links = """


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
