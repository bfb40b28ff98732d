/// Sorts any number of lines in bounded memory: sorted parts go into temporary files, which are merged.
///
/// Lines with equal keys keep their order.
public struct LineSorter {
    private struct Entry {
        let key: [UInt8]
        let line: [UInt8]
    }

    private let order: SortOrder
    private let isReversed: Bool
    private let isUnique: Bool
    private let memory: Int
    private var entries: [Entry] = []
    private var size = 0
    private var parts: [SortedPart] = []
    /// Whether a row of headings was found; those of further files are left out.
    public var hasHeading = false

    /// What an entry takes besides its bytes.
    private static let overhead = 96
    /// The most files that are open at once.
    private static let mostParts = 64

    /// Makes a sorter.
    ///
    /// - Parameters:
    ///   - isUnique: leaves all but the first of equal lines out.
    ///   - memory: bytes of lines and keys that are sorted at once.
    public init(order: SortOrder, isReversed: Bool = false, isUnique: Bool = false, memory: Int = 256 << 20) {
        self.order = order
        self.isReversed = isReversed
        self.isUnique = isUnique
        self.memory = memory
    }

    /// Adds a line.
    public mutating func add(_ line: [UInt8], key: String) throws(InputError) {
        let entry = Entry(key: order.key(key).bytes, line: line)
        size += entry.key.count + line.count + Self.overhead
        entries.append(entry)
        if size > memory { try write() }
    }

    /// Gives all lines in order.
    public mutating func finish(_ body: ([UInt8]) throws(OutputError) -> Void) throws {
        var lastKey: [UInt8] = []
        var seen: Set<[UInt8]> = []
        func give(_ key: [UInt8], _ line: [UInt8]) throws(OutputError) {
            if isUnique {
                if key != lastKey { seen.removeAll() }
                lastKey = key
                guard seen.insert(line).inserted else { return }
            }
            try body(line)
        }
        sortEntries()
        if parts.isEmpty {
            for entry in entries { try give(entry.key, entry.line) }
            return
        }
        try write()
        for part in parts { try part.rewind() }
        try merge(parts) { key, line throws(OutputError) in try give(key, line) }
        parts.removeAll()
    }

    private mutating func sortEntries() {
        // The sort of the standard library is stable.
        let isReversed = isReversed
        entries.sort { Self.precedes($0.key, $1.key, isReversed) }
    }

    private static func precedes(_ a: [UInt8], _ b: [UInt8], _ isReversed: Bool) -> Bool {
        isReversed ? b.lexicographicallyPrecedes(a) : a.lexicographicallyPrecedes(b)
    }

    /// Puts what is in memory into a file.
    private mutating func write() throws(InputError) {
        guard !entries.isEmpty else { return }
        sortEntries()
        let part = try SortedPart()
        for entry in entries { try part.append(entry.key, entry.line) }
        entries.removeAll()
        size = 0
        parts.append(part)
        if parts.count == Self.mostParts { try mergeParts() }
    }

    /// Makes one file of all.
    private mutating func mergeParts() throws(InputError) {
        let merged = try SortedPart()
        for part in parts { try part.rewind() }
        try merge(parts) { key, line throws(InputError) in try merged.append(key, line) }
        parts = [merged]
    }

    /// Gives the entries of several files in order.
    private func merge<Failure: Error>(
        _ parts: [SortedPart], _ body: (_ key: [UInt8], _ line: [UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var heads = parts.map { $0.next() }
        while let first = heads.indices.filter({ heads[$0] != nil }).min(by: { isBefore(heads[$0], heads[$1]) }),
            let head = heads[first]
        {
            try body(head.key, head.line)
            heads[first] = parts[first].next()
        }
    }

    private func isBefore(_ a: SortedPart.Entry?, _ b: SortedPart.Entry?) -> Bool {
        guard let a, let b else { return false }
        return Self.precedes(a.key, b.key, isReversed)
    }
}
