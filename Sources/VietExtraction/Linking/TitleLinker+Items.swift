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

        func position(ofTitle title: Int) -> Int { titlePositions[title] }
    }
}
