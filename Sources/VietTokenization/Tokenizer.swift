/// Cuts Vietnamese text into sentences, words and syllables.
///
/// ```swift
/// for word in Tokenizer.default.words(in: text) { print(word.utf8Range, word.kind) }
/// ```
/// A tokenizer is an immutable value: any number of threads may share one.
public struct Tokenizer: Sendable {
    let segmenter: WordSegmenter
    /// Words of the user's own, where there are any.
    let lexicon: UserLexicon?

    /// The tokenizer with the segmenter that is compiled into the library.
    public static let `default` = Tokenizer(segmenter: SegmenterData.embedded)

    /// The default tokenizer with words of the user's own, which it joins and splits as they say.
    public init(lexicon: UserLexicon) {
        segmenter = SegmenterData.embedded
        self.lexicon = lexicon.isEmpty ? nil : lexicon
    }

    /// A tokenizer with another segmenter.
    package init(segmenter: WordSegmenter) {
        self.segmenter = segmenter
        lexicon = nil
    }
}
