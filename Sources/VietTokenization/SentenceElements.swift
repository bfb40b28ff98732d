/// What the sentences of a text are made of: words, or syllables and typed tokens.
protocol SentenceElement: Sendable {
    var kind: TokenKind { get }
    /// How far a sentence is analysed to have them.
    static var depth: SentenceCutter.Depth { get }
    static func count(in workspace: borrowing Tokenizer.Workspace) -> Int
    static func element(_ index: Int, in workspace: borrowing Tokenizer.Workspace) -> Self
}

extension Word: SentenceElement {
    static var depth: SentenceCutter.Depth { .words }
    static func count(in workspace: borrowing Tokenizer.Workspace) -> Int { workspace.words.count }
    static func element(_ index: Int, in workspace: borrowing Tokenizer.Workspace) -> Word { workspace.words[index] }
}

extension Token: SentenceElement {
    static var depth: SentenceCutter.Depth { .syllables }
    static func count(in workspace: borrowing Tokenizer.Workspace) -> Int { workspace.tokens.count }
    static func element(_ index: Int, in workspace: borrowing Tokenizer.Workspace) -> Token { workspace.tokens[index] }
}

/// Goes through the elements of a text sentence by sentence.
struct SentenceElements<Element: SentenceElement>: Sendable {
    private(set) var cursor: Tokenizer.Cursor
    private let keepsPunctuation: Bool
    private var index = 0

    init(_ text: String, _ tokenizer: Tokenizer, keepsPunctuation: Bool) {
        cursor = Tokenizer.Cursor(text, tokenizer)
        self.keepsPunctuation = keepsPunctuation
    }

    mutating func next() -> Element? {
        while true {
            while index == Element.count(in: cursor.workspace) {
                index = 0
                guard cursor.advance(Element.depth) else { return nil }
            }
            let element = Element.element(index, in: cursor.workspace)
            index += 1
            if keepsPunctuation || element.kind != .punctuation { return element }
        }
    }
}
