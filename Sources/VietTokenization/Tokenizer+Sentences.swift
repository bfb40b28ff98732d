extension Tokenizer {
    /// Memory that ``forEachSentence(in:workspace:_:)`` uses again and again.
    ///
    /// One workspace serves one thread at a time, and any number of texts one after the other. It grows to what the
    /// longest sentence needs and stays so.
    public struct Workspace: Sendable {
        var atoms: [Atom] = []
        var cache = SyllableCache()
        var tokens: [Token] = []
        var sites = SentenceSites()
        var words: [Word] = []

        /// An empty workspace, which grows to about 700 KB.
        public init() {
            atoms.reserveCapacity(SentenceCutter.atomsAtOnce)
            tokens.reserveCapacity(SentenceSplitter.maximumAtoms)
            words.reserveCapacity(SentenceSplitter.maximumAtoms)
        }

        /// Forgets the text before.
        mutating func clear() {
            atoms.removeAll(keepingCapacity: true)
            tokens.removeAll(keepingCapacity: true)
            words.removeAll(keepingCapacity: true)
        }
    }

    /// Calls `body` for each sentence of a text, in order.
    ///
    /// Nothing is allocated once the workspace has grown to the longest sentence; a sentence is cut after 1,024
    /// syllables and marks. Malformed bytes are symbols.
    ///
    /// - Parameters:
    ///   - utf8: the text, at most 2³¹−1 bytes.
    ///   - workspace: any workspace; what it held before makes no difference.
    ///   - body: receives the words of a sentence and the tokens that they are made of. Both are gone when it
    ///     returns. ``Word/syllables`` counts the tokens of the whole text.
    /// - Complexity: O(n).
    public func forEachSentence<Failure: Error>(
        in utf8: Span<UInt8>, workspace: inout Workspace,
        _ body: (_ words: Span<Word>, _ syllables: Span<Token>) throws(Failure) -> Void
    ) throws(Failure) {
        workspace.clear()
        var cutter = SentenceCutter()
        while cutter.advance(in: utf8, workspace: &workspace, tokenizer: self, depth: .words) {
            try body(workspace.words.span, workspace.tokens.span)
        }
    }

    /// Calls `body` with the tokens of each sentence of a text, in order, and with the gaps where they are joined to the words
    /// of ``forEachSentence(in:workspace:_:)``, by the token before each.
    ///
    /// - Complexity: O(n).
    package func forEachSentenceOfJoinedTokens(
        in utf8: Span<UInt8>, workspace: inout Workspace, _ body: (Span<Token>, _ joins: borrowing GapSet) -> Void
    ) {
        workspace.clear()
        var cutter = SentenceCutter()
        while cutter.advance(in: utf8, workspace: &workspace, tokenizer: self, depth: .joins) {
            body(workspace.tokens.span, workspace.sites.joins)
        }
    }

    /// Calls `body` with the tokens of each sentence of a text, in order: the sentences and tokens of
    /// ``forEachSentence(in:workspace:_:)``, without a look for words.
    ///
    /// - Complexity: O(n).
    package func forEachSentenceOfTokens(
        in utf8: Span<UInt8>, workspace: inout Workspace, _ body: (Span<Token>) -> Void
    ) {
        workspace.clear()
        var cutter = SentenceCutter()
        while cutter.advance(in: utf8, workspace: &workspace, tokenizer: self, depth: .syllables) {
            body(workspace.tokens.span)
        }
    }

    /// Calls `body` with the tokens of each sentence of a text whose atoms are known.
    package func forEachSentenceOfTokens(
        of atoms: [Atom], workspace: inout Workspace, _ body: (Span<Token>) -> Void
    ) {
        workspace.clear()
        var start = 0
        while start < atoms.count {
            let end = SentenceSplitter.end(in: atoms, from: start)
            workspace.tokens.removeAll(keepingCapacity: true)
            TokenComposer.compose(atoms, start..<end, into: &workspace.tokens)
            body(workspace.tokens.span)
            start = end
        }
    }
}
