import VietNormalization

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
    /// The outermost entities of the labels that are asked for.
    let entities: [Entity]
    /// What their labels are called.
    private let labels: [String]

    init(_ article: Article, _ labels: Set<Label>) {
        text = TokenizedText(article.text)
        let selected = article.selecting(labels).entities
        entities = selected.contains(where: \.isNested) ? selected.filter { !$0.isNested } : selected
        self.labels = entities.indices.map { [entities] in entities.span[$0].label.rawValue }
    }

    /// The name of the label of an entity.
    @inline(__always)
    func label(_ entity: Int) -> String { labels[entity] }

    /// Calls `body` for each form of each sentence, with whether the next one follows without white space, and
    /// `endOfSentence` behind the last of each.
    @inline(__always)
    func forEach(_ body: (Form, _ isJoined: Bool) -> Void, endOfSentence: () -> Void) {
        var cursor = EntityCursor(entities: entities)
        var forms: [Form] = []
        func finishSentence() {
            guard !forms.isEmpty else { return }
            for index in forms.indices {
                // Only the next form tells whether white space stands behind one.
                let next = index + 1
                let isJoined =
                    next < forms.count && forms[index].utf8Range.upperBound == forms[next].utf8Range.lowerBound
                body(forms[index], isJoined)
            }
            forms.removeAll(keepingCapacity: true)
            endOfSentence()
        }
        text.forEachSentence { tokens in
            for index in tokens.indices { cursor.cut(tokens[index].utf8Range, of: text.utf8.span, into: &forms) }
            let end = tokens[tokens.count - 1].utf8Range.upperBound
            if !cursor.isInsideEntity(after: end) { finishSentence() }
        }
        finishSentence()
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
    mutating func cut(_ token: Range<Int>, of utf8: Span<UInt8>, into forms: inout [TaggedForms.Form]) {
        while next < ranges.count, ranges[next].upperBound <= token.lowerBound { next += 1 }
        if next == ranges.count || ranges[next].lowerBound >= token.upperBound {
            Self.add(token, nil, utf8, isFirst: false, to: &forms)
        } else {
            cutAtEntities(token, utf8, &forms)
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
