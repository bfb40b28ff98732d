/// How far a run is and what it found, in words for people.
///
/// Times come from the caller, who also decides when to show what.
public struct ProgressMeter: Sendable {
    private let totalBytes: Int?
    private let earlierRecords: Int
    private let startPosition: Int
    private var position: Int
    private var records = 0
    private var failures = 0
    private var entityCounts: [Label: Int] = [:]

    /// Begins to count.
    ///
    /// - Parameters:
    ///   - totalBytes: the size of all inputs; `nil` where it is not known, as for standard input.
    ///   - startPosition: how many of these bytes an earlier run was done with.
    ///   - earlierRecords: how many records an earlier run was done with.
    public init(totalBytes: Int?, startPosition: Int = 0, earlierRecords: Int = 0) {
        self.totalBytes = totalBytes
        self.startPosition = startPosition
        self.earlierRecords = earlierRecords
        position = startPosition
    }

    /// Counts a record that was done.
    ///
    /// - Parameter position: how many bytes of the inputs are done with it.
    public mutating func addRecord(entityCounts: [Label: Int], position: Int) {
        records += 1
        self.position = position
        self.entityCounts.merge(entityCounts, uniquingKeysWith: +)
    }

    /// Counts a record that failed.
    public mutating func addFailure(position: Int) {
        records += 1
        failures += 1
        self.position = position
    }

    /// A line that fits a terminal: a bar where the size of the inputs is known, and the figures.
    ///
    /// - Parameter width: the columns of the terminal.
    public func bar(after elapsed: Duration, width: Int) -> String {
        var text = figures(after: elapsed).joined(separator: "  ")
        let barWidth = width / 4
        if let fraction, barWidth >= 10 {
            let filled = Int(Double(barWidth) * fraction)
            text =
                "[\(String(repeating: "#", count: filled))\(String(repeating: ".", count: barWidth - filled))] " + text
        }
        return text.truncated(toWidth: width)
    }

    /// The same figures as a line of a log.
    public func line(after elapsed: Duration) -> String { figures(after: elapsed).joined(separator: ", ") }

    /// What the whole run did: two lines.
    public func summary(after elapsed: Duration) -> String {
        let total = entityCounts.values.reduce(0, +)
        var counts = [records.counting("record")]
        if earlierRecords > 0 { counts.append("\(earlierRecords.grouped) more of an earlier run") }
        counts += ["\(failures.grouped) failed", "\(total.grouped) entities"]
        let rates = [recordRate(after: elapsed), byteRate(after: elapsed)].compactMap(\.self).joined(separator: ", ")
        let labels = Label.inOrder(entityCounts.keys).compactMap { label in
            entityCounts[label].map { "\(label.rawValue) \($0.grouped)" }
        }
        return counts.joined(separator: ", ")
            + "; \(Self.megabytes(position - startPosition)) in \(elapsed.clock)" + (rates.isEmpty ? "" : " (\(rates))")
            + (labels.isEmpty ? "" : "\n" + labels.joined(separator: ", "))
    }

    private func figures(after elapsed: Duration) -> [String] {
        let share = fraction.map { "\(Int($0 * 100)) %" } ?? Self.megabytes(position)
        let left = remaining(after: elapsed).map { "\($0.clock) left" }
        return [
            share, (earlierRecords + records).counting("record"), recordRate(after: elapsed),
            byteRate(after: elapsed), left, failures > 0 ? "\(failures.grouped) failed" : nil,
        ].compactMap(\.self)
    }

    /// How much of the inputs is done, from 0 to 1; a file that grew meanwhile leaves it at 1.
    private var fraction: Double? {
        totalBytes.map { $0 > 0 ? min(1, Double(position) / Double($0)) : 1 }
    }

    private func recordRate(after elapsed: Duration) -> String? {
        elapsed > .zero ? "\(Int(Double(records) / elapsed.seconds).grouped) records/s" : nil
    }

    private func byteRate(after elapsed: Duration) -> String? {
        elapsed > .zero ? Self.megabytes(Int(Double(position - startPosition) / elapsed.seconds)) + "/s" : nil
    }

    /// The time for the rest at the speed so far, once a hundredth of the way has shown it.
    private func remaining(after elapsed: Duration) -> Duration? {
        guard let totalBytes, let fraction, position - startPosition > totalBytes / 100 else { return nil }
        return .seconds(elapsed.seconds * (1 - fraction) * Double(totalBytes) / Double(position - startPosition))
    }

    /// Millions of bytes with one digit after the point.
    private static func megabytes(_ bytes: Int) -> String {
        let tenths = (bytes + 50_000) / 100_000
        return "\((tenths / 10).grouped).\(tenths % 10) MB"
    }
}

extension Duration {
    fileprivate var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }

    /// `0:05`, `12:34`, `1:02:03`.
    fileprivate var clock: String {
        let total = Int(seconds.rounded())
        let (hours, minutes, seconds) = (total / 3600, total / 60 % 60, total % 60)
        func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        return hours > 0 ? "\(hours):\(padded(minutes)):\(padded(seconds))" : "\(minutes):\(padded(seconds))"
    }
}

extension Int {
    /// `1 record`, `2 records`.
    fileprivate func counting(_ noun: String) -> String { "\(grouped) \(noun)\(self == 1 ? "" : "s")" }

    /// With a comma between groups of three digits.
    fileprivate var grouped: String {
        var groups: [String] = []
        var rest = magnitude
        while rest >= 1000 {
            groups.append(String(String(rest % 1000 + 1000).dropFirst()))
            rest /= 1000
        }
        groups.append(String(rest))
        return (self < 0 ? "-" : "") + groups.reversed().joined(separator: ",")
    }
}
