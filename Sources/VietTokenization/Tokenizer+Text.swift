extension Tokenizer {
    /// The words of a text, found as they are asked for.
    ///
    /// - Parameter keepsPunctuation: whether punctuation marks are words.
    /// - Complexity: O(n) for the whole sequence; nothing is done before the first word is asked for.
    public func words(in text: String, keepsPunctuation: Bool = true) -> Words {
        Words(text: text, tokenizer: self, keepsPunctuation: keepsPunctuation)
    }

    /// The syllables and typed tokens of a text, which ``Word/syllables`` counts.
    ///
    /// - Parameter keepsPunctuation: whether punctuation marks are among them; ``Word/syllables`` counts them always.
    public func syllables(in text: String, keepsPunctuation: Bool = true) -> Syllables {
        Syllables(text: text, tokenizer: self, keepsPunctuation: keepsPunctuation)
    }

    /// The sentences of a text as half-open ranges of UTF-8 bytes, without the white space between them.
    public func sentences(in text: String) -> Sentences { Sentences(text: text, tokenizer: self) }

    /// The words of a text.
    public struct Words: Sequence, Sendable {
        let text: String
        let tokenizer: Tokenizer
        let keepsPunctuation: Bool

        /// Starts at the head of the text.
        public func makeIterator() -> Iterator {
            Iterator(elements: SentenceElements(text, tokenizer, keepsPunctuation: keepsPunctuation))
        }

        /// Goes through a text sentence by sentence.
        public struct Iterator: IteratorProtocol, Sendable {
            var elements: SentenceElements<Word>

            /// The next word.
            public mutating func next() -> Word? { elements.next() }
        }
    }

    /// The syllables and typed tokens of a text.
    public struct Syllables: Sequence, Sendable {
        let text: String
        let tokenizer: Tokenizer
        let keepsPunctuation: Bool

        /// Starts at the head of the text.
        public func makeIterator() -> Iterator {
            Iterator(elements: SentenceElements(text, tokenizer, keepsPunctuation: keepsPunctuation))
        }

        /// Goes through a text sentence by sentence.
        public struct Iterator: IteratorProtocol, Sendable {
            var elements: SentenceElements<Token>

            /// The next syllable or typed token.
            public mutating func next() -> Token? { elements.next() }
        }
    }

    /// The sentences of a text.
    public struct Sentences: Sequence, Sendable {
        let text: String
        let tokenizer: Tokenizer

        /// Starts at the head of the text.
        public func makeIterator() -> Iterator { Iterator(cursor: Cursor(text, tokenizer)) }

        /// Goes through a text sentence by sentence.
        public struct Iterator: IteratorProtocol, Sendable {
            var cursor: Cursor

            /// The UTF-8 range of the next sentence.
            public mutating func next() -> Range<Int>? {
                guard cursor.advance(.sentence) else { return nil }
                let atoms = cursor.cutter.sentence
                let first = cursor.workspace.atoms[atoms.lowerBound]
                let last = cursor.workspace.atoms[atoms.upperBound - 1]
                return Int(first.start)..<Int(last.end)
            }
        }
    }

    /// A place in a text, and memory of its own.
    struct Cursor: Sendable {
        private var text: String
        private let tokenizer: Tokenizer
        private(set) var cutter = SentenceCutter()
        private(set) var workspace = Workspace()

        init(_ text: String, _ tokenizer: Tokenizer) {
            self.text = text
            self.text.makeContiguousUTF8()
            self.tokenizer = tokenizer
        }

        /// A syllable of the present sentence, counted from the head of the text.
        func syllable(_ index: Int) -> Token { workspace.tokens[index - cutter.syllableCount] }

        mutating func advance(_ depth: SentenceCutter.Depth) -> Bool {
            cutter.advance(
                in: text.utf8.span, workspace: &workspace, tokenizer: tokenizer, depth: depth)
        }
    }
}
