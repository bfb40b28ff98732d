/// The forms of an article's sentences, each with the entity it belongs to.
///
/// Forms are the tokenizer's syllables and typed tokens, cut where an entity begins or ends and at white space. A sentence
/// does not end inside an entity. Flat: of nested entities the outermost.
struct TaggedForms {
    struct Form {
        let utf8Range: Range<Int>
        /// The place of its entity in ``TaggedForms/entities``.
        let entity: Int?
    }

    let text: TokenizedText
    /// The outermost entities of the labels that are asked for.
    let entities: [Entity]

    init(_ article: Article, _ labels: Set<Label>) {
        text = TokenizedText(article.text)
        entities = article.selecting(labels).entities.filter { !$0.isNested }
    }

    /// Whether a form's entity begins with it.
    func isFirst(_ form: Form) -> Bool {
        form.entity.map { entities[$0].utf8Range.lowerBound == form.utf8Range.lowerBound } ?? false
    }

    /// Calls `body` for each form of each sentence, with whether the next one follows without white space, and
    /// `endOfSentence` behind the last of each.
    @inline(__always)
    func forEach(_ body: (Form, _ isJoined: Bool) -> Void, endOfSentence: () -> Void) {
        var cursor = EntityCursor(entities: entities)
        // Only the next form tells whether white space stands behind one.
        var pending: Form?
        text.forEachSentence { tokens in
            for index in tokens.indices {
                cursor.forEachPiece(of: tokens[index].utf8Range) { range, entity in
                    text.utf8.span.forEachWord(in: range) { word in
                        if let form = pending { body(form, form.utf8Range.upperBound == word.lowerBound) }
                        pending = Form(utf8Range: word, entity: entity)
                    }
                }
            }
            let end = tokens[tokens.count - 1].utf8Range.upperBound
            guard let form = pending, !cursor.isInsideEntity(after: end) else { return }
            body(form, false)
            pending = nil
            endOfSentence()
        }
        guard let form = pending else { return }
        body(form, false)
        endOfSentence()
    }
}

extension ByteWriter {
    /// The entity of a form in BIO form.
    mutating func append(tagOf form: TaggedForms.Form, in forms: TaggedForms) {
        guard let entity = form.entity else {
            append("O")
            return
        }
        append(forms.isFirst(form) ? "B-" : "I-")
        append(text: forms.entities[entity].label.rawValue)
    }
}

/// Walks through the entities of a text along with its tokens.
private struct EntityCursor {
    private let ranges: [Range<Int>]
    private var next = 0

    init(entities: [Entity]) { ranges = entities.map(\.utf8Range) }

    /// Cuts a token where entities begin or end.
    @inline(__always)
    mutating func forEachPiece(of token: Range<Int>, _ body: (Range<Int>, _ entity: Int?) -> Void) {
        var start = token.lowerBound
        while start < token.upperBound {
            while next < ranges.count, ranges[next].upperBound <= start { next += 1 }
            guard next < ranges.count, ranges[next].lowerBound < token.upperBound else {
                body(start..<token.upperBound, nil)
                break
            }
            let entity = ranges[next]
            if start < entity.lowerBound {
                body(start..<entity.lowerBound, nil)
                start = entity.lowerBound
            }
            let end = min(entity.upperBound, token.upperBound)
            body(start..<end, next)
            start = end
        }
    }

    /// Whether an entity began before a position and ends behind it.
    func isInsideEntity(after position: Int) -> Bool {
        next < ranges.count && ranges[next].lowerBound < position && ranges[next].upperBound > position
    }
}
