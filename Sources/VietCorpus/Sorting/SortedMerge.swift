/// The entries of several sorted parts in one order; of equal ones that of the earlier part comes first.
struct SortedMerge {
    private let parts: [SortedPart]
    private let isReversed: Bool
    /// The next entry of each part, `nil` after its last.
    private var heads: [SortedPart.Entry?] = []

    /// Begins with the first entries.
    init(_ parts: [SortedPart], isReversed: Bool) throws(OutputError) {
        self.parts = parts
        self.isReversed = isReversed
        for part in parts {
            try part.rewind()
            heads.append(try part.next())
        }
    }

    /// The next entry; `nil` after the last.
    mutating func next() throws(OutputError) -> SortedPart.Entry? {
        var first: (index: Int, entry: SortedPart.Entry)?
        for (index, head) in heads.enumerated() {
            guard let head else { continue }
            if let first, !head.precedes(first.entry, isReversed: isReversed) { continue }
            first = (index, head)
        }
        guard let first else { return nil }
        heads[first.index] = try parts[first.index].next()
        return first.entry
    }
}
