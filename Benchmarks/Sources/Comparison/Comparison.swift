import BenchmarkTasks
import BenchmarkText

/// The speed of every task in one run, and its ratio to the comparator that has to do with the same text.
///
/// The tasks take turns, pass by pass, so that a busy moment of the machine hits them alike; each is given the best of
/// its passes, for whatever else happens makes a pass slower, never faster. Every pass goes over the whole text, with all
/// caches empty at its start.
///
/// With names of tasks as arguments it measures these alone, for a profiler.
@main
struct Comparison {
    private static let passes = 3

    static func main() async throws {
        let text = BenchmarkText.longest
        print(
            "\(text.utf8.count) bytes of \(text.name), processor time of one thread, best of \(passes) passes in turns"
        )
        if BenchmarkText.news == nil {
            print("not comparable: this text repeats itself, so caches help as they never do; put the news beside it")
        }
        print("\n| task | MB/s | ratio |\n| --- | --- | --- |")
        let chosen = CommandLine.arguments.dropFirst()
        let tasks =
            chosen.isEmpty
            ? BenchmarkTask.all.filter { $0.name != "extraction of one article" } : chosen.map(BenchmarkTask.named)
        let speeds = measure(tasks.map { ($0, $0.input(text)) })
        for task in tasks { printRow(task.name, speeds[task.name] ?? 0, against: task.comparator, speeds) }
        guard chosen.isEmpty else { return }
        compareRoster(speeds["extraction"] ?? 0)
        try await Throughput(text).compare(with: speeds["icu words"] ?? 0)
    }

    /// The best speed of each task in MB/s.
    private static func measure(_ jobs: [(task: BenchmarkTask, input: [UInt8])]) -> [String: Double] {
        var speeds: [String: Double] = [:]
        for _ in 0..<passes {
            for (task, input) in jobs {
                var result = 0
                let time = ProcessorTime.measure { result = task.run(input) }
                guard result != 0 else { fatalError("\(task.name) found nothing") }
                speeds[task.name] = max(speeds[task.name] ?? 0, megabytesPerSecond(input.count, time))
            }
        }
        return speeds
    }

    /// An article of names and titles alone has the most to find.
    private static func compareRoster(_ usual: Double) {
        let roster = BenchmarkText.roster(2_000_000)
        let speed = measure([(.named("extraction"), roster.utf8)])["extraction"] ?? 0
        printRow("extraction, \(roster.name)", speed, against: "extraction", ["extraction": usual])
    }

    static func printRow(_ name: String, _ speed: Double, against other: String?, _ speeds: [String: Double]) {
        let ratio = other.flatMap { name in speeds[name].map { "\(rounded(speed / $0)) × \(name)" } }
        print("| \(name) | \(rounded(speed)) | \(ratio ?? "") |")
    }

    static func megabytesPerSecond(_ count: Int, _ time: Duration) -> Double {
        Double(count) / 1e6 / (time / .seconds(1))
    }

    private static func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}
