import BenchmarkTasks
import BenchmarkText

/// How time grows: hostile texts of a megabyte beside ordinary text of that size, and lengths up to a single line of
/// 100 MB. For people; what is gated are instruction counts, see `Benchmarks/gate`.
@main
struct Growth {
    private static let tasks = [BenchmarkTask.named("words"), .named("extraction of one article")]

    static func main() {
        for task in tasks {
            compareHostile(task, 1_000_000)
            compareLengths(task)
        }
    }

    private static func compareHostile(_ task: BenchmarkTask, _ size: Int) {
        let ordinary = BenchmarkText.longest.prefix(size)
        let usual = seconds(task, ordinary)
        print("\(task.name): \(usual) s for \(ordinary.utf8.count) bytes of \(ordinary.name)")
        let ratios = BenchmarkText.hostile(size).map { ($0.name, seconds(task, $0) / usual) }
        for (name, ratio) in ratios.sorted(by: { $0.1 > $1.1 }) {
            print("\(rounded(ratio))\t\(name)")
        }
    }

    /// The articles without line breaks, so that nothing but the stated cut ends a sentence of theirs early.
    private static func compareLengths(_ task: BenchmarkTask) {
        for count in [1_000_000, 10_000_000, 100_000_000] {
            let text = BenchmarkText.articles.repeated(to: count)
            let line = BenchmarkText(name: "one line", utf8: text.utf8.map { $0 == 0x0A ? 0x20 : $0 }).prefix(count)
            let time = seconds(task, line)
            print("\(task.name): \(rounded(time * 1e9 / Double(line.utf8.count))) ns a byte in one line of \(count)")
        }
    }

    /// The better of two runs.
    private static func seconds(_ task: BenchmarkTask, _ text: BenchmarkText) -> Double {
        (0..<2).map { _ in ProcessorTime.measure { _ = task.run(text.utf8) } / .seconds(1) }.min() ?? 0
    }

    private static func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}
