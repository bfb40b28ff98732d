/// Speeds of passes, each with its ratio to the pass of something else right before it.
struct Pairs {
    private var best = 0.0
    private var ratios: [Double] = []

    /// Adds a pass of so many MB/s, after one of the comparator if there is any.
    mutating func append(_ speed: Double, against comparator: Double?) {
        best = max(best, speed)
        if let comparator { ratios.append(speed / comparator) }
    }

    /// A row of the table: the best speed and the median ratio.
    func printRow(_ name: String, against comparator: String?) {
        let ratio = comparator.map { "\(Comparison.rounded(median)) × \($0)" }
        print("| \(name) | \(Comparison.rounded(best)) | \(ratio ?? "") |")
    }

    private var median: Double { ratios.isEmpty ? 0 : ratios.sorted()[ratios.count / 2] }
}
