/// How many records of a run's inputs were of other kinds than it reads.
public struct PassedOver: Sendable, Equatable {
    /// By kind, such as `request`.
    public private(set) var counts: [String: Int] = [:]

    /// Counts one more.
    mutating func add(_ kind: String) {
        // Whoever writes types of his own does not fill the memory.
        counts[counts.count < Self.mostKinds || counts[kind] != nil ? kind : "other", default: 0] += 1
    }

    private static let mostKinds = 32

    static func += (first: inout PassedOver, second: PassedOver) {
        for (kind, count) in second.counts { first.counts[kind, default: 0] += count }
    }

    static func + (first: PassedOver, second: PassedOver) -> PassedOver {
        var sum = first
        sum += second
        return sum
    }

    /// How many there are.
    public var total: Int { counts.values.reduce(0, +) }

    /// One line that counts them, the most frequent first; `nil` where there are none.
    public var summary: String? {
        guard total > 0 else { return nil }
        let kinds = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
        return "\(total) \(total == 1 ? "record" : "records") of other kinds passed over: "
            + kinds.joined(separator: ", ")
    }
}
