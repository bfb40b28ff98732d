extension Tokenizer {
    /// The words of a text, found as they are asked for.
    ///
    /// - Complexity: O(n) for the whole sequence; nothing is done before the first word is asked for.
    public func words(in text: String) -> Words { Words(text: text, tokenizer: self) }

    /// The syllables and typed tokens of a text, which ``Word/syllables`` counts.
    public func syllables(in text: String) -> Syllables { Syllables(text: text, tokenizer: self) }

    /// The sentences of a text as half-open ranges of UTF-8 bytes, without the white space between them.
    public func sentences(in text: String) -> Sentences { Sentences(text: text, tokenizer: self) }

    /// The words of a text.
    public struct Words: Sequence, Sendable {
        let text: String
        let tokenizer: Tokenizer

        /// Starts at the head of the text.
        public func makeIterator() -> Iterator { Iterator(cursor: Cursor(text, tokenizer)) }

        /// Goes through a text sentence by sentence.
        public struct Iterator: IteratorProtocol, Sendable {
            var cursor: Cursor
            private var index = 0

            init(cursor: Cursor) { self.cursor = cursor }

            /// The next word.
            public mutating func next() -> Word? {
                while index == cursor.workspace.words.count {
                    index = 0
                    guard cursor.advance(.words) else { return nil }
                }
                defer { index += 1 }
                return cursor.workspace.words[index]
            }
        }
    }

    /// The syllables and typed tokens of a text.
    public struct Syllables: Sequence, Sendable {
        let text: String
        let tokenizer: Tokenizer

        /// Starts at the head of the text.
        public func makeIterator() -> Iterator { Iterator(cursor: Cursor(text, tokenizer)) }

        /// Goes through a text sentence by sentence.
        public struct Iterator: IteratorProtocol, Sendable {
            var cursor: Cursor
            private var index = 0

            init(cursor: Cursor) { self.cursor = cursor }

            /// The next syllable or typed token.
            public mutating func next() -> Token? {
                while index == cursor.workspace.tokens.count {
                    index = 0
                    guard cursor.advance(.syllables) else { return nil }
                }
                defer { index += 1 }
                return cursor.workspace.tokens[index]
            }
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
                let atoms = cursor.reader.sentence
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
        private(set) var reader = SentenceReader()
        private(set) var workspace = Workspace()

        init(_ text: String, _ tokenizer: Tokenizer) {
            self.text = text
            self.text.makeContiguousUTF8()
            self.tokenizer = tokenizer
        }

        mutating func advance(_ depth: SentenceReader.Depth) -> Bool {
            reader.advance(
                in: text.utf8.span, workspace: &workspace, segmenter: tokenizer.segmenter, depth: depth)
        }
    }
}
