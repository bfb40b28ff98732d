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

    private struct Name {
        let keys: [UInt64]
        let cluster: Int
    }

    init(document: Document, people: [Range<Int>]) {
        let keys = people.map { range in range.map { document.atoms[$0].value } }
        var byName: [[UInt64]: Int] = [:]
        var names: [Name] = []
        for (index, key) in keys.enumerated() {
            if let cluster = byName[key] {
                clusters.append(cluster)
                names.append(Name(keys: key, cluster: cluster))
                continue
            }
            if let fuller = Self.fuller(key, among: names.reversed()) {
                clusters.append(fuller)
                continue
            }
            byName[key] = fullest.count
            clusters.append(fullest.count)
            names.append(Name(keys: key, cluster: fullest.count))
            fullest.append(people[index])
        }
        joinLaterNames(keys, people)
    }

    /// A given name may stand before the full one, as in a headline.
    private mutating func joinLaterNames(_ keys: [[UInt64]], _ people: [Range<Int>]) {
        for (index, key) in keys.enumerated() where key.count <= 2 && people[index] == fullest[clusters[index]] {
            let later = keys.indices.filter { $0 > index && keys[$0].count > key.count && Self.shortens(key, keys[$0]) }
            let candidates = Set(later.map { clusters[$0] })
            guard candidates.count == 1, let cluster = candidates.first, cluster != clusters[index] else { continue }
            let old = clusters[index]
            for position in clusters.indices where clusters[position] == old { clusters[position] = cluster }
        }
    }

    private static func fuller(_ key: [UInt64], among names: some Sequence<Name>) -> Int? {
        names.first { $0.keys.count > key.count && shortens(key, $0.keys) }?.cluster
    }

    private static func shortens(_ short: [UInt64], _ full: [UInt64]) -> Bool {
        full.suffix(short.count).elementsEqual(short)
            || short.count >= 2 && full.count == short.count + 1 && full.prefix(short.count).elementsEqual(short)
                && prefixLetters.contains(short[0])
    }

    /// Y, H and K open highland names whose clan name may be left out at the end.
    private static let prefixLetters: Set<UInt64> = Set(
        ["Y", "H", "K"].map { letter in AtomScanner.scan(Array(letter.utf8).span)[0].value })
}
