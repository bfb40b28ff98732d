/// Cuts a text into sentences one at a time and analyses each as far as asked.
struct SentenceCutter: Sendable {
    /// How far a sentence is analysed.
    enum Depth { case sentence, syllables, joins, words }

    /// How many atoms are scanned before sentences are cut from them.
    static let atomsAtOnce = 4 * (SentenceSplitter.maximumAtoms + SentenceSplitter.lookahead)

    private var scanner = AtomScanner()
    private var isComplete = false
    /// The first atom of the workspace that no sentence has taken yet.
    private var position = 0
    /// Tokens of all sentences before.
    private(set) var syllableCount = 0

    /// The atoms of the workspace that are the present sentence.
    private(set) var sentence = 0..<0

    /// Goes on to the next sentence; its atoms, tokens and words are then in the workspace.
    ///
    /// - Returns: whether there was one.
    @inline(__always)
    mutating func advance(
        in utf8: Span<UInt8>, workspace: inout Tokenizer.Workspace, tokenizer: Tokenizer, depth: Depth
    ) -> Bool {
        if !isComplete, workspace.atoms.count - position < SentenceSplitter.maximumAtoms + SentenceSplitter.lookahead {
            refill(utf8, &workspace)
        }
        guard position < workspace.atoms.count else { return false }
        let end = SentenceSplitter.end(in: workspace.atoms, from: position)
        sentence = position..<end
        position = end
        guard depth != .sentence else { return true }
        syllableCount += workspace.tokens.count
        workspace.tokens.removeAll(keepingCapacity: true)
        let hasJoints = TokenComposer.compose(workspace.atoms, sentence, into: &workspace.tokens)
        guard depth != .syllables else { return true }
        findJoins(&workspace, tokenizer, hasJoints: hasJoints)
        guard depth != .joins else { return true }
        Self.join(workspace.tokens, &workspace.sites.joins, syllableCount, into: &workspace.words)
        return true
    }

    private mutating func refill(_ utf8: Span<UInt8>, _ workspace: inout Tokenizer.Workspace) {
        workspace.atoms.removeSubrange(0..<position)
        position = 0
        isComplete = scanner.scan(utf8, into: &workspace.atoms, upTo: Self.atomsAtOnce, cache: &workspace.cache)
    }

    private func findJoins(_ workspace: inout Tokenizer.Workspace, _ tokenizer: Tokenizer, hasJoints: Bool) {
        tokenizer.segmenter.segment(workspace.tokens, &workspace.sites)
        if hasJoints { workspace.sites.keepCuts(of: workspace.tokens) }
        if let lexicon = tokenizer.lexicon {
            lexicon.apply(to: &workspace.sites, workspace.tokens, of: workspace.atoms, sentence)
        }
    }

    /// Makes words of the tokens that are joined.
    ///
    /// - Parameters:
    ///   - joins: where; not changed, but not copied either.
    ///   - offset: tokens of all sentences before.
    private static func join(
        _ tokens: [Token], _ joins: inout GapSet, _ offset: Int, into words: inout [Word]
    ) {
        let tokens = tokens.span
        words.removeAll(keepingCapacity: true)
        words.append(addingCapacity: tokens.count) { words in
            var first = 0
            joins.forEachMissing(in: 0..<tokens.count) { last in
                words.append(Word(tokens[first], tokens[last], syllables: first..<last &+ 1, offset: offset))
                first = last &+ 1
            }
        }
    }
}
