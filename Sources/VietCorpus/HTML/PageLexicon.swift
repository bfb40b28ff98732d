import CVietData

/// What lines of web pages say beside an article, and what elements are called: `Corpus/lexicon/page_words.tsv`.
package struct PageLexicon: Sendable {
    /// What words of the table are for.
    package enum Kind: String, CaseIterable, Sendable {
        /// Labels over what follows an article.
        case ending
        /// Starts of lines that are tools or counters, with a few more words after them.
        case tool
        /// Lines that are tools where they say nothing else.
        case button
        /// Labels of numbers in the line of the date, and labels of who posted an article there.
        case counter, poster
        /// Words between who posted an article and the date.
        case posterLink = "poster-link"
        /// What mastheads and footers say; and where they can be reached, which notices say, too.
        case masthead, contact
        /// Starts of the names of sites, and whole names of their sections.
        case site, section
        /// Whole names of pages that hold no article, and what an empty page says.
        case noArticle = "no-article"
        /// Starts of such names.
        case noArticleStart = "no-article-start"
        case empty
        /// Starts of the names of bodies, which a title has after that of an article.
        case siteHead = "site-head"
        /// Addresses of the home page.
        case address
        /// Accounts and bodies that publish.
        case account
        /// Labels before authors, and before other sources.
        case authorLabel = "author-label"
        case bylineLabel = "byline-label"
        /// Labels of authors without a colon.
        case spokenLabel = "spoken-label"
        /// Words beside the figures of a date line.
        case stamp
        /// Months, their number as value.
        case month
        /// Names of elements that never hold an article beside its headline; that may by chance; and words after such
        /// names that do not change what they name, as in `related-posts-list`.
        case surroundingClass = "class-surrounding"
        case asideClass = "class-aside"
        case containerClass = "class-container"
        /// Names of bodies and headlines, without what joins their words.
        case bodyClass = "class-body"
        case headlineClass = "class-headline"
        /// Words of the titles of sections, modules and sites.
        case sectionClass = "class-section"
        /// Those that even an `h1` may be the title of.
        case moduleClass = "class-module"
        /// Words that headlines have in their names where nothing else tells them.
        case looseHeadlineClass = "class-loose-headline"
        case bylineClass = "class-byline"
        case dropCapClass = "class-drop-cap"
        case metadataClass = "class-metadata"
        case hiddenClass = "class-hidden"
        /// Posts of weblogs and questions with their answers; what stands around such entries of a list.
        case entryClass = "class-entry"
        case aroundEntriesClass = "class-around-entries"
        /// The readers' comments of a page, one of them, who wrote it and what.
        case commentsClass = "class-comments"
        case commentClass = "class-comment"
        case commentAuthorClass = "class-comment-author"
        case commentTextClass = "class-comment-text"
        /// Names of `meta` elements with the date of publication.
        case metaDate = "meta-date"
    }

    /// The words of the table as they are compared with a page's.
    package static func compared(_ words: String, _ kind: Kind) -> String {
        switch kind {
        // Names of people differ from these by a tone alone: Báo, Bảo.
        case .account, .siteHead: Normalizer([.nfc]).normalize(words).text.lowercased()
        default: folded(words)
        }
    }

    private let sets: [Kind: Set<String>]
    private let phrases: [Kind: PhraseList]
    /// The numbers of months by their names.
    let months: [String: Int]

    static let shared = PageLexicon()

    private init() {
        var sets: [Kind: Set<String>] = [:]
        var months: [String: Int] = [:]
        for cells in TabSeparatedText.rows(constant: viet_data_pages(), count: viet_data_pages_count(), columns: 3) {
            guard let kind = Kind(rawValue: cells[0]) else { continue }
            sets[kind, default: []].insert(cells[1])
            if kind == .month { months[cells[1]] = Int(cells[2]) }
        }
        self.sets = sets
        self.months = months
        phrases = sets.mapValues(PhraseList.init)
    }

    /// Whether words are a whole entry of a kind; they are folded already.
    func contains(_ words: some StringProtocol, _ kind: Kind) -> Bool { sets[kind]?.contains(String(words)) ?? false }

    /// What stands after the longest entry of a kind that words start with, up to a boundary of words.
    func rest(of words: Substring, after kind: Kind) -> Substring? { phrases[kind]?.rest(of: words) }

    /// A text in lower case, without diacritics and marks at the start, one space between two words.
    package static func folded(_ text: String) -> String {
        let folded = Normalizer([.foldDiacritics]).normalize(text).text.lowercased()
        if let words = foldedASCII(folded) { return words }
        let words = folded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let start = words.firstIndex { $0.isLetter || $0.isNumber }
        // Addresses have no letter, or none at the start.
        return start.map { words.hasPrefix("/") || words.hasPrefix(".") ? words : String(words[$0...]) } ?? words
    }

    /// The same for ASCII alone, as most texts are without their diacritics; `nil` for others, and addresses.
    private static func foldedASCII(_ text: String) -> String? {
        var words: [UInt8] = []
        words.reserveCapacity(text.utf8.count)
        var needsSpace = false
        for byte in text.utf8 {
            guard byte < 0x80 else { return nil }
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                needsSpace = !words.isEmpty
                continue
            }
            if words.isEmpty, !byte.isASCIIWord {
                if byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") { return nil }
                continue
            }
            if needsSpace { words.append(0x20) }
            needsSpace = false
            words.append(byte)
        }
        return words.isEmpty ? nil : String(decoding: words, as: UTF8.self)
    }

    /// The letters and digits that a text starts with.
    static func firstWord(_ text: Substring) -> Substring {
        let end = text.utf8.firstIndex { !$0.isASCIIWord } ?? text.endIndex
        if end < text.endIndex, text.utf8[end] >= 0x80 { return text.prefix { $0.isLetter || $0.isNumber } }
        return text[..<end]
    }

    /// A text from its first letter or digit on; `nil` where it has none.
    static func fromFirstWord(_ text: Substring) -> Substring? {
        guard let start = text.utf8.firstIndex(where: { $0.isASCIIWord || $0 >= 0x80 }) else { return nil }
        if text.utf8[start] < 0x80 { return text[start...] }
        return text.firstIndex { $0.isLetter || $0.isNumber }.map { text[$0...] }
    }
}

extension UInt8 {
    /// Whether it is a letter or a digit of ASCII.
    fileprivate var isASCIIWord: Bool {
        (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self)
    }
}

/// Phrases by their first words.
private struct PhraseList: Sendable {
    private let byFirstWord: [Substring: [String]]

    init(_ phrases: Set<String>) {
        byFirstWord = Dictionary(grouping: phrases) { PageLexicon.firstWord($0[...]) }.mapValues { phrases in
            phrases.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
        }
    }

    func rest(of words: Substring) -> Substring? {
        guard let candidates = byFirstWord[PageLexicon.firstWord(words)] else { return nil }
        for phrase in candidates where words.hasPrefix(phrase) {
            let rest = words.dropFirst(phrase.count)
            if let next = rest.first, next.isLetter || next.isNumber, phrase.last?.isLetter ?? false { continue }
            return rest
        }
        return nil
    }
}
