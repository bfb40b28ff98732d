extension TitleLinker {
    /// Titles and people in one order.
    struct Items {
        enum Kind: Equatable { case person(Int), title(Int) }
        let kinds: [Kind]
        let ranges: [Range<Int>]
        private let titlePositions: [Int]
        /// For each atom the item that starts there, −1 where none does.
        private let starts: [Int32]

        init(document: Document, people: [Range<Int>], titles: [Range<Int>]) {
            let all =
                people.indices.map { (Kind.person($0), people[$0]) }
                + titles.indices.map { (Kind.title($0), titles[$0]) }
            let sorted = all.sorted { $0.1.lowerBound < $1.1.lowerBound }
            kinds = sorted.map(\.0)
            ranges = sorted.map(\.1)
            var positions = [Int](repeating: 0, count: titles.count)
            for (position, kind) in kinds.enumerated() {
                if case .title(let title) = kind { positions[title] = position }
            }
            titlePositions = positions
            var starts = [Int32](repeating: -1, count: document.atoms.count)
            for (item, range) in ranges.enumerated().reversed() { starts[range.lowerBound] = Int32(item) }
            self.starts = starts
        }

        /// The item that starts at an atom.
        func item(at position: Int) -> Int? {
            starts.indices.contains(position) && starts[position] >= 0 ? Int(starts[position]) : nil
        }

        /// Whether an item starts in a range of atoms.
        func start(in range: Range<Int>) -> Bool {
            range.clamped(to: starts.indices).contains { starts[$0] >= 0 }
        }

        /// The items that lie in a range of atoms.
        func items(in range: Range<Int>) -> Range<Int> {
            let start = ranges.partitioningIndex { $0.lowerBound >= range.lowerBound }
            let end = ranges.partitioningIndex { $0.lowerBound >= range.upperBound }
            return start..<max(start, end)
        }

        func position(ofTitle title: Int) -> Int { titlePositions[title] }
    }
}
