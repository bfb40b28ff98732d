/// Chooses among overlapping mentions.
///
/// The longer one wins, because the outermost entity counts; of two equally long ones that of a rule of the caller's own,
/// else that whose label stands first in an order of precedence; of two that are still equal the one found first.
enum ConflictResolver {
    /// Labels whose rules read more of the context come first.
    private static func rank(_ label: Label) -> Int {
        switch label {
        case .own: 0
        case .percent: 1
        case .money: 2
        case .date: 3
        case .time: 4
        case .law: 5
        case .event: 6
        case .title: 7
        case .organization: 8
        case .person: 9
        case .location: 10
        case .quantity: 11
        case .ordinal: 12
        case .cardinal: 13
        }
    }

    /// Leaves the winners, in order of their start.
    ///
    /// - Parameter ownCount: how many of the first mentions come from rules of the caller's own.
    /// - Complexity: O(n log n).
    static func resolve(_ mentions: inout [Mention], ownCount: Int) {
        let winners = winners(mentions, ownCount)
        // Of a text of numbers nearly all are, and the list is the largest thing there is.
        if !winners.elementsEqual(mentions.indices) { mentions = winners.map { mentions[$0] } }
    }

    /// The winners in order of their start, and for each one those that it beat.
    static func contests(
        _ mentions: [Mention], ownCount: Int
    ) -> (winners: [Mention], beaten: [[Mention]]) {
        let winners = winners(mentions, ownCount)
        var beaten = [[Mention]](repeating: [], count: winners.count)
        for index in Set(mentions.indices).subtracting(winners).sorted() {
            let range = mentions[index].range
            let next = winners.partitioningIndex { mentions[$0].range.upperBound > range.lowerBound }
            for rival in next..<winners.count {
                guard mentions[winners[rival]].range.lowerBound < range.upperBound else { break }
                beaten[rival].append(mentions[index])
            }
        }
        return (winners.map { mentions[$0] }, beaten)
    }

    /// Why the first of two overlapping mentions won.
    static func reason(_ winner: Mention, over beaten: Mention) -> Explanation.Reason {
        if winner.range.count != beaten.range.count { return .longer }
        return winner.label != beaten.label ? .precedence : .first
    }

    /// The longest first, then by whose rule and which label it is, then as they were found.
    private struct Order: Comparable {
        let length: Int
        /// 0 for a rule of the caller's own, else 1.
        let isOthers: Int
        let rank: Int
        let index: Int

        static func < (a: Order, b: Order) -> Bool {
            (a.length, a.isOthers, a.rank, a.index) < (b.length, b.isOthers, b.rank, b.index)
        }
    }

    private static func winners(_ mentions: [Mention], _ ownCount: Int) -> [Int] {
        // Mentions are large: what orders them fits into four numbers.
        let ordered = mentions.indices.map { index in
            Order(
                length: -mentions[index].range.count, isOthers: index < ownCount ? 0 : 1,
                rank: rank(mentions[index].label), index: index)
        }.sorted().map(\.index)
        var isTaken = [Bool](repeating: false, count: mentions.map(\.range.upperBound).max() ?? 0)
        var winners: [Int] = []
        for index in ordered where !mentions[index].range.contains(where: { isTaken[$0] }) {
            for atom in mentions[index].range { isTaken[atom] = true }
            winners.append(index)
        }
        return winners.sorted { mentions[$0].range.lowerBound < mentions[$1].range.lowerBound }
    }
}
