import VietTokenization

/// Divides a run of capitalised syllables between the name of a place and the name of a person after it.
///
/// `huyện Tân Hòa Lê Văn Dũng`: the gazetteer knows Tân Hòa, and what remains must look like a name.
///
/// A class for the reason that ``Document`` is one: every name asks for it.
final class RunSplitter: Sendable {
    let names: NameRunGrammar
    let shape: PersonShape
    let knownPeople: KnownPeople

    init(names: NameRunGrammar, shape: PersonShape, knownPeople: KnownPeople) {
        self.names = names
        self.shape = shape
        self.knownPeople = knownPeople
    }

    /// What may follow the word before the run.
    struct Expectation: Sendable {
        /// Whether a person may well follow at once, as after a title; elsewhere only the plainest name is one.
        var allowsPerson: Bool
        /// Whether the place may be missing: `Chủ tịch UBND xã Mai Xuân Kỳ`.
        var allowsNoPlace: Bool

        /// The least score of what may stand after the place, or in its stead.
        var leastPersonScore: Double { allowsPerson ? 1.5 : 4 }
    }

    /// How many syllables of the run are the place.
    func placeLength(_ run: NameRun, _ expectation: Expectation) -> Int {
        guard !run.isEmpty else { return 0 }
        let known = names.phrase(.placeName, in: run[...])?.syllables ?? 0
        var best = (length: run.count, score: -Double.infinity)
        for length in (expectation.allowsNoPlace ? 0 : 1)...run.count {
            let rest = run[length...]
            if rest.count == 1 { continue }
            let person = personScore(rest, isWhole: length == 0, expectation.leastPersonScore)
            let score = placeScore(run[..<length], known) + person
            if score > best.score { best = (length, score) }
        }
        return best.length
    }

    /// How many syllables of a run without a noun are a place, 0 where it does not look like one.
    func bareLength(_ run: NameRun, _ expectation: Expectation) -> Int {
        var expectation = expectation
        expectation.allowsNoPlace = expectation.allowsNoPlace || expectation.allowsPerson
        let length = placeLength(run, expectation)
        let isKnown = names.phrase(.placeName, in: run[..<length])?.syllables == length
        return length > 1 || isKnown ? length : 0
    }

    private func placeScore(_ place: NameRun, _ known: Int) -> Double {
        guard !place.isEmpty else { return 0 }
        var score = place.count == known ? isSurname(place) ? 1.0 : 4 : 0
        switch place.count {
        case 1: score -= place.count == known ? 0 : 1
        case 2: score += 1.5
        case 3: score += 0.5
        default: score -= Double(place.count) - 3
        }
        // A longer known place that a cut would break.
        if place.count < known { score -= 3 }
        return score
    }

    private func isMiddleName(_ position: Int) -> Bool {
        names.document.has(.middleName, position)
    }

    /// `Hồ`, `Lâm`: a place of one syllable that is a surname as well.
    private func isSurname(_ place: NameRun) -> Bool {
        place.count == 1 && names.phrase(.surname, in: place) != nil
    }

    private func personScore(_ person: NameRun, isWhole: Bool, _ least: Double) -> Double {
        guard let first = person.first, let last = person.last else { return 1 }
        if knownPeople.contains(first.lowerBound..<last.upperBound, in: names.document) { return 7 }
        // `Thị` and `Văn` stand in the middle of names: what is before them is no place.
        if !isWhole, isMiddleName(first.lowerBound) { return -3 }
        let score = shape.score(person)
        return score < least ? -3 : score
    }
}
