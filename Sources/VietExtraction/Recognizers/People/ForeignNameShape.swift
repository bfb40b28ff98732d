import VietTokenization

/// Judges whether a run of words that are not all Vietnamese names a person, without a cue before it.
///
/// Known given names and surnames speak for a person, brands and common words of other languages against one. What is
/// left is a person where two to four words in a row are not Vietnamese: things with such names follow a noun that
/// says what they are.
struct ForeignNameShape: Sendable {
    let names: NameRunGrammar

    private var document: Document { names.document }

    /// Whether a run holds a word that is not Vietnamese, and is not a name of the highlands.
    func isForeign(_ run: NameRun) -> Bool {
        run.contains { names.isForeign($0) } && !names.isHighland(run)
    }

    func isPerson(_ run: NameRun) -> Bool {
        guard (2...5).contains(run.count), let first = run.first, let last = run.last else { return false }
        guard names.phrase(.placeName, in: run) == nil, !followsThing(first.lowerBound),
            document.atom(last.upperBound)?.kind != .digits || !document.isConnected(last.upperBound)
        else { return false }
        let kinds = run.map(kinds)
        let isNamed = kinds[0].contains(.given) || kinds[0].contains(.family) || kinds[kinds.count - 1].contains(.given)
        if kinds[0].contains(.brand), !kinds.dropFirst().contains(where: { $0.contains(.given) }) { return false }
        if kinds.contains(where: { $0 == [.thing] }) { return false }
        if isNamed { return true }
        if kinds.contains(where: { $0.contains(.brand) || $0.contains(.thing) }) { return false }
        return run.count <= 4 && run.allSatisfy(isPlainWord) && !isQuoted(first.lowerBound, last.upperBound)
    }

    /// `quán quân Next Top Model`, `Tổng Giám đốc Sky Mining`: brands and common words, and no name of anybody.
    func isThing(_ run: NameRun) -> Bool {
        guard isForeign(run) else { return false }
        let kinds = run.map(kinds)
        return kinds.contains { $0 == [.brand] || $0 == [.thing] }
            && !kinds.contains { $0.contains(.given) || $0.contains(.family) }
    }

    /// Whether all words of a run are foreign ones of their own, that name neither people nor things.
    func mayBePlace(_ run: NameRun) -> Bool {
        run.allSatisfy { isPlainWord($0) && kinds($0).isEmpty }
    }

    /// Whether a run opens with a surname of other peoples and goes on in their syllables.
    func startsWithSurname(_ run: NameRun) -> Bool {
        guard let first = run.first, isForeign(run) else { return false }
        return kinds(first).contains(.family)
    }

    private func kinds(_ word: Range<Int>) -> [ForeignWord] {
        guard names.matches.starts(.foreignWord, at: word.lowerBound) else { return [] }
        return names.matches.at(word.lowerBound).compactMap { match in
            match.isOf(.foreignWord) && match.range == word ? match.payload() : nil
        }
    }

    /// A foreign word of three letters or more that is no abbreviation, and not written as the highlands write.
    private func isPlainWord(_ word: Range<Int>) -> Bool {
        guard let atom = document.atom(word.upperBound - 1), names.isForeign(word) else { return false }
        return word.count > 1 || atom.casing != .upper && atom.letterCount >= 3 && !isHighland(word)
    }

    /// `Đắk`, `Krông`, `Kbăng`: letters of Vietnamese in syllables that are not; foreign names have none of them.
    private func isHighland(_ word: Range<Int>) -> Bool {
        document.text(word).unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x102, 0x103, 0x110, 0x111, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1EA0...0x1EF9: true
            default: false
            }
        }
    }

    /// `chiếc Toyota Camry`, `giống nho Shine Muscat`
    private func followsThing(_ position: Int) -> Bool {
        document.isConnected(position) && document.has(.thingNoun, position - 1)
    }

    /// `“Spider Man”`: the name of a work.
    private func isQuoted(_ start: Int, _ end: Int) -> Bool {
        let marks: [Unicode.Scalar] = ["“", "”", "\"", "‘", "’", "'"]
        return marks.contains { document.isMark(start - 1, $0) } && marks.contains { document.isMark(end, $0) }
    }
}
