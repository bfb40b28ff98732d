import BenchmarkText
import CComparators
import VietCorpus

/// One thing to measure.
public struct BenchmarkTask: Sendable {
    /// How the text is written before it is handed over; that is not measured.
    public enum Form: Sendable {
        /// As it is.
        case raw
        /// NFC, without invisible characters.
        case clean
        /// NFD.
        case decomposed
    }

    /// What it does: `words`.
    public let name: String
    /// What it is given.
    public let form: Form
    /// The comparator that has to do with the same text, by name.
    public let comparator: String?
    /// Does it to a text, with empty caches at the start; the result depends on all of the work.
    public let run: @Sendable ([UInt8]) -> Int

    init(
        _ name: String, form: Form = .raw, against comparator: String? = nil,
        _ run: @escaping @Sendable ([UInt8]) -> Int
    ) {
        self.name = name
        self.form = form
        self.comparator = comparator
        self.run = run
    }

    /// The text in the form that the task is given.
    public func input(_ text: BenchmarkText) -> [UInt8] {
        let options: Normalizer.Options
        switch form {
        case .raw: return text.utf8
        case .clean: options = [.nfc, .clean]
        case .decomposed: options = [.nfd]
        }
        return Array(Normalizer(options).normalize(String(decoding: text.utf8, as: UTF8.self)).text.utf8)
    }

    /// The task with a name.
    public static func named(_ name: String) -> BenchmarkTask {
        guard let task = all.first(where: { $0.name == name }) else {
            fatalError("no task “\(name)”: take one of \(all.map(\.name))")
        }
        return task
    }

    /// All tasks, each after its comparator.
    public static let all: [BenchmarkTask] =
        comparators + tokenization + normalization + writers + [
            BenchmarkTask("extraction", against: "icu words", extraction),
            BenchmarkTask("extraction of one article") { extract($0.span) },
        ]

    private static let comparators = [
        BenchmarkTask("icu words", icuWords),
        BenchmarkTask("icu words, NFD", form: .decomposed, icuWords),
        BenchmarkTask("space splitter", against: "icu words") { utf8 in
            var words: Int64 = 0
            return Int(truncatingIfNeeded: comparator_space_words(utf8, Int64(utf8.count), &words)) &+ Int(words)
        },
        BenchmarkTask("icu NFC", form: .clean) { Int(comparator_icu_nfc($0, Int64($0.count), false)) },
        BenchmarkTask("icu NFC with edits, NFD", form: .decomposed) {
            Int(comparator_icu_nfc($0, Int64($0.count), true))
        },
    ]

    private static let tokenization = [
        BenchmarkTask("scan", against: "icu words", scan),
        BenchmarkTask("sentences", against: "icu words", sentences),
        BenchmarkTask("words", against: "icu words", words),
        BenchmarkTask("words, NFD", form: .decomposed, against: "icu words, NFD", words),
    ]

    /// What the commands make of one document, to the last byte.
    private static let writers = [
        BenchmarkTask("tokenize text") { tokenize($0, .text) },
        BenchmarkTask("tokenize jsonl") { tokenize($0, .jsonl) },
        BenchmarkTask("tokenize conllu") { tokenize($0, .conllu) },
        BenchmarkTask("extract jsonl") { extract($0, JSONFormat(.lines)) },
        BenchmarkTask("extract csv") { extract($0, DelimitedFormat(.comma)) },
        BenchmarkTask("extract conll") { extract($0, CoNLLFormat()) },
        BenchmarkTask("extract conllu") { extract($0, CoNLLUFormat()) },
        BenchmarkTask("extract brat", extractBrat),
        BenchmarkTask("extract spacy") { extract($0, SpaCyFormat()) },
        BenchmarkTask("normalize text") { normalize($0, .text, [.nfc]) },
        BenchmarkTask("normalize jsonl") { normalize($0, .lines, [.nfc]) },
        BenchmarkTask("normalize tone, repair, clean") { normalize($0, .text, repairs) },
    ]

    /// What `normalize --tone old --repair --clean` does.
    private static let repairs: Normalizer.Options = [
        .nfc, .toneRepair, .markOrder, .lookAlikes, .highlandApostrophes, .detachedMarks, .splitWords, .clean,
        .tonePlacement(.old),
    ]

    private static let normalization = [
        BenchmarkTask("NFC", form: .clean, against: "icu NFC") { normalize($0, [.nfc]) },
        BenchmarkTask("NFC with alignment, NFD", form: .decomposed, against: "icu NFC with edits, NFD") {
            normalize($0, [.nfc])
        },
        BenchmarkTask("tone, repair, clean") { normalize($0, repairs) },
        BenchmarkTask("nine normalizations", against: "icu words") { utf8 in
            normalize(
                utf8,
                [
                    .nfc, .markOrder, .lookAlikes, .clean, .toneRepair, .highlandApostrophes, .htmlEntities, .mojibake,
                    .tonePlacement(.old),
                ])
        },
    ]
}
