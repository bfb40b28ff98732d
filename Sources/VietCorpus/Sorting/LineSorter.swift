/// Sorts any number of lines in bounded memory: sorted parts go into temporary files, which are merged.
///
/// Lines with equal keys keep their order.
public struct LineSorter {
    private let order: SortOrder
    private let isReversed: Bool
    private let isUnique: Bool
    private let memory: Int
    private var entries: [SortedPart.Entry] = []
    private var size = 0
    private var parts: [SortedPart] = []

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
    ///
    /// - Throws: where a temporary file is needed and cannot be written.
    public mutating func add(_ line: [UInt8], key: String) throws(OutputError) {
        let entry = SortedPart.Entry(key: order.key(key).bytes, line: line)
        size += entry.key.count + line.count + Self.overhead
        entries.append(entry)
        if size > memory { try write() }
    }

    /// Gives all lines in order.
    public mutating func finish(_ body: ([UInt8]) throws(OutputError) -> Void) throws(OutputError) {
        var lastKey: [UInt8] = []
        var seen: Set<[UInt8]> = []
        func give(_ entry: SortedPart.Entry) throws(OutputError) {
            if isUnique {
                if entry.key != lastKey { seen.removeAll() }
                lastKey = entry.key
                guard seen.insert(entry.line).inserted else { return }
            }
            try body(entry.line)
        }
        if parts.isEmpty {
            sortEntries()
            for entry in entries { try give(entry) }
            return
        }
        try write()
        var merge = try SortedMerge(parts, isReversed: isReversed)
        while let entry = try merge.next() { try give(entry) }
        parts.removeAll()
    }

    private mutating func sortEntries() {
        // The sort of the standard library is stable.
        let isReversed = isReversed
        entries.sort { $0.precedes($1, isReversed: isReversed) }
    }

    /// Puts what is in memory into a file.
    private mutating func write() throws(OutputError) {
        guard !entries.isEmpty else { return }
        sortEntries()
        let part = try SortedPart()
        for entry in entries { try part.append(entry) }
        entries.removeAll()
        size = 0
        parts.append(part)
        if parts.count == Self.mostParts { try mergeParts() }
    }

    /// Makes one file of all.
    private mutating func mergeParts() throws(OutputError) {
        let merged = try SortedPart()
        var merge = try SortedMerge(parts, isReversed: isReversed)
        while let entry = try merge.next() { try merged.append(entry) }
        parts = [merged]
    }
}
