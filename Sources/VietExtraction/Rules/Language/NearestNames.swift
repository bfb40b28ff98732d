/// The names that somebody may have meant who wrote another one.
enum NearestNames {
    /// So many names are read through.
    private static let fewNames = 16
    private static let shownCount = 5

    /// What to write instead of a name that nothing has: all names where they are few, else the nearest ones.
    static func remedy(for name: String, among known: [String]) -> String {
        if known.count <= fewNames { return "use one of \(known.joined(separator: ", "))" }
        let nearest = known.sorted { (distance(name, $0), $0) < (distance(name, $1), $1) }.prefix(shownCount)
        return "use \(nearest.joined(separator: ", ")) or another one of the \(known.count) that RuleNames.md lists"
    }

    /// How many letters have to be put in, left out or replaced (Levenshtein); a name within the other is near.
    private static func distance(_ a: String, _ b: String) -> Int {
        var row = Array(0...b.utf8.count)
        for (i, letter) in a.utf8.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in b.utf8.enumerated() {
                let replaced = diagonal + (letter == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
            }
        }
        return b.split(separator: "-").contains(Substring(a)) ? 0 : row[b.utf8.count]
    }
}
