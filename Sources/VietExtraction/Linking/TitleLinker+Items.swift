extension TitleLinker {
    /// Titles and people in one order.
    struct Items {
        enum Kind: Equatable { case person(Int), title(Int) }
        let kinds: [Kind]
        let ranges: [Range<Int>]
        private let titlePositions: [Int]

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
        }

        /// The item that starts at an atom.
        func item(at position: Int) -> Int? {
            let index = ranges.partitioningIndex { $0.lowerBound >= position }
            return index < ranges.count && ranges[index].lowerBound == position ? index : nil
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
