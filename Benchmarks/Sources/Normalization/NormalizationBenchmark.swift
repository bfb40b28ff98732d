import BenchmarkText
import CComparators
import VietNormalization

/// The normalizer beside ICU over the same bytes, the best of several passes of each, all in one run.
@main
struct NormalizationBenchmark {
    /// 8 MB: enough to leave the caches, few enough for several passes.
    private static let byteLimit = 8_000_000
    private static let passes = 5

    static func main() {
        let source = BenchmarkText.news ?? BenchmarkText.samples
        let raw = Array(source.utf8.prefix(byteLimit))
        let text = Normalizer([.nfc, .clean]).normalize(String(decoding: raw, as: UTF8.self)).text
        let clean = Array(text.utf8)
        let decomposed = Array(Normalizer([.nfd]).normalize(text).text.utf8)
        print("normalization of \(clean.count) bytes of \(source.name), best of \(passes)")

        let icuClean = speed("icu, clean text", clean) { comparator_icu_nfc($0, Int64($0.count), false) }
        let ourClean = speed("viettext, clean text", clean) { normalize($0, [.nfc]) }
        print("ratio \(rounded(ourClean / icuClean))")

        let icuDecomposed = speed("icu, NFD with edits", decomposed) { comparator_icu_nfc($0, Int64($0.count), true) }
        let ourDecomposed = speed("viettext, NFD with alignment", decomposed) { normalize($0, [.nfc]) }
        print("ratio \(rounded(ourDecomposed / icuDecomposed))")

        let icuWords = speed("icu word breaker", raw) { bytes in
            var words: Int64 = 0
            _ = comparator_icu_words(bytes, Int64(bytes.count), &words)
            return words
        }
        let everything: Normalizer.Options = [
            .nfc, .markOrder, .lookAlikes, .clean, .toneRepair, .highlandApostrophes, .htmlEntities, .mojibake,
            .tonePlacement(.old),
        ]
        let ourOptions = speed("viettext, nine options", raw) { normalize($0, everything) }
        print("ratio \(rounded(ourOptions / icuWords))")
    }

    private static func normalize(_ utf8: [UInt8], _ options: Normalizer.Options) -> Int64 {
        do {
            return Int64(try Normalizer(options).normalize(utf8: utf8.span)?.bytes.count ?? utf8.count)
        } catch {
            fatalError("the benchmark's text: \(error)")
        }
    }

    /// Prints and returns MB/s of the fastest pass.
    private static func speed(_ name: String, _ utf8: [UInt8], _ run: ([UInt8]) -> Int64) -> Double {
        var best = Duration.seconds(1_000_000)
        var result: Int64 = 0
        for _ in 0..<passes { best = min(best, ContinuousClock().measure { result = run(utf8) }) }
        let seconds = Double(best.components.seconds) + Double(best.components.attoseconds) / 1e18
        let speed = Double(utf8.count) / 1e6 / seconds
        print("\(name): \(rounded(speed)) MB/s (\(result))")
        return speed
    }

    private static func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}
