import VietNormalization
import VietTokenization

/// Finds what Vietnamese local-government articles say.
///
/// One value serves any number of threads at once.
public struct Extractor: Sendable {
    /// What an extractor tells beyond the outermost entities.
    public struct Options: OptionSet, Sendable {
        /// One bit an option.
        public let rawValue: Int

        /// The options of a set of bits.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// Entities inside others: the place in the name of a body, the body in a title. The outermost ones stay as they
        /// are.
        public static let nested = Options(rawValue: 1)
        /// What each entity rests on, and which candidates it won against: ``Entity/explanation``.
        public static let explanations = Options(rawValue: 2)
        /// The tokenizer's atoms: ``Article/atoms``.
        package static let atoms = Options(rawValue: 4)
    }

    /// The extractor over the knowledge that the package ships.
    public static let `default` = Extractor()

    private let lexicon: Lexicon
    private let rules: RuleTable
    private let units: AdministrativeUnitTable
    private let home: HomeUnit?
    private let options: Options

    /// An extractor.
    ///
    /// - Parameters:
    ///   - lexicon: people, titles, organizations and places to know besides those that the package ships.
    ///   - rules: rules of one's own, besides those that the package ships.
    ///   - units: the administrative units to link to.
    ///   - home: the administrative unit of the site that the articles come from.
    ///   - options: what to tell beyond the outermost entities.
    public init(
        lexicon: CustomLexicon? = nil, rules: RuleTable? = nil, units: AdministrativeUnitTable = .shipped,
        home: HomeUnit? = nil, options: Options = []
    ) {
        self.lexicon = lexicon.map { Lexicon(custom: $0) } ?? .shipped
        self.units = units
        self.home = home
        self.options = options
        self.rules = rules ?? .shipped
    }

    /// The tables of `Corpus/lexicon` as `viettext-build` compiles them.
    package struct LexiconTables: Sendable {
        let phrases: [UInt8]
        let strings: [UInt8]
        let units: AdministrativeUnitTable

        package init(phrases: [UInt8], strings: [UInt8], units: [UInt8]) {
            self.phrases = phrases
            self.strings = strings
            self.units = AdministrativeUnitTable(StaticBytes(units))
        }
    }

    /// An extractor with other rules, and other tables, than the shipped ones, to try them before they are compiled into the
    /// package.
    package init(trying rules: DocumentedRules, _ tables: LexiconTables? = nil, options: Options = []) {
        lexicon = tables.map { Lexicon(phrases: $0.phrases, strings: $0.strings) } ?? .shipped
        units = tables?.units ?? .shipped
        home = nil
        self.options = options
        self.rules = rules.table
    }

    /// The labels that entities can have.
    public var labels: Set<Label> { rules.labels.union(Label.allCases) }

    /// Extracts everything from one article.
    ///
    /// - Parameters:
    ///   - text: the article as stored, in any normalization form.
    ///   - published: the publication date, where it is known from elsewhere; it wins over the text's own.
    /// - Complexity: O(n log n) in the length of the text; the logarithm is that of the number of entities.
    public func extract(_ text: String, published: PublicationDate? = nil) -> Article {
        text.withUTF8Bytes { utf8 in extract(utf8, text: text, published: published) }
    }

    /// Extracts everything from one article given as UTF-8.
    ///
    /// - Throws: where the bytes are not valid UTF-8.
    public func extract(
        utf8: Span<UInt8>, published: PublicationDate? = nil
    ) throws(InvalidUTF8) -> Article {
        try InvalidUTF8.validate(utf8)
        return extract(String(wellFormed: utf8), published: published)
    }

    private func extract(_ utf8: Span<UInt8>, text: String, published: PublicationDate?) -> Article {
        let normalizer = Normalizer.mayHoldMarkup(utf8) ? Normalizer.forMatchingMarkup : Normalizer.forMatching
        let clean = normalizer.rewrite(utf8)
        let document = Document(utf8: clean?.bytes ?? Array(text.utf8), vocabulary: rules.vocabulary)
        let analysis = Analysis(
            document: document, lexicon: lexicon, rules: rules, units: units, published: published, home: home,
            options: options)
        let alignment = clean?.alignment ?? Alignment(identity: utf8.count)
        return ArticleBuilder(text: text, alignment: alignment, analysis: analysis, options: options).article
    }
}
