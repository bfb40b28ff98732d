import BenchmarkTasks
import BenchmarkText
import VietTokenization

/// Runs tasks for `Benchmarks/gate`, which lets callgrind count the instructions between the calls of `countedRun`.
///
/// `countedRun` is called twice for every line printed: once on nothing, where the count begins, and once on the text. A
/// line holds the task, the text, the unit of its cost and how many of these there are.
@main
struct Counting {
    static func main() {
        warmUp()
        switch CommandLine.arguments.dropFirst().first {
        case "tasks": countTasks()
        case "growth": countGrowth()
        case "one": countOne(CommandLine.arguments.dropFirst(2))
        default: fatalError("usage: Counting tasks|growth|one TASK [TOKEN BYTES]")
        }
    }

    /// What one unit of work costs, over the gold articles eight times over: caches start empty and soon know them.
    private static func countTasks() {
        let text = BenchmarkText.articles.repeated(to: 500_000)
        let syllables = Tokenizer.default.syllables(in: String(decoding: text.utf8, as: UTF8.self))
            .count { $0.kind != .punctuation }
        for name in ["scan", "words", "words, NFD"] { count(.named(name), text, per: "syllable", syllables) }
        let articleTasks = [
            "extraction", "nine normalizations", "tokenize text", "tokenize jsonl", "tokenize conllu", "extract jsonl",
            "extract csv", "extract conll", "extract conllu", "extract brat", "extract spacy", "normalize text",
            "normalize jsonl", "tone, repair, clean", "normalize tone, repair, clean",
        ]
        for name in articleTasks {
            count(.named(name), .articles, per: "byte", BenchmarkText.articles.utf8.count)
        }
    }

    /// What hostile texts cost at two sizes, and the gold articles of the same size.
    private static func countGrowth() {
        let size = 16_384
        for task in [BenchmarkTask.named("words"), .named("extraction of one article")] {
            for size in [size, 2 * size] {
                for text in [BenchmarkText.articles.prefix(size)] + BenchmarkText.hostile(size) {
                    count(task, text, per: "text of \(size) bytes", 1)
                }
            }
        }
    }

    /// What one task costs on the gold articles, or on a token that stands in the text again and again: to look for what is
    /// dear about it.
    private static func countOne(_ arguments: ArraySlice<String>) {
        guard let name = arguments.first else { fatalError("usage: Counting one TASK [TOKEN BYTES]") }
        if arguments.count == 1 {
            return count(.named(name), .articles, per: "byte", BenchmarkText.articles.utf8.count)
        }
        guard arguments.count == 3, let size = arguments.last.flatMap({ Int($0) }),
            let token = arguments.dropFirst().first
        else { fatalError("usage: Counting one TASK [TOKEN BYTES]") }
        count(.named(name), .token(token, size), per: "text of \(size) bytes", 1)
    }

    private static func count(_ task: BenchmarkTask, _ text: BenchmarkText, per unit: String, _ units: Int) {
        let input = task.input(text)
        _ = countedRun(task, [])
        let result = countedRun(task, input)
        print(task.name, text.name, unit, units, result, separator: "\t")
    }

    /// Tables that are made at first use are made here.
    private static func warmUp() {
        for task in BenchmarkTask.all {
            for text in [BenchmarkText.articles] + BenchmarkText.hostile(100) { _ = task.run(task.input(text)) }
        }
    }
}

/// The call that is counted; a function of its own so that it keeps its name.
@inline(never)
func countedRun(_ task: BenchmarkTask, _ utf8: [UInt8]) -> Int { task.run(utf8) }
