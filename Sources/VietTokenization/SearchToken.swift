/// A word, or a part of one, as a search index wants it.
///
/// A word of several syllables is followed by its parts at the same position, so that `huyện ủy` is found by the whole
/// word, by each of its syllables, and by phrases that are counted in words.
public struct SearchToken: Sendable, Equatable {
    /// Half-open range of UTF-8 bytes in the text.
    public let utf8Range: Range<Int>
    /// What the word or the part is.
    public let kind: TokenKind
    /// The number of the word, from 0; that of its word for a part.
    public let position: Int
    /// Whether this is a part of the word before.
    public let isPart: Bool
}

extension Tokenizer {
    /// The words of a text, each of several syllables followed by its parts.
    ///
    /// - Parameter keepsPunctuation: whether punctuation marks are words; they have no position otherwise.
    public func searchTokens(in text: String, keepsPunctuation: Bool = true) -> SearchTokens {
        SearchTokens(text: text, tokenizer: self, keepsPunctuation: keepsPunctuation)
    }

    /// The words of a text and their parts.
    public struct SearchTokens: Sequence, Sendable {
        let text: String
        let tokenizer: Tokenizer
        let keepsPunctuation: Bool

        /// Starts at the head of the text.
        public func makeIterator() -> Iterator {
            Iterator(words: SentenceElements(text, tokenizer, keepsPunctuation: keepsPunctuation))
        }

        /// Goes through a text word by word.
        public struct Iterator: IteratorProtocol, Sendable {
            private var words: SentenceElements<Word>
            private var position = -1
            /// The parts of the last word that are still to come, as indices of the text's syllables.
            private var parts = 0..<0

            init(words: SentenceElements<Word>) { self.words = words }

            /// The next word or part of one.
            public mutating func next() -> SearchToken? {
                if let part = parts.popFirst() {
                    let token = words.cursor.syllable(part)
                    return SearchToken(utf8Range: token.utf8Range, kind: token.kind, position: position, isPart: true)
                }
                guard let word = words.next() else { return nil }
                position += 1
                if word.syllables.count > 1 { parts = word.syllables }
                return SearchToken(utf8Range: word.utf8Range, kind: word.kind, position: position, isPart: false)
            }
        }
    }
}
