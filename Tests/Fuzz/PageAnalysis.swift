#if HTML
    @testable import VietCorpus
    import VietText

    /// What holds of any page: it is read or refused, its markup grows by what is escaped in it at most, and its article is made
    /// of its own words.
    enum PageAnalysis {
        /// Reads a page.
        ///
        /// - Returns: what does not hold.
        static func problem(with html: String) -> String? {
            let bytes = Array(html.utf8)
            let cleaned = MarkupCleaner.clean(bytes)
            if cleaned.count > 6 * bytes.count + 16 { return "cleaned markup has more than what is escaped in it" }
            guard let page = try? WebPage(html: bytes, name: "page") else { return nil }
            let known = WordsOfPage(html)
            for line in page.text.split(separator: "\n") {
                if let word = words(line).first(where: { !known.holds($0) }) {
                    return "'\(String(word))' stands in the article and not in the page: \(line)"
                }
            }
            return nil
        }

        static func words(_ text: some StringProtocol) -> [Substring.UnicodeScalarView] {
            Substring(text).unicodeScalars.split { !$0.properties.isAlphabetic }.map { $0 }
        }
    }

    /// The words of a page as far as no reading of its markup matters: letters that stand side by side where tags, or the
    /// references in them, do not count.
    private struct WordsOfPage {
        private var words: Set<String> = []
        private var letters: [String] = []

        init(_ html: String) {
            let resolver = Normalizer([.htmlEntities])
            let visible = Self.withoutInvisible(html)
            let resolved = resolver.normalize(resolver.normalize(visible).text).text
            for text in [visible, resolved, Self.withoutTags(visible), Self.withoutTags(resolved)] {
                words.formUnion(PageAnalysis.words(text).map { String($0) })
                letters.append(Self.lettersAlone(text))
            }
        }

        /// Whether a word stands there, or up to three parts of it: markup that shows nothing joins what stands around it.
        func holds(_ word: Substring.UnicodeScalarView) -> Bool {
            if words.contains(String(word)) { return true }
            var rest = word
            for _ in 0..<3 where !rest.isEmpty {
                rest = rest.dropFirst(longestPart(of: rest))
            }
            return rest.isEmpty
        }

        /// How many letters at the start of a word stand side by side.
        private func longestPart(of word: Substring.UnicodeScalarView) -> Int {
            (0..<word.count).reversed().map { $0 + 1 }.first { count in
                let part = String(word.prefix(count))
                return letters.contains { $0.utf8.firstRange(of: part.utf8) != nil }
            } ?? 0
        }

        private static func withoutInvisible(_ text: String) -> String {
            var visible = String.UnicodeScalarView()
            for scalar in text.unicodeScalars where !invisible.contains(scalar) { visible.append(scalar) }
            return String(visible)
        }

        private static let invisible = Set("\u{AD}\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}\0".unicodeScalars)

        private static func withoutTags(_ text: String) -> String { text.replacing(/<[^<>]*>/, with: "") }

        private static func lettersAlone(_ text: String) -> String {
            var letters = String.UnicodeScalarView()
            for scalar in text.unicodeScalars where scalar.properties.isAlphabetic { letters.append(scalar) }
            return String(letters)
        }
    }
#endif
