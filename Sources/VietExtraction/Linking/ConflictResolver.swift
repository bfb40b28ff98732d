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
        // Of a text of numbers all win, in the order they have.
        guard !areApart(mentions) else { return }
        arrange(&mentions, winners(mentions, ownCount))
    }

    /// Whether mentions stand in their order and none overlaps another.
    private static func areApart(_ mentions: [Mention]) -> Bool {
        var end = 0
        for index in mentions.indices {
            if mentions[index].range.lowerBound < end { return false }
            end = mentions[index].range.upperBound
        }
        return true
    }

    /// Leaves those mentions whose numbers are the lower halves of some numbers, in the order of these, where they lie: the list
    /// is the largest thing that a text of numbers has.
    private static func arrange(_ mentions: inout [Mention], _ chosen: consuming [UInt64]) {
        let count = chosen.count
        var sources = chosen
        var isChosen = [Bool](filling: mentions.count, with: false)
        for source in sources { isChosen[number(source)] = true }
        for index in mentions.indices where !isChosen[index] { sources.append(UInt64(index)) }
        permute(mentions.mutableSpan, sources.mutableSpan)
        mentions.removeLast(mentions.count - count)
    }

    /// Moves each mention to its place, along each cycle of the permutation; a place that has its mention is its own source.
    private static func permute(_ mentions: consuming MutableSpan<Mention>, _ sources: consuming MutableSpan<UInt64>) {
        for start in sources.indices where number(sources[start]) != start {
            let first = mentions[start]
            var place = start
            while number(sources[place]) != start {
                let source = number(sources[place])
                mentions[place] = mentions[source]
                sources[place] = UInt64(place)
                place = source
            }
            mentions[place] = first
            sources[place] = UInt64(place)
        }
    }

    /// The number of a mention in the lower half of a number that orders it.
    private static func number(_ entry: UInt64) -> Int { Int(entry & 0xFFFF_FFFF) }

    /// The winners in order of their start, and for each one those that it beat.
    static func contests(
        _ mentions: [Mention], ownCount: Int
    ) -> (winners: [Mention], beaten: [[Mention]]) {
        let winners = winners(mentions, ownCount).map(number)
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

    /// The winners in order of their start, which is the upper half of a number; the lower one says which mention it is.
    private static func winners(_ mentions: [Mention], _ ownCount: Int) -> [UInt64] {
        var entries: [UInt64] = []
        entries.reserveCapacity(mentions.count)
        var end = 0
        for index in mentions.indices {
            entries.append(start(of: mentions[index], index))
            end = max(end, mentions[index].range.upperBound)
        }
        entries.sort()
        var contest = Contest(mentions: mentions, ownCount: ownCount, end: end)
        // Winners take the places of those that had their turn.
        var count = 0
        var first = 0
        while first < entries.count {
            let rivals = contest.rivals(from: first, entries)
            if rivals.count == 1 {
                // Most mentions overlap no other.
                entries[count] = entries[first]
                count += 1
            } else {
                for winner in contest.winners(entries[rivals]) {
                    entries[count] = winner
                    count += 1
                }
            }
            first = rivals.upperBound
        }
        entries.removeLast(entries.count - count)
        return entries
    }

    /// What orders a mention by its start, in one number.
    private static func start(of mention: Mention, _ index: Int) -> UInt64 {
        UInt64(mention.range.lowerBound) << 32 | UInt64(index)
    }

    /// Mentions that overlap one another.
    private struct Contest {
        let mentions: [Mention]
        let ownCount: Int
        /// The end of the last of all mentions.
        let end: Int
        /// For each atom, whether a winner has it; empty before the first contest.
        private var isTaken: [Bool] = []

        init(mentions: [Mention], ownCount: Int, end: Int) {
            (self.mentions, self.ownCount, self.end) = (mentions, ownCount, end)
        }

        /// The mentions from one on that overlap those before them, of all in the order of their start.
        func rivals(from first: Int, _ entries: [UInt64]) -> Range<Int> {
            var end = mentions[ConflictResolver.number(entries[first])].range.upperBound
            var next = first + 1
            while next < entries.count {
                let range = mentions[ConflictResolver.number(entries[next])].range
                if range.lowerBound >= end { break }
                end = max(end, range.upperBound)
                next += 1
            }
            return first..<next
        }

        /// The winners of some rivals, in order of their start.
        mutating func winners(_ rivals: ArraySlice<UInt64>) -> [UInt64] {
            if isTaken.isEmpty { isTaken = [Bool](filling: end, with: false) }
            var order = rivals.map { entry in
                let index = ConflictResolver.number(entry)
                return ConflictResolver.order(mentions[index], index, isOwn: index < ownCount)
            }
            order.sort()
            var winners: [UInt64] = []
            winners.reserveCapacity(order.count)
            for entry in order {
                let index = ConflictResolver.number(entry)
                let range = mentions[index].range
                if range.contains(where: { isTaken[$0] }) { continue }
                for atom in range { isTaken[atom] = true }
                winners.append(ConflictResolver.start(of: mentions[index], index))
            }
            winners.sort()
            return winners
        }
    }
}
