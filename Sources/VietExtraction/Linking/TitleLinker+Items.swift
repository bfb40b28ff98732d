extension TitleLinker {
    /// Titles and people in one order.
    struct Items {
        enum Kind: Equatable { case person(Int), title(Int) }
        let kinds: [Kind]
        let ranges: [Range<Int>]
        private let titlePositions: [Int]
        /// Where the titles start, in order.
        let titleStarts: [Int]
        /// For each atom the first item that starts there or after it; their count where none does.
        private let nextItems: [Int32]

        /// - Parameters:
        ///   - people: the people in order.
        ///   - titles: the titles in order.
        init(document: Document, people: [Range<Int>], titles: [Range<Int>]) {
            var kinds: [Kind] = []
            var ranges: [Range<Int>] = []
            var positions: [Int] = []
            kinds.reserveCapacity(people.count + titles.count)
            ranges.reserveCapacity(people.count + titles.count)
            positions.reserveCapacity(titles.count)
            var person = 0
            for title in 0...titles.count {
                let start = title < titles.count ? titles[title].lowerBound : Int.max
                while person < people.count, people[person].lowerBound <= start {
                    kinds.append(.person(person))
                    ranges.append(people[person])
                    person += 1
                }
                guard title < titles.count else { break }
                positions.append(kinds.count)
                kinds.append(.title(title))
                ranges.append(titles[title])
            }
            self.kinds = kinds
            self.ranges = ranges
            titlePositions = positions
            titleStarts = titles.map(\.lowerBound)
            let atomCount = document.atoms.count
            nextItems = Array(capacity: atomCount) { nextItems in
                for (item, range) in ranges.enumerated() where range.lowerBound >= nextItems.count {
                    nextItems.append(repeating: Int32(item), count: range.lowerBound + 1 - nextItems.count)
                }
                nextItems.append(repeating: Int32(ranges.count), count: atomCount - nextItems.count)
            }
        }

        /// The item that starts at an atom.
        func item(at position: Int) -> Int? {
            guard nextItems.indices.contains(position) else { return nil }
            let next = Int(nextItems[position])
            return next < ranges.count && ranges[next].lowerBound == position ? next : nil
        }

        /// The first atom at or after another one at which an item starts, or their count.
        func firstStart(from position: Int) -> Int {
            guard nextItems.indices.contains(position) else { return nextItems.count }
            let next = Int(nextItems[position])
            return next < ranges.count ? ranges[next].lowerBound : nextItems.count
        }

        /// The first atom at or after another one at which a title starts.
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
