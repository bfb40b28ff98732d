import BenchmarkText
import CComparators
import VietTokenization

/// One pass over the text for each contestant, all in one run, every cache empty at the start of its pass.
///
/// With the name of a contestant as its argument it makes that pass alone, for counting instructions.
@main
struct OnePass {
    static let contestants: [(name: String, run: @Sendable ([UInt8]) -> Int)] = [
        ("viettext words", viettextWords), ("icu words", icuWords), ("space splitter", spaceWords),
    ]

    static func main() {
        let text = BenchmarkText.news ?? BenchmarkText.samples
        if let chosen = CommandLine.arguments.dropFirst().first {
            guard let contestant = contestants.first(where: { $0.name == chosen }) else {
                fatalError("no contestant “\(chosen)”: take one of \(contestants.map(\.name))")
            }
            print(contestant.run(text.utf8))
            return
        }
        print("one pass over \(text.utf8.count) bytes of \(text.name), one thread")
        if BenchmarkText.news == nil { print("not comparable: this text repeats itself; see Benchmarks/run") }
        var speeds: [String: Double] = [:]
        for (name, run) in contestants {
            var words = 0
            let time = ContinuousClock().measure { words = run(text.utf8) }
            let speed =
                Double(text.utf8.count) / 1e6
                / (Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds))
            speeds[name] = speed
            print("\(name): \(words) words, \((speed * 10).rounded() / 10) MB/s")
        }
        if let ours = speeds["viettext words"], let icu = speeds["icu words"] {
            print("viettext words / icu words = \((ours / icu * 100).rounded() / 100)")
        }
    }

    /// Words with offsets from `Tokenizer.default`, the tokenizer that is scored for accuracy.
    private static func viettextWords(_ utf8: [UInt8]) -> Int {
        var workspace = Tokenizer.Workspace()
        var count = 0
        var checksum = 0
        Tokenizer.default.forEachSentence(in: utf8.span, workspace: &workspace) { words, _ in
            for index in words.indices {
                let range = words[index].utf8Range
                checksum = checksum &* 31 &+ range.lowerBound &+ range.upperBound
            }
            count += words.count
        }
        return checksum == 0 ? 0 : count
    }

    private static func icuWords(_ utf8: [UInt8]) -> Int {
        var words: Int64 = 0
        let checksum = comparator_icu_words(utf8, Int64(utf8.count), &words)
        return checksum == 0 ? 0 : Int(words)
    }

    private static func spaceWords(_ utf8: [UInt8]) -> Int {
        var words: Int64 = 0
        let checksum = comparator_space_words(utf8, Int64(utf8.count), &words)
        return checksum == 0 ? 0 : Int(words)
    }
}
