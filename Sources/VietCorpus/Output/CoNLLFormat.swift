/// CoNLL-2003: a token a line with three columns that are not known here (`_`) or its entity in BIO form, an empty line
/// after each sentence, `-DOCSTART-` before each article.
///
/// Tokens are the tokenizer's syllables and typed tokens, cut where an entity begins or ends and at white space. A
/// sentence does not end inside an entity. Flat: of nested entities the outermost.
public struct CoNLLFormat: ArticleFormat {
    /// Entities of other labels are left out.
    public let labels: Set<Label>

    /// A format.
    public init(labels: Set<Label> = Set(Label.allCases)) { self.labels = labels }

    /// Nothing around the articles.
    public var framing: Framing { Framing() }

    /// The article's tokens.
    public func encode(_ article: Article, of document: Document) -> [UInt8] {
        let entities = article.entities.filter { labels.contains($0.label) && !$0.isNested }
        let tokenized = TokenizedText(article.text)
        var lines = ["-DOCSTART- _ _ O", ""]
        var cursor = EntityCursor(entities: entities)
        tokenized.forEachSentence(by: .syllable) { sentence in
            for token in sentence.units {
                for (range, tag) in cursor.pieces(of: token.utf8Range) {
                    for (index, form) in tokenized.slice(range).split(whereSeparator: \.isWhitespace).enumerated() {
                        lines.append("\(form) _ _ \(index == 0 ? tag.first : tag.rest)")
                    }
                }
            }
            if !cursor.isInsideEntity(after: sentence.utf8Range.upperBound) { lines.append("") }
        }
        return Array(lines.map { $0 + "\n" }.joined().utf8)
    }
}

/// Walks through the entities of a text along with its tokens.
private struct EntityCursor {
    /// The BIO tag of the first form of a piece, and of those after it.
    typealias Tag = (first: String, rest: String)

    let entities: [Entity]
    private var next = 0

    init(entities: [Entity]) { self.entities = entities }

    /// Cuts a token where entities begin or end.
    mutating func pieces(of token: Range<Int>) -> [(Range<Int>, Tag)] {
        var pieces: [(Range<Int>, Tag)] = []
        var start = token.lowerBound
        while start < token.upperBound {
            while next < entities.count, entities[next].utf8Range.upperBound <= start { next += 1 }
            guard next < entities.count, entities[next].utf8Range.lowerBound < token.upperBound else {
                pieces.append((start..<token.upperBound, ("O", "O")))
                break
            }
            let entity = entities[next]
            if start < entity.utf8Range.lowerBound {
                pieces.append((start..<entity.utf8Range.lowerBound, ("O", "O")))
                start = entity.utf8Range.lowerBound
            }
            let end = min(entity.utf8Range.upperBound, token.upperBound)
            let label = entity.label.rawValue
            let isFirst = start == entity.utf8Range.lowerBound
            pieces.append((start..<end, (isFirst ? "B-\(label)" : "I-\(label)", "I-\(label)")))
            start = end
        }
        return pieces
    }

    /// Whether an entity began before a position and ends behind it.
    func isInsideEntity(after position: Int) -> Bool {
        next < entities.count && entities[next].utf8Range.lowerBound < position
            && entities[next].utf8Range.upperBound > position
    }
}
