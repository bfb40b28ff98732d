import VietNormalization
import VietTokenization

/// The forms of an article's sentences, each with the entity it belongs to.
///
/// Forms are the tokenizer's syllables and typed tokens, cut where an entity begins or ends and at white space. A sentence
/// does not end inside an entity. Flat: of nested entities the outermost.
struct TaggedForms {
    struct Form {
        fileprivate let start: Int32
        fileprivate let end: Int32
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

        /// A whole token.
        @inline(__always)
        fileprivate init(_ token: Token, entity: Int32?, isFirst: Bool) {
            (start, end) = (token.start, token.end)
            number = entity ?? -1
            self.isFirst = isFirst
        }

        var utf8Range: Range<Int> {
            @inline(__always) get { Range(uncheckedBounds: (Int(start), Int(end))) }
        }

        /// The place of its entity in ``TaggedForms/entities``.
        var entity: Int? { @inline(__always) get { number < 0 ? nil : Int(number) } }
    }

    let text: TokenizedText
    private let atoms: [Atom]?
    /// The outermost entities of the labels that are asked for.
    let entities: SelectedEntities
    /// What their labels are called.
    let labels: LabelNames

    /// - Parameters:
    ///   - selected: the entities of the labels that are asked for.
    ///   - labels: what labels are called; those that are new are added.
    init(_ article: Article, _ selected: SelectedEntities, _ labels: inout WordTable) {
        text = TokenizedText(article.text)
        atoms = article.atoms
        entities = selected.outermost
        self.labels = LabelNames(of: entities, &labels)
    }

    /// Calls `body` with the forms of each sentence.
    @inline(__always)
    func forEachSentence(_ body: (Span<Form>) -> Void) {
        var cursor = EntityCursor(entities: entities)
        var forms: [Form] = []
        text.forEachSentence(of: atoms) { tokens in
            let utf8 = text.utf8.span
            var index = 0
            while true {
                cursor.addWhole(tokens, from: &index, to: &forms)
                guard index < tokens.count else { break }
                cursor.cut(tokens[index].utf8Range, of: utf8, into: &forms)
                index &+= 1
            }
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

    /// The places in ``TaggedForms/entities`` of the first entity and those up to the last: no entity goes on in the next sentence.
    var entities: Range<Int> {
        var (start, end) = (0, count)
        while start < end, self[start].entity == nil { start += 1 }
        while start < end, self[end - 1].entity == nil { end -= 1 }
        guard start < end, let first = self[start].entity, let last = self[end - 1].entity else { return 0..<0 }
        return first..<last + 1
    }

    /// Whether a form follows on the one at an index without white space between them.
    @inline(__always)
    func isJoined(_ index: Int) -> Bool {
        guard index &+ 1 < count else { return false }
        let end = self[index].end
        return self[index &+ 1].start == end
    }
}

extension ByteCursor {
    /// The entity of a form in BIO form.
    @inline(__always)
    mutating func append(tag entity: Int, of labels: LabelNames, isFirst: Bool) {
        append(isFirst ? "B-" : "I-")
        append(labels[entity], of: labels.utf8.span)
    }
}

/// Walks through the entities of a text along with its tokens.
private struct EntityCursor {
    private struct Extent {
        let start: Int32
        let end: Int32

        init(_ utf8Range: Range<Int>) {
            start = Int32(truncatingIfNeeded: utf8Range.lowerBound)
            end = Int32(truncatingIfNeeded: utf8Range.upperBound)
        }
    }

    /// Where the entities stand, and one after every text.
    private var extents: [Extent] = []
    private var next = 0

    init(entities: SelectedEntities) {
        extents.reserveCapacity(entities.count + 1)
        for index in entities.indices {
            extents.append(Extent(entities.entities.utf8Range(of: entities.id(at: index))))
        }
        let farthest = Int(Int32.max)
        extents.append(Extent(farthest..<farthest))
    }

    /// Adds tokens up to the first that has to be cut, or may have: hardly any.
    ///
    /// - Parameter index: of the first token; then of the one that was not added.
    @inline(__always)
    mutating func addWhole(_ tokens: Span<Token>, from index: inout Int, to forms: inout [TaggedForms.Form]) {
        var (position, place) = (index, next)
        forms.append(addingCapacity: tokens.count &- position) { forms in
            let extents = extents.span
            while position < tokens.count {
                let token = tokens[position]
                while extents[place].end <= token.start { place &+= 1 }
                let entity = extents[place]
                guard token.kind.isWhole(token.utf8Range.count) else { return }
                if token.end <= entity.start {
                    forms.append(TaggedForms.Form(token, entity: nil, isFirst: false))
                } else if token.start >= entity.start, token.end <= entity.end {
                    let number = Int32(truncatingIfNeeded: place)
                    forms.append(TaggedForms.Form(token, entity: number, isFirst: token.start == entity.start))
                } else {
                    return
                }
                position &+= 1
            }
        }
        (index, next) = (position, place)
    }

    /// Cuts a token where entities begin or end, and at white space.
    @inline(never)
    mutating func cut(_ token: Range<Int>, of utf8: Span<UInt8>, into forms: inout [TaggedForms.Form]) {
        var start = token.lowerBound
        while start < token.upperBound {
            while extents[next].end <= start { next += 1 }
            let entity = Int(extents[next].start)..<Int(extents[next].end)
            guard entity.lowerBound < token.upperBound else {
                return Self.add(start..<token.upperBound, nil, utf8, isFirst: false, to: &forms)
            }
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
            // What stands after a shorter text are zeros, which count as control characters.
            let after = ~UInt64(0) << UInt64(8 &* piece.count)
            if mayBeginWhiteSpace(lanes).bits & ~after == 0 {
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

    /// Whether an entity began before a position and ends after it.
    func isInsideEntity(after position: Int) -> Bool {
        let entity = extents[next]
        return entity.start < position && entity.end > position
    }
}
