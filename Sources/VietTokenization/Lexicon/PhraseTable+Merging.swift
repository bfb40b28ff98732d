extension PhraseTable.Matches {
    /// Adds the phrases of another table in the same atoms, after those of the same atoms that are there.
    ///
    /// - Parameter offset: where the meanings of the other table start after those of this one.
    package mutating func add(_ other: Self, meaningsFrom offset: Int) {
        let offset = UInt32(offset)
        var added = other.longer.map { PhraseTable.Match($0.range, meanings: $0.meanings + offset) }
        for (index, opening) in other.openings.enumerated() where opening.meanings != 0 {
            let meanings = opening.meanings + offset
            if openings[index].meanings == 0 {
                openings[index].meanings = meanings
            } else {
                added.append(PhraseTable.Match(index..<index + 1, meanings: meanings))
            }
        }
        for index in categories.indices { categories[index] |= other.categories[index] }
        guard !added.isEmpty else { return }
        longer = (longer + added).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        for (number, match) in longer.enumerated() { openings[Int(match.start)].longest = UInt32(number + 1) }
    }
}
