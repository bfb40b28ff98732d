/// What the names of an element, its classes and its id, call it.
struct ElementNames: OptionSet, Sendable {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Never part of an article.
    static let strong = ElementNames(rawValue: 1)
    /// Part of the surroundings, if no running text stands in it.
    static let weak = ElementNames(rawValue: 2)
    /// The body of an article.
    static let body = ElementNames(rawValue: 4)
    /// The headline of an article.
    static let headline = ElementNames(rawValue: 8)
    /// An author or a source.
    static let byline = ElementNames(rawValue: 16)
    /// The first letter of a text, set large.
    static let dropCap = ElementNames(rawValue: 32)
    /// Who wrote an article, and when.
    static let metadata = ElementNames(rawValue: 64)

    init(of element: HTMLDocument.Element) {
        self = []
        for token in Self.tokens(element) {
            switch PageVocabulary.surrounding(token) {
            case .strong: insert(.strong)
            case .weak: insert(.weak)
            case .none: break
            }
            let name = token.joined()
            if PageVocabulary.bodies.contains(name) || token.first == "externalclass" { insert(.body) }
            if Self.isHeadline(token, name) { insert(.headline) }
            if token.contains(where: { ["author", "byline", "source", "nguon"].contains($0) })
                || ["tacgia", "nguontin", "butdanh"].contains(where: { name.hasSuffix($0) })
            {
                insert(.byline)
            }
            if ["dropcap", "firstletter", "initialletter", "dropcaps"].contains(name) { insert(.dropCap) }
            if token.contains("meta") || token.contains("submitted") { insert(.metadata) }
        }
    }

    private static func isHeadline(_ token: [String], _ name: String) -> Bool {
        guard let first = token.first, let last = token.last,
            !token.contains(where: { PageVocabulary.sectionWords.contains($0) })
        else { return false }
        return ["title", "headline", "tieude", "heading"].contains(last) || ["title", "tieude"].contains(first)
            || name.contains("tieude")
    }

    /// The words of each name in class and id, in lower case: `newsRelated`, `news-related` and `news_related` have two.
    private static func tokens(_ element: HTMLDocument.Element) -> [[String]] {
        var tokens: [[String]] = []
        for names in [element["class"], element["id"]] {
            for name in (names ?? "").split(whereSeparator: \.isWhitespace).prefix(64) {
                var words: [String] = []
                var word = ""
                var wasLower = false
                for byte in name.utf8.prefix(128) {
                    let isUpper = (0x41...0x5A).contains(byte)
                    let isLower = (0x61...0x7A).contains(byte)
                    if !isUpper && !isLower || isUpper && wasLower {
                        if !word.isEmpty { words.append(word) }
                        word = ""
                    }
                    if isUpper || isLower { word.unicodeScalars.append(Unicode.Scalar(byte | 0x20)) }
                    wasLower = isLower
                }
                if !word.isEmpty { words.append(word) }
                if !words.isEmpty { tokens.append(words) }
            }
        }
        return tokens
    }
}
