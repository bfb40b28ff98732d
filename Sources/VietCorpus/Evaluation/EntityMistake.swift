/// One difference between prediction and gold, for whoever improves the extractor.
public struct EntityMistake: Sendable, Equatable {
    /// How a prediction can differ.
    public enum Kind: String, Sendable, CaseIterable {
        /// Nothing was found there.
        case missed
        /// Something was found where nothing is.
        case spurious
        /// The same label with other ends.
        case boundary
        /// Another label.
        case label
        /// The right entity with another value, or none.
        case value
        /// The right title with another holder, or none.
        case holder
    }

    /// How it differs.
    public let kind: Kind
    /// ``GoldArticle/id``.
    public let article: String
    /// Line in the plain text, from 1.
    public let line: Int
    /// The gold's label; for a spurious entity, its own.
    public let label: Label
    /// The entity's place in the plain text, in Unicode scalars.
    public let scalarRange: Range<Int>
    /// The entity with a few words around it, in one line, the entity in `[ ]`.
    public let context: String
    /// The gold's value or holder.
    public let expected: String?
    /// What the prediction has instead.
    public let found: String?

    init(
        _ kind: Kind, in article: GoldArticle, at range: Range<Int>, label: Label, expected: String?, found: String?
    ) {
        self.kind = kind
        self.article = article.id
        self.label = label
        self.expected = expected
        self.found = found
        scalarRange = range
        let text = article.text.unicodeScalars
        let start = text.index(text.startIndex, offsetBy: min(range.lowerBound, text.count))
        line = 1 + text[..<start].count { $0 == "\n" }
        let end = text.index(start, offsetBy: range.count, limitedBy: text.endIndex) ?? text.endIndex
        context =
            String(text[..<start].suffix(Self.contextLength)).inOneLine + "["
            + String(text[start..<end]).inOneLine + "]" + String(text[end...].prefix(Self.contextLength)).inOneLine
    }

    /// Unicode scalars shown on either side of an entity.
    private static let contextLength = 30
}

extension GoldArticle {
    /// The slice at a range of scalars, as far as the text reaches.
    func scalarSlice(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
    }
}
