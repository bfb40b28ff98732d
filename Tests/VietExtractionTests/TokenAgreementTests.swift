import Testing
import VietCorpus
import VietExtraction
import VietNormalization
import VietTokenization

/// Rules read dates, clocks, codes and numbers from atoms, for they also read what the tokenizer takes for several tokens
/// (`45 /QĐ-UBND`, `7 giờ 30`). Where it found one token they may not cut it, and sentences are the tokenizer's.
@Suite("Extraction and tokenizer agree") struct TokenAgreementTests {
    /// Two times of day may share a token: `11-14h`.
    private static let labels: Set<Label> = [.date, .percent, .money, .quantity, .cardinal, .ordinal, .law]
    private static let kinds: Set<TokenKind> = [.number, .date, .time, .percent, .url, .email, .documentNumber, .emoji]

    @Test(
        "no figure starts or ends inside a typed token, and entities stand in sentences of the tokenizer",
        arguments: Repository.goldFiles)
    func borders(file: String) throws {
        // Extraction reads a clean copy of a text.
        let text = Normalizer.forMatchingMarkup.normalize(try GoldArticle(contentsOf: file).text).text
        let tokens = Tokenizer.default.syllables(in: text).filter { Self.kinds.contains($0.kind) }
        let inside = Set(tokens.flatMap { $0.utf8Range.dropFirst() })
        let ends = Set(Tokenizer.default.sentences(in: text).map(\.upperBound))
        for entity in Extractor.default.extract(text).entities {
            #expect(ends.contains(entity.sentence.upperBound), "\(entity.text)")
            guard Self.labels.contains(entity.label) else { continue }
            let isWhole = !inside.contains(entity.utf8Range.lowerBound) && !inside.contains(entity.utf8Range.upperBound)
            #expect(isWhole, "\(entity.label) \(entity.text)")
        }
    }
}
