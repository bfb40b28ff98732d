/// The words that announce who wrote an article: `Tác giả bài viết:`, `Tin, ảnh:`, `Bt:`, `T/h:`.
struct BylineLabels: Sendable {
    private let document: Document
    private let labels: RuleGrammar<DocumentContext>
    private let inner: RuleGrammar<DocumentContext>

    init(grammars: Grammars) {
        document = grammars.document
        labels = grammars.grammar(.bylineLabel)
        inner = grammars.grammar(.bylineInner)
    }

    struct Label: Sendable {
        /// Where the names start.
        var end: Int
        var hasColon: Bool
        var kind: Kind
    }

    /// What a label announces, the surest first; rules give the number.
    enum Kind: Int, Sendable {
        case author
        /// Where the text comes from; pages misuse it for authors.
        case source
        /// Who took a picture, or what it shows.
        case picture
    }

    /// The label that opens a range.
    func end(_ range: Range<Int>) -> Label? {
        guard let label = labels.reading(at: range.lowerBound), label.end <= range.upperBound,
            let kind = label.value.integer.flatMap(Kind.init)
        else { return nil }
        return Label(end: label.end, hasColon: document.isMark(label.end - 1, ":"), kind: kind)
    }

    /// `Ảnh:` in the middle of a byline: `Tin: A – Ảnh: B`.
    func inner(_ position: Int, in range: Range<Int>) -> Int? {
        inner.reading(at: position).flatMap { $0.end <= range.upperBound ? $0.end : nil }
    }
}
