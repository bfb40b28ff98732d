import BenchmarkText
import CComparators
import VietCorpus

extension BenchmarkTask {
    /// Syllables and typed tokens.
    static let scan: @Sendable ([UInt8]) -> Int = { utf8 in
        var checksum = 0
        for token in Tokenizer.default.syllables(in: String(decoding: utf8, as: UTF8.self)) {
            checksum = checksum &* 31 &+ token.utf8Range.lowerBound &+ token.utf8Range.upperBound
        }
        return checksum
    }

    static let sentences: @Sendable ([UInt8]) -> Int = { utf8 in
        var checksum = 0
        for range in Tokenizer.default.sentences(in: String(decoding: utf8, as: UTF8.self)) {
            checksum = checksum &* 31 &+ range.lowerBound &+ range.upperBound
        }
        return checksum
    }

    /// Words with offsets from `Tokenizer.default`, the tokenizer that is scored for accuracy.
    static let words: @Sendable ([UInt8]) -> Int = { utf8 in
        var workspace = Tokenizer.Workspace()
        return words(utf8, &workspace)
    }

    /// The same with memory of the caller's.
    public static func words(_ utf8: [UInt8], _ workspace: inout Tokenizer.Workspace) -> Int {
        var checksum = 0
        Tokenizer.default.forEachSentence(in: utf8.span, workspace: &workspace) { words, _ in
            for index in words.indices {
                let range = words[index].utf8Range
                checksum = checksum &* 31 &+ range.lowerBound &+ range.upperBound
            }
        }
        return checksum
    }

    static let icuWords: @Sendable ([UInt8]) -> Int = { utf8 in
        var words: Int64 = 0
        return Int(truncatingIfNeeded: comparator_icu_words(utf8, Int64(utf8.count), &words)) &+ Int(words)
    }

    static func normalize(_ utf8: [UInt8], _ options: Normalizer.Options) -> Int {
        do throws(InvalidUTF8) {
            return try Normalizer(options).normalize(utf8: utf8.span)?.bytes.count ?? utf8.count
        } catch {
            fatalError("the benchmark's text: \(error)")
        }
    }

    /// Everything that articles say, piece by piece.
    static let extraction: @Sendable ([UInt8]) -> Int = { utf8 in
        BenchmarkText(name: "", utf8: utf8).pieces.reduce(0) { $0 + extract($1.span) }
    }

    /// Everything that one article says, its UTF-8 checked.
    static func extract(_ utf8: Span<UInt8>) -> Int {
        do throws(InvalidUTF8) {
            return try Extractor.default.extract(utf8: utf8).entities.count
        } catch {
            fatalError("the benchmark's text: \(error)")
        }
    }

    static func tokenize(_ utf8: [UInt8], _ layout: TokenFormat.Layout) -> Int {
        TokenFormat(.word, layout: layout).encode(document(utf8)).count
    }

    /// The text as articles, each extracted and written.
    static func extract(_ utf8: [UInt8], _ format: some ArticleFormat) -> Int {
        BenchmarkText(name: "", utf8: utf8).pieces.reduce(0) {
            let document = document($1)
            return $0 + format.encode(Extractor.default.extract(document), of: document).count
        }
    }

    /// The text as articles, each extracted and written as brat wants it.
    static let extractBrat: @Sendable ([UInt8]) -> Int = { utf8 in
        BenchmarkText(name: "", utf8: utf8).pieces.reduce(0) {
            let document = document($1)
            return $0 + BratDocument(Extractor.default.extract(document), of: document).annotations.utf8.count
        }
    }

    static func normalize(_ utf8: [UInt8], _ layout: NormalizedFormat.Layout, _ options: Normalizer.Options) -> Int {
        let document = document(utf8)
        return NormalizedFormat(layout).encode(Normalizer(options).normalize(document.text), of: document).count
    }

    private static func document(_ utf8: some Collection<UInt8>) -> Document {
        Document(id: "1", text: String(decoding: utf8, as: UTF8.self))
    }
}
