import BenchmarkTasks
import BenchmarkText

/// The speed of every task in one run, and its ratio to the comparator that has to do with the same text.
///
/// A machine that others use changes its speed within seconds. So every pass of a task comes right after one of its
/// comparator, and the ratio is the median of such pairs; a speed is that of the best pass, for whatever else happens
/// makes a pass slower, never faster. Every pass goes over the whole text, with all caches empty at its start.
///
/// With names of tasks as arguments it measures one pass of these alone: for a profiler, and for `Benchmarks/commands`.
@main
struct Comparison {
    private static let passes = 3

    static func main() async throws {
        let text = BenchmarkText.longest
        print("\(text.utf8.count) bytes of \(text.name), processor time of one thread")
        if BenchmarkText.news == nil {
            print("not comparable: this text repeats itself, so caches help as they never do; put the news beside it")
        }
        let chosen = CommandLine.arguments.dropFirst().map(BenchmarkTask.named)
        guard chosen.isEmpty else {
            print("\n| task | MB/s |\n| --- | --- |")
            for task in chosen { print("| \(task.name) | \(rounded(speed(of: task, task.input(text)))) |") }
            return
        }
        print("best of \(passes) passes, and the median ratio to a pass of the comparator's right before each")
        print("\n| task | MB/s | ratio |\n| --- | --- | --- |")
        for task in BenchmarkTask.all where task.name != "extraction of one article" { compare(task, over: text) }
        compareRoster(with: text)
        try await Throughput(text).compare()
    }

    private static func compare(_ task: BenchmarkTask, over text: BenchmarkText) {
        let input = task.input(text)
        let comparator = task.comparator.map(BenchmarkTask.named)
        let other = comparator?.input(text)
        var pairs = Pairs()
        for _ in 0..<passes {
            let comparatorSpeed = comparator.map { speed(of: $0, other ?? input) }
            pairs.append(speed(of: task, input), against: comparatorSpeed)
        }
        pairs.printRow(task.name, against: task.comparator)
    }

    /// An article of names and titles alone has the most to find.
    private static func compareRoster(with text: BenchmarkText) {
        let roster = BenchmarkText.roster(2_000_000)
        let extraction = BenchmarkTask.named("extraction")
        let usual = text.prefix(roster.utf8.count)
        var pairs = Pairs()
        for _ in 0..<passes {
            let comparatorSpeed = speed(of: extraction, usual.utf8)
            pairs.append(speed(of: extraction, roster.utf8), against: comparatorSpeed)
        }
        pairs.printRow("extraction, \(roster.name)", against: "extraction, as much of \(text.name)")
    }

    /// MB/s of one pass.
    private static func speed(of task: BenchmarkTask, _ input: [UInt8]) -> Double {
        var result = 0
        let time = ProcessorTime.measure { result = task.run(input) }
        guard result != 0 else { fatalError("\(task.name) found nothing") }
        return megabytesPerSecond(input.count, time)
    }

    static func megabytesPerSecond(_ count: Int, _ time: Duration) -> Double {
        Double(count) / 1e6 / (time / .seconds(1))
    }

    static func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}
