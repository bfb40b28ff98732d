/// A sentence as a row of forms, each with the entity it belongs to.
///
/// Forms are the tokenizer's syllables and typed tokens, cut where an entity begins or ends and at white space. A sentence
/// does not end inside an entity. Flat: of nested entities the outermost.
struct TaggedSentence {
    struct Form {
        let utf8Range: Range<Int>
        let text: String
        let entity: Entity?

        /// Whether its entity begins with it.
        var isFirst: Bool { entity?.utf8Range.lowerBound == utf8Range.lowerBound }

        /// Its entity in BIO form.
        var tag: String { entity.map { (isFirst ? "B-" : "I-") + $0.label.rawValue } ?? "O" }
    }

    fileprivate(set) var forms: [Form] = []
}

extension Article {
    /// The sentences with their entities of some labels.
    func taggedSentences(_ labels: Set<Label>) -> [TaggedSentence] {
        let tokenized = TokenizedText(text)
        var cursor = EntityCursor(entities: selecting(labels).entities.filter { !$0.isNested })
        var sentences: [TaggedSentence] = []
        var sentence = TaggedSentence()
        tokenized.forEachSentence(by: .syllable) { units in
            for token in units.units {
                for (range, entity) in cursor.pieces(of: token.utf8Range) {
                    sentence.forms += tokenized.words(in: range).map {
                        TaggedSentence.Form(utf8Range: $0, text: tokenized.slice($0), entity: entity)
                    }
                }
            }
            guard !cursor.isInsideEntity(after: units.utf8Range.upperBound), !sentence.forms.isEmpty else { return }
            sentences.append(sentence)
            sentence = TaggedSentence()
        }
        return sentence.forms.isEmpty ? sentences : sentences + [sentence]
    }
}

/// Walks through the entities of a text along with its tokens.
private struct EntityCursor {
    let entities: [Entity]
    private var next = 0

    init(entities: [Entity]) { self.entities = entities }

    /// Cuts a token where entities begin or end.
    mutating func pieces(of token: Range<Int>) -> [(Range<Int>, Entity?)] {
        var pieces: [(Range<Int>, Entity?)] = []
        var start = token.lowerBound
        while start < token.upperBound {
            while next < entities.count, entities[next].utf8Range.upperBound <= start { next += 1 }
            guard next < entities.count, entities[next].utf8Range.lowerBound < token.upperBound else {
                pieces.append((start..<token.upperBound, nil))
                break
            }
            let entity = entities[next].utf8Range
            if start < entity.lowerBound {
                pieces.append((start..<entity.lowerBound, nil))
                start = entity.lowerBound
            }
            let end = min(entity.upperBound, token.upperBound)
            pieces.append((start..<end, entities[next]))
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
