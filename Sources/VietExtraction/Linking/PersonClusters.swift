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
        let names = people.map { document.syllableKey($0) }
        clusters.reserveCapacity(people.count)
        let usualCount = min(people.count, KeyTable.usualCount)
        fullest.reserveCapacity(usualCount)
        var byName = KeyTable(capacity: usualCount)
        // The person mentioned last under a fuller name.
        var byShorterName = KeyTable(capacity: usualCount)
        for (index, name) in names.enumerated() {
            let cluster: Int
            if aliases.contains(index), let person = clusters.last {
                cluster = person
                byName[name] = person
            } else if let known = byName[name] {
                cluster = known
            } else if let fuller = byShorterName[name] {
                clusters.append(fuller)
                continue
            } else {
                cluster = fullest.count
                byName[name] = cluster
                fullest.append(people[index])
            }
            clusters.append(cluster)
            Self.forEachShorterName(of: people[index], document) { short, _ in byShorterName[short] = cluster }
        }
        joinLaterNames(names, people, document)
    }

    /// A given name may stand before the full one, as in a headline.
    private mutating func joinLaterNames(_ names: [UInt64], _ people: [Range<Int>], _ document: Document) {
        let shortNames = names.indices.filter { people[$0].count <= 2 && people[$0] == fullest[clusters[$0]] }
        guard !shortNames.isEmpty else { return }
        var numbers = KeyTable()
        for index in shortNames where !numbers.contains(names[index]) { numbers[names[index]] = numbers.count }
        var fullerMentions = [[Int]](filling: numbers.count, with: [])
        for index in names.indices {
            Self.forEachShorterName(of: people[index], document) { short, count in
                if count <= 2, let number = numbers[short] { fullerMentions[number].append(index) }
            }
        }
        // The cluster that each one became.
        var joined = Array(fullest.indices)
        func current(_ cluster: Int) -> Int {
            var cluster = cluster
            while joined[cluster] != cluster { cluster = joined[cluster] }
            return cluster
        }
        for index in shortNames {
            guard let number = numbers[names[index]] else { continue }
            var candidate: Int?
            var isAlone = true
            for later in fullerMentions[number] where later > index {
                let cluster = current(clusters[later])
                isAlone = isAlone && (candidate ?? cluster) == cluster
                candidate = cluster
            }
            if isAlone, let candidate { joined[clusters[index]] = candidate }
        }
        clusters = clusters.map(current)
    }

    /// The names that a fuller one may be shortened to, with the count of their syllables: its endings, or for highland
    /// names its beginning.
    private static func forEachShorterName(
        of full: Range<Int>, _ document: Document, _ body: (_ name: UInt64, _ count: Int) -> Void
    ) {
        var key = Document.emptyKey
        for index in full.dropFirst().reversed() {
            key = document.extended(key, by: index)
            body(key, full.upperBound - index)
        }
        if full.count >= 3, prefixLetters.contains(document.atoms[full.lowerBound].value) {
            body(document.syllableKey(full.dropLast()), full.count - 1)
        }
    }

    /// Y, H and K open highland names whose clan name may be left out at the end.
    private static let prefixLetters = ["Y", "H", "K"].map { SyllableKey($0).rawValue }
}
