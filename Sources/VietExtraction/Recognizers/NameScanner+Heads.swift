import VietTokenization

/// What stands before names and is no part of them.
extension NameScanner {
    /// `Tại Quảng Ninh`, `Với Bùi Thị Linh`: a word at the head of a clause, in capitals like the name after it. But `Từ
    /// Sơn` is a place, `Từ Thị Mai Lan` a person.
    func isLeadingWord(_ position: Int) -> Bool {
        guard document.has(.leadWord, position), document.atoms[position].casing != .lower,
            document.isConnected(position + 1), let next = document.atom(position + 1), next.kind == .letters,
            next.casing != .lower, !followsCapital(position)
        else { return false }
        let run = people.names.run(at: position)
        // `Song Hye Kyo`
        if people.foreign.startsWithSurname(run[...]) { return false }
        if let place = people.names.phrase(.placeName, in: run[...]), place.syllables > 1 {
            return isWholeName(run[1...])
        }
        guard people.names.phrase(.surname, in: run[...]) != nil else { return true }
        // `Thị` stands in the middle of names.
        if run.count > 1, document.value(of: .middleName, run[1].lowerBound) == 1 { return false }
        return isWholeName(run[1...]) || people.person(at: position, .none) == nil
    }

    /// `giáo sư người Nga Mikhail Sokolov`: where the country ends that a foreigner comes from, right before the name.
    func nationEnd(at position: Int) -> Int? {
        guard let nation = matches.longest(.knownPlace, at: position), document.isConnected(nation.range.upperBound)
        else { return nil }
        let name = people.names.run(at: nation.range.upperBound)[...]
        return people.foreign.isForeign(name) && people.foreign.isPerson(name) ? nation.range.upperBound : nil
    }

    /// Whether a capitalised word stands right before, so that the atom may be in the middle of a name.
    private func followsCapital(_ position: Int) -> Bool {
        guard document.isConnected(position), !document.isGlued(position), let before = document.atom(position - 1)
        else { return false }
        return before.isCapitalized && before.kind == .letters
    }

    /// Whether a run is a place that the gazetteer knows, or a person by its shape.
    private func isWholeName(_ run: NameRun) -> Bool {
        people.names.phrase(.placeName, in: run)?.syllables == run.count && run.count > 1
            || people.names.phrase(.surname, in: run) != nil && people.shape.score(run) >= 2
    }
}
