import VietCorpus
import VietText

/// Everything that the package does to a text, with all options.
enum Analysis {
    /// Runs it all; what comes of it does not matter here.
    static func run(_ text: String) {
        let document = Document(id: "1", text: text)
        extract(document)
        for format in tokenFormats { _ = format.encode(document) }
        normalize(document)
        for word in text.split(separator: " ") { read(String(word)) }
        read(text)
    }

    // MARK: Extraction

    private static let extractor = Extractor(options: [.nested, .explanations])
    private static let localExtractor = Extractor(
        home: try? HomeUnit("huyện An Lão, tỉnh Bình Định"), options: [.nested, .explanations])
    private static let published = PublicationDate("2022-10-04T09:01+07:00")
    private static let formats: [any ArticleFormat] =
        OffsetUnit.allCases.map { JSONFormat(.lines, offsetUnit: $0) }
        + ArticleTable.allCases.map { DelimitedFormat(.tab, table: $0) }
        + [TableFormat(), CoNLLFormat(), CoNLLUFormat(), SpaCyFormat(), HTMLFormat()]

    private static func extract(_ document: Document) {
        let article = extractor.extract(document.text)
        for format in formats { _ = format.encode(article, of: document) }
        _ = BratDocument(article, of: document)
        _ = localExtractor.extract(document.text, published: published)
    }

    // MARK: Tokens

    private static let tokenFormats = [
        TokenFormat(.word, layout: .jsonl, showsParts: true), TokenFormat(.syllable, layout: .conllu),
        TokenFormat(.sentence, layout: .text),
    ]

    // MARK: Normalization

    private static let normalizers = [
        Normalizer([
            .nfc, .markOrder, .lookAlikes, .clean, .toneRepair, .highlandApostrophes, .htmlEntities, .mojibake,
            .tonePlacement(.new),
        ]),
        Normalizer([.nfd, .foldDiacritics, .letterCase(.upper)]),
        Normalizer([.nfc, .tonePlacement(.old), .letterCase(.lower)]),
    ]

    private static func normalize(_ document: Document) {
        for normalizer in normalizers {
            _ = NormalizedFormat(.lines).encode(normalizer.normalize(document.text), of: document)
        }
        let bytes = Array(document.text.utf8)
        for encoding in LegacyEncoding.allCases {
            _ = encoding.decode(bytes)
            if let encoded = try? encoding.encode(document.text) { _ = encoding.decode(encoded) }
        }
        _ = LegacyEncoding.detect(bytes)
        for order in SortOrder.allCases { _ = order.key(document.text) }
    }

    /// What is read as a single word, number or date.
    private static func read(_ text: String) {
        if let number = Decimal(figure: text) { _ = NumberWords.spell(number) + number.figure + number.description }
        if let number = NumberWords.value(of: text) { _ = NumberWords.spell(number, region: .south) }
        _ = Int(romanNumeral: text)
        _ = PublicationDate(text)?.description
        if let syllable = try? Syllable(text) { _ = syllable.spelled(.old) + syllable.spelled(.new) }
    }
}
