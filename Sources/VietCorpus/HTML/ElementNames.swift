/// What the names of an element, its classes and its id, call it.
struct ElementNames: OptionSet, Sendable {
    let rawValue: UInt16

    init(rawValue: UInt16) { self.rawValue = rawValue }

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
    /// Perhaps a headline, where nothing else is.
    static let looseHeadline = ElementNames(rawValue: 128)
    /// A part of the site that has a title of its own.
    static let module = ElementNames(rawValue: 256)
    /// Does not show.
    static let hidden = ElementNames(rawValue: 512)

    /// - Parameter known: what names mean that were seen before; numbers tell many of them apart, and nothing else.
    init(of element: HTMLDocument.Element, knowing known: inout [[String]: ElementNames]) {
        self = []
        for token in Self.tokens(element) {
            let names = known[token] ?? Self.names(of: token)
            known[token] = names
            formUnion(names)
        }
        let classes = (element["class"] ?? "").split(whereSeparator: \.isWhitespace).prefix(64)
        if classes.contains(where: { PageLexicon.shared.contains($0, .hiddenClass) }) { insert(.hidden) }
    }

    private static func names(of token: [String]) -> ElementNames {
        let names = role(of: token, token.joined())
        return switch PageVocabulary.surrounding(token) {
        case .strong: names.union(.strong)
        case .weak: names.union(.weak)
        case .none: names
        }
    }

    private static func role(of token: [String], _ name: String) -> ElementNames {
        let lexicon = PageLexicon.shared
        var role: ElementNames = []
        if isBody(token) { role.insert(.body) }
        if isHeadline(token, name) { role.insert(.headline) }
        if token.contains(where: { lexicon.contains($0, .looseHeadlineClass) }) { role.insert(.looseHeadline) }
        if token.contains(where: { lexicon.contains($0, .bylineClass) }) || lexicon.contains(name, .bylineClass)
            || suffixes(of: token).contains(where: { lexicon.contains($0, .bylineClass) })
        {
            role.insert(.byline)
        }
        if lexicon.contains(name, .dropCapClass) { role.insert(.dropCap) }
        if token.contains(where: { lexicon.contains($0, .metadataClass) }) { role.insert(.metadata) }
        if token.contains(where: { lexicon.contains($0, .moduleClass) }) { role.insert(.module) }
        return role
    }

    /// A prefix of the theme stands before the name: `td-post-content`, `ctl00_lblNoiDung`.
    private static func isBody(_ token: [String]) -> Bool {
        if token.first == "externalclass" { return true }
        return suffixes(of: token).contains { PageLexicon.shared.contains($0, .bodyClass) }
    }

    /// The last words of a name joined, the whole name first, the last word alone only where it is the name.
    private static func suffixes(of token: [String]) -> [String] {
        (0..<max(1, token.count - 1)).map { token[$0...].joined() }
    }

    private static func isHeadline(_ token: [String], _ name: String) -> Bool {
        let lexicon = PageLexicon.shared
        guard let first = token.first, let last = token.last,
            !token.contains(where: { lexicon.contains($0, .sectionClass) })
        else { return false }
        return lexicon.contains(last, .headlineClass) || ["title", "tieude"].contains(first)
            || name.contains("tieude") || suffixes(of: token).contains { lexicon.contains($0, .headlineClass) }
    }

    /// The words of each name in class and id, in lower case: `newsRelated`, `news-related` and `news_related` have two.
    static func tokens(_ element: HTMLDocument.Element) -> [[String]] {
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
