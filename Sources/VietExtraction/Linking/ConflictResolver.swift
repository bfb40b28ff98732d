/// Chooses among overlapping mentions.
///
/// The longer one wins, because the outermost entity counts; of two equally long ones that of a rule of the caller's own,
/// else that whose label stands first in an order of precedence; of two that are still equal the one found first.
enum ConflictResolver {
    /// Labels whose rules read more of the context come first.
    private static func rank(_ label: LabelCode) -> Int {
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

    /// What orders a mention, in one number: the longest first, then by whose rule and which label it is, then as they were
    /// found. Of more than 2²⁷ atoms no mention is told apart.
    private static func order(_ mention: Mention, _ index: Int, isOwn: Bool) -> UInt64 {
        let shortness = UInt64(longest - min(mention.range.count, longest))
        return shortness << 37 | (isOwn ? 0 : 1 << 36) | UInt64(rank(mention.label)) << 32
            | UInt64(truncatingIfNeeded: UInt32(truncatingIfNeeded: index))
    }

    private static let longest = 1 << 27 - 1

    private static func winners(_ mentions: [Mention], _ ownCount: Int) -> [Int] {
        var order: [UInt64] = []
        order.reserveCapacity(mentions.count)
        var end = 0
        for index in mentions.indices {
            order.append(Self.order(mentions[index], index, isOwn: index < ownCount))
            end = max(end, mentions[index].range.upperBound)
        }
        order.sort()
        var isTaken = [Bool](repeating: false, count: end)
        // Where each winner starts, and which one it is.
        var winners: [UInt64] = []
        winners.reserveCapacity(order.count)
        for entry in order {
            let index = entry & 0xFFFF_FFFF
            let range = mentions[Int(index)].range
            if range.contains(where: { isTaken[$0] }) { continue }
            for atom in range { isTaken[atom] = true }
            winners.append(UInt64(range.lowerBound) << 32 | index)
        }
        winners.sort()
        return winners.map { Int($0 & 0xFFFF_FFFF) }
    }
}
