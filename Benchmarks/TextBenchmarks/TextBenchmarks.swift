import Benchmark
import BenchmarkTasks
import BenchmarkText

/// Every task for `swift package benchmark`, which shows the spread of many passes.
let benchmarks: @Sendable () -> Void = {
    let text = BenchmarkText.longest.prefix(2_000_000)
    for task in BenchmarkTask.all {
        let input = task.input(text)
        Benchmark(
            "\(task.name), \(input.count) bytes of \(text.name)",
            configuration: .init(metrics: [.wallClock, .throughput, .peakMemoryResident], maxDuration: .seconds(3))
        ) { benchmark in
            for _ in benchmark.scaledIterations { blackHole(task.run(input)) }
        }
    }
}
