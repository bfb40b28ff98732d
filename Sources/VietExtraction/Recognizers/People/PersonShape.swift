import VietTokenization

/// Judges how much a run of capitalised syllables looks like the name of a person.
///
/// Frequencies behind the weights: of 8,641 full names of a list, 82.7 % have three syllables, 16 % four, 1.1 % two;
/// thirty surnames cover 93 % (field study of the genre, section 3).
struct PersonShape: Sendable {
    let names: NameRunGrammar

    /// A score; 2 and more is a name even without a cue, below 0 is not one.
    func score(_ run: NameRun) -> Double {
        guard run.count >= 1, run.count <= 7 else { return -4 }
        guard let surname = names.phrase(.surname, in: run) else { return highland(run) - (run.count > 4 ? 2 : 0) }
        let standing = surname.match.payload() ?? SurnameStanding.ambiguous
        var score = standing == .clear ? 2.0 : 0.5
        let rest = run.count - surname.syllables
        switch rest {
        case 0: return -2
        case 1: score += surname.syllables > 1 ? 1.5 : isHighlandWord(run[run.endIndex - 1]) ? 1 : 0
        case 2: score += 1.5
        case 3: score += 1
        case 4: score -= 0.5
        default: score -= 3
        }
        score += givenNames(run.dropFirst(surname.syllables))
        return score + highland(run.dropFirst(surname.syllables))
    }

    /// `Gôl` in `Ksor Gôl`: the highlands write syllables that Vietnamese does not have.
    private func isHighlandWord(_ syllable: Range<Int>) -> Bool {
        names.document.atom(syllable.lowerBound)?.isSyllable == false
    }

    /// `Văn` and `Thị` are the commonest middle names; a usual given name ends most names.
    private func givenNames(_ run: NameRun) -> Double {
        var score = 0.0
        for (offset, syllable) in run.enumerated() {
            let isLast = offset == run.count - 1
            if !isLast, let middle = names.document.value(of: .middleName, syllable.lowerBound) {
                score += middle == 1 ? 2 : 1.5
            }
            if let given = names.phrase(.givenName, in: run[(run.startIndex + offset)...]), given.syllables == 1 {
                score += isLast ? 0.5 : 0.25
            }
        }
        return score
    }

    /// Apostrophes, the prefixes Y, A, K', H', Ka, and clan names that stand last.
    private func highland(_ run: NameRun) -> Double {
        var score = 0.0
        if run.contains(where: { $0.count > 1 }) { score += 1.5 }
        if let last = run.last, run.count > 1,
            names.phrase(.surname, in: NameRun(last))?.match.payload() == SurnameStanding.last
        {
            score += 2
        }
        return score
    }
}
