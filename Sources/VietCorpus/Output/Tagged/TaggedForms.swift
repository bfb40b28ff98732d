import VietNormalization
import VietTokenization

/// The forms of an article's sentences, each with the entity it belongs to.
///
/// Forms are the tokenizer's syllables and typed tokens, cut where an entity begins or ends and at white space. A sentence
/// does not end inside an entity. Flat: of nested entities the outermost.
struct TaggedForms {
    struct Form {
        private let start: Int32
        private let end: Int32
        private let number: Int32
        /// Whether the entity begins with it.
        let isFirst: Bool

        @inline(__always)
        init(_ utf8Range: Range<Int>, entity: Int? = nil, isFirst: Bool = false) {
            start = Int32(truncatingIfNeeded: utf8Range.lowerBound)
            end = Int32(truncatingIfNeeded: utf8Range.upperBound)
            number = Int32(truncatingIfNeeded: entity ?? -1)
            self.isFirst = isFirst
        }

        var utf8Range: Range<Int> { @inline(__always) get { Int(start)..<Int(end) } }

        /// The place of its entity in ``TaggedForms/entities``.
        var entity: Int? { @inline(__always) get { number < 0 ? nil : Int(number) } }
    }

    let text: TokenizedText
    private let atoms: [Atom]?
    /// The outermost entities of the labels that are asked for.
    let entities: [Entity]
    /// What their labels are called.
    private let labels: [String]

    init(_ article: Article, _ labels: Set<Label>) {
        text = TokenizedText(article.text)
        atoms = article.atoms
        let selected = article.selecting(labels).entities
        entities = selected.contains(where: \.isNested) ? selected.filter { !$0.isNested } : selected
        self.labels = entities.indices.map { [entities] in entities.span[$0].label.rawValue }
    }

    /// Bytes of the longest of these names.
    var longestLabel: Int { labels.reduce(0) { max($0, $1.utf8.count) } }

    /// The name of the label of an entity.
    @inline(__always)
    func label(_ entity: Int) -> String { labels[entity] }

    /// Calls `body` with the forms of each sentence.
    @inline(__always)
    func forEachSentence(_ body: (Span<Form>) -> Void) {
        var cursor = EntityCursor(entities: entities)
        var forms: [Form] = []
        text.forEachSentence(of: atoms) { tokens in
            let utf8 = text.utf8.span
            for index in tokens.indices { cursor.cut(tokens[index], of: utf8, into: &forms) }
            let end = tokens[tokens.count - 1].utf8Range.upperBound
            if forms.isEmpty || cursor.isInsideEntity(after: end) { return }
            body(forms.span)
            forms.removeAll(keepingCapacity: true)
        }
        if !forms.isEmpty { body(forms.span) }
    }
}

extension Span<TaggedForms.Form> {
    /// From the start of the first form to the end of the last: no form is longer than that, nor all of them together.
    var utf8Range: Range<Int> {
        let start = self[0].utf8Range.lowerBound
        let end = self[count - 1].utf8Range.upperBound
        return start..<end
    }

    /// Whether a form follows on the one at an index without white space between them.
    @inline(__always)
    func isJoined(_ index: Int) -> Bool {
        guard index &+ 1 < count else { return false }
        let end = self[index].utf8Range.upperBound
        return self[index &+ 1].utf8Range.lowerBound == end
    }
}

extension ByteCursor {
    /// The entity of a form in BIO form.
    @inline(__always)
    mutating func append(tag label: String, isFirst: Bool) {
        append(isFirst ? "B-" : "I-")
        append(text: label)
    }
}

/// Walks through the entities of a text along with its tokens.
private struct EntityCursor {
    private let ranges: [Range<Int>]
    private var next = 0

    init(entities: [Entity]) { ranges = entities.indices.map { entities.span[$0].utf8Range } }

    /// Cuts a token where entities begin or end, and at white space.
    @inline(__always)
    mutating func cut(_ token: Token, of utf8: Span<UInt8>, into forms: inout [TaggedForms.Form]) {
        let range = token.utf8Range
        while next < ranges.count, ranges[next].upperBound <= range.lowerBound { next += 1 }
        if next < ranges.count, ranges[next].lowerBound < range.upperBound {
            cutAtEntities(range, utf8, &forms)
        } else if token.kind == .word {
            // Only what is no word may have white space inside.
            forms.append(TaggedForms.Form(range))
        } else {
            Self.add(range, nil, utf8, isFirst: false, to: &forms)
        }
    }

    private mutating func cutAtEntities(_ token: Range<Int>, _ utf8: Span<UInt8>, _ forms: inout [TaggedForms.Form]) {
        var start = token.lowerBound
        while start < token.upperBound {
            while next < ranges.count, ranges[next].upperBound <= start { next += 1 }
            guard next < ranges.count, ranges[next].lowerBound < token.upperBound else {
                return Self.add(start..<token.upperBound, nil, utf8, isFirst: false, to: &forms)
            }
            let entity = ranges[next]
            if start < entity.lowerBound {
                Self.add(start..<entity.lowerBound, nil, utf8, isFirst: false, to: &forms)
                start = entity.lowerBound
            }
            let end = min(entity.upperBound, token.upperBound)
            Self.add(start..<end, next, utf8, isFirst: start == entity.lowerBound, to: &forms)
            start = end
        }
    }

    /// Adds a piece of a token, which hardly ever holds white space.
    @inline(__always)
    private static func add(
        _ piece: Range<Int>, _ entity: Int?, _ utf8: Span<UInt8>, isFirst: Bool, to forms: inout [TaggedForms.Form]
    ) {
        if piece.count < 8 {
            let lanes = ByteLanes(shortText: utf8.bytes.extracting(piece))
            // What stands behind a shorter text are zeros, which count as control characters.
            let behind = ~UInt64(0) << UInt64(8 &* piece.count)
            if mayBeginWhiteSpace(lanes).bits & ~behind == 0 {
                return forms.append(TaggedForms.Form(piece, entity: entity, isFirst: isFirst))
            }
        }
        addWords(of: piece, entity, utf8, isFirst, &forms)
    }

    private static func addWords(
        of piece: Range<Int>, _ entity: Int?, _ utf8: Span<UInt8>, _ isFirst: Bool, _ forms: inout [TaggedForms.Form]
    ) {
        utf8.forEachWord(in: piece) { word in
            let isFirst = isFirst && word.lowerBound == piece.lowerBound
            forms.append(TaggedForms.Form(word, entity: entity, isFirst: isFirst))
        }
    }

    /// Whether an entity began before a position and ends behind it.
    func isInsideEntity(after position: Int) -> Bool {
        next < ranges.count && ranges[next].lowerBound < position && ranges[next].upperBound > position
    }
}
