extension TitleLinker {
    /// Titles and people in one order.
    struct Items {
        enum Kind: Equatable { case person(Int), title(Int) }
        let kinds: [Kind]
        let ranges: [Range<Int>]
        private let titlePositions: [Int]
        /// Where the titles start, in order.
        let titleStarts: [Int]
        /// For each atom the first item that starts there or behind it; their count where none does.
        private let nextItems: [Int32]

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
            titleStarts = titles.map(\.lowerBound)
            var nextItems = [Int32](repeating: Int32(ranges.count), count: document.atoms.count)
            var start = 0
            for (item, range) in ranges.enumerated() where range.lowerBound >= start {
                for atom in start...range.lowerBound { nextItems[atom] = Int32(item) }
                start = range.lowerBound + 1
            }
            self.nextItems = nextItems
        }

        /// The item that starts at an atom.
        func item(at position: Int) -> Int? {
            guard nextItems.indices.contains(position) else { return nil }
            let next = Int(nextItems[position])
            return next < ranges.count && ranges[next].lowerBound == position ? next : nil
        }

        /// The first atom at or behind another one at which an item starts, or their count.
        func firstStart(from position: Int) -> Int {
            guard nextItems.indices.contains(position) else { return nextItems.count }
            let next = Int(nextItems[position])
            return next < ranges.count ? ranges[next].lowerBound : nextItems.count
        }

        /// The first atom at or behind another one at which a title starts.
        func firstTitle(from position: Int) -> Int? {
            let next = titleStarts.partitioningIndex { $0 >= position }
            return next < titleStarts.count ? titleStarts[next] : nil
        }

        /// Whether an item starts in a range of atoms.
        func start(in range: Range<Int>) -> Bool {
            let atoms = range.clamped(to: nextItems.indices)
            guard !atoms.isEmpty else { return false }
            let next = Int(nextItems[atoms.lowerBound])
            return next < ranges.count && ranges[next].lowerBound < atoms.upperBound
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
