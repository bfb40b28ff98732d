import VietNormalization
import VietTokenization

/// Which mentions of people mean the same person.
///
/// Mentions with the same name are one person; a shorter name that ends a fuller one, or for highland names begins it,
/// is the person mentioned last under a fuller name.
struct PersonClusters: Sendable {
    /// The cluster of each mention, in the order given.
    private(set) var clusters: [Int] = []
    /// The range of the fullest mention of each cluster.
    private(set) var fullest: [Range<Int>] = []

    /// - Parameter aliases: the positions of mentions that give the person right before another name.
    init(document: Document, people: [Range<Int>], aliases: Set<Int> = []) {
        let keys = people.map { range in range.map { document.atoms[$0].value } }
        var byName: [[UInt64]: Int] = [:]
        // The person mentioned last under a fuller name.
        var byShorterName: [[UInt64]: Int] = [:]
        byName.reserveCapacity(keys.count)
        byShorterName.reserveCapacity(keys.count * 2)
        for (index, key) in keys.enumerated() {
            let cluster: Int
            if aliases.contains(index), let person = clusters.last {
                cluster = person
                byName[key] = person
            } else if let known = byName[key] {
                cluster = known
            } else if let fuller = byShorterName[key] {
                clusters.append(fuller)
                continue
            } else {
                cluster = fullest.count
                byName[key] = cluster
                fullest.append(people[index])
            }
            clusters.append(cluster)
            for short in Self.shorterNames(of: key) { byShorterName[short] = cluster }
        }
        joinLaterNames(keys, people)
    }

    /// A given name may stand before the full one, as in a headline.
    private mutating func joinLaterNames(_ keys: [[UInt64]], _ people: [Range<Int>]) {
        let shortNames = keys.indices.filter { keys[$0].count <= 2 && people[$0] == fullest[clusters[$0]] }
        guard !shortNames.isEmpty else { return }
        var fullerMentions: [[UInt64]: [Int]] = [:]
        for index in shortNames { fullerMentions[keys[index]] = [] }
        for (index, key) in keys.enumerated() {
            for short in Self.shorterNames(of: key) where short.count <= 2 { fullerMentions[short]?.append(index) }
        }
        // The cluster that each one became.
        var joined = Array(fullest.indices)
        func current(_ cluster: Int) -> Int {
            var cluster = cluster
            while joined[cluster] != cluster { cluster = joined[cluster] }
            return cluster
        }
        for index in shortNames {
            let later = fullerMentions[keys[index], default: []].filter { $0 > index }
            let candidates = Set(later.map { current(clusters[$0]) })
            guard candidates.count == 1, let cluster = candidates.first else { continue }
            joined[clusters[index]] = cluster
        }
        clusters = clusters.map(current)
    }

    /// The names that a fuller one may be shortened to: its endings, or for highland names its beginning.
    private static func shorterNames(of full: [UInt64]) -> [[UInt64]] {
        var shorter = full.indices.dropFirst().map { Array(full[$0...]) }
        if full.count >= 3, prefixLetters.contains(full[0]) { shorter.append(Array(full.dropLast())) }
        return shorter
    }

    /// Y, H and K open highland names whose clan name may be left out at the end.
    private static let prefixLetters = ["Y", "H", "K"].map { SyllableKey($0).rawValue }
}
