/// Brings Vietnamese text into one spelling, and says which source bytes every part of the result came from.
///
/// ```swift
/// let clean = Normalizer([.nfc, .clean]).normalize(text)
/// clean.text
/// clean.alignment.sourceRange(of: range)
/// ```
/// A value without state: one serves any number of threads.
public struct Normalizer: Sendable {
    /// What is done.
    public let options: Options
    /// What keeps its spelling.
    public let protectedWords: ProtectedWords

    /// Makes a normalizer that does what the options say and nothing else.
    ///
    /// - Parameter protectedWords: words and phrases whose tones stay where they are.
    public init(_ options: Options, protecting protectedWords: ProtectedWords = []) {
        self.options = options
        self.protectedWords = protectedWords
    }

    /// What the tokenizer and the extractor read: composed letters, marks in order, Đ for its look-alikes, no
    /// invisible characters.
    public static let forMatching = Normalizer([.nfc, .markOrder, .lookAlikes, .clean])

    /// The same for pages that left HTML in their text.
    package static let forMatchingMarkup = Normalizer(forMatching.options.union([.htmlTags, .htmlEntities]))

    /// Whether a text may hold HTML, so that ``forMatchingMarkup`` has something to do.
    package static func mayHoldMarkup(_ utf8: Span<UInt8>) -> Bool {
        ByteSearch.first(in: utf8, from: 0) { bytes, _, _ in
            (bytes == UInt8(ascii: "<")) | (bytes == UInt8(ascii: "&"))
        } < utf8.count
    }

    /// Normalizes a string.
    ///
    /// - Complexity: O(n).
    public func normalize(_ text: String) -> NormalizedText {
        text.withUTF8Bytes { utf8 in
            guard let changed = rewrite(utf8) else {
                return NormalizedText(text: text, alignment: Alignment(identity: utf8.count))
            }
            // A string is UTF-8, and every pass replaces whole scalars by whole scalars.
            return NormalizedText(text: String(wellFormed: changed.bytes.span), alignment: changed.alignment)
        }
    }

    /// Normalizes UTF-8.
    ///
    /// - Returns: `nil` when the text is as it should be already: read the source then.
    /// - Throws: where the bytes are not UTF-8.
    /// - Complexity: O(n).
    public func normalize(utf8: Span<UInt8>) throws(InvalidUTF8) -> NormalizedUTF8? {
        try InvalidUTF8.validate(utf8)
        return rewrite(utf8)
    }

    /// A word has no more pieces than that many rounds put together.
    private static let mostJoins = 6

    /// Normalizes bytes known to be UTF-8; `nil` when nothing changes. A malformed byte stays what it is.
    package func rewrite(_ utf8: Span<UInt8>) -> NormalizedUTF8? {
        // One pass has its own search; several share one.
        let found = options == Self.forMatching.options ? Self.passes(over: utf8) : nil
        if let found, found.isEmpty { return nil }
        var steps = NormalizationSteps()
        for _ in 0..<2 {
            if options.contains(.mojibake) { steps.apply(utf8) { Mojibake.rewrite($0, &$1) } }
        }
        if options.contains(.htmlTags) { steps.apply(utf8) { HTMLTags.rewrite($0, &$1) } }
        for _ in 0..<2 {
            if options.contains(.htmlEntities) { steps.apply(utf8) { HTMLEntities.rewrite($0, &$1) } }
        }
        let passes = found ?? passes(after: steps, utf8)
        if passes.contains(.clean) { steps.apply(utf8) { InvisibleCharacters.rewrite($0, &$1) } }
        if passes.contains(.lookAlikes) { steps.apply(utf8) { LookAlikes.rewrite($0, &$1) } }
        if let letterCase = options.letterCase {
            steps.apply(utf8) { CaseMapping(textCase: letterCase).rewrite($0, &$1) }
        }
        if passes.contains(.nfc), !options.contains(.nfd) {
            steps.apply(utf8) { CanonicalForm.rewrite($0, to: .nfc, &$1) }
        }
        if passes.contains(.markOrder) { steps.apply(utf8) { MarkOrder.rewrite($0, &$1) } }
        for _ in 0..<Self.mostJoins {
            // A mark may stand after the syllable that another one completed, and the parts of a word be parts of a longer one.
            var isChanged = false
            if options.contains(.detachedMarks) {
                isChanged = steps.apply(utf8) { DetachedMarks.rewrite($0, &$1) }
            }
            if options.contains(.splitWords), steps.apply(utf8, { SplitWords.rewrite($0, &$1) }) { isChanged = true }
            if !isChanged { break }
        }
        if options.contains(.highlandApostrophes) { steps.apply(utf8) { HighlandApostrophe.rewrite($0, &$1) } }
        if options.movesTones {
            steps.apply(utf8) { source, rewriter in
                let protected = protectedWords.ranges(in: source)
                let spelling = ToneSpelling(
                    placement: options.tonePlacement, repairs: options.contains(.toneRepair), protected: protected)
                spelling.rewrite(source, &rewriter)
            }
        }
        if options.contains(.foldDiacritics) { steps.apply(utf8) { DiacriticFolding.rewrite($0, &$1) } }
        if options.contains(.slug) { steps.apply(utf8) { Slug.rewrite($0, &$1) } }
        if options.contains(.nfd) { steps.apply(utf8) { CanonicalForm.rewrite($0, to: .nfd, &$1) } }
        return steps.result
    }

    /// The options without the passes of ``forMatching`` that would find nothing, where nothing stands between these.
    private func passes(after steps: NormalizationSteps, _ source: Span<UInt8>) -> Options {
        guard options.contains(Self.forMatching.options), options.isSubset(of: Self.forMatchingMarkup.options) else {
            return options
        }
        guard let before = steps.result else { return Self.passes(over: source) }
        return Self.passes(over: before.bytes.span)
    }
}

/// Passes in a row, each over the result of the one before.
private struct NormalizationSteps {
    var result: NormalizedUTF8?

    /// - Returns: whether the pass changed anything.
    @discardableResult
    mutating func apply(_ source: Span<UInt8>, _ pass: (Span<UInt8>, inout Rewriter) -> Void) -> Bool {
        var rewriter = Rewriter()
        guard let before = result else {
            pass(source, &rewriter)
            result = rewriter.finish(source)
            return result != nil
        }
        pass(before.bytes.span, &rewriter)
        guard let after = rewriter.finish(before.bytes.span) else { return false }
        result = NormalizedUTF8(bytes: after.bytes, alignment: before.alignment.composed(with: after.alignment))
        return true
    }
}
