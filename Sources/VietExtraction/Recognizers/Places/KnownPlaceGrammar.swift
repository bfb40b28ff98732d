import VietTokenization

/// Reads the names that mean a place by themselves: countries, cities, seas, regions, provinces.
///
/// `Việt Nam` is one wherever it stands; `Anh` only where the words around it say so.
///
/// A class for the reason that ``Document`` is one: every name asks for it.
final class KnownPlaceGrammar: Sendable {
    let names: NameRunGrammar
    let document: Document
    let matches: LexiconMatches
    let shape: PersonShape
    let knownPeople: KnownPeople
    /// Whether the article names a commune or a hamlet with its noun; then it may speak of others without.
    let speaksOfUnits: Bool
    /// Names that need a cue and have one somewhere in the article, as the keys of their only word.
    let established: Set<UInt64>

    private init(
        names: NameRunGrammar, shape: PersonShape, knownPeople: KnownPeople, speaksOfUnits: Bool,
        established: Set<UInt64>
    ) {
        self.names = names
        document = names.document
        matches = names.matches
        self.shape = shape
        self.knownPeople = knownPeople
        self.speaksOfUnits = speaksOfUnits
        self.established = established
    }

    /// Looks for the names that have a cue somewhere.
    convenience init(names: NameRunGrammar, shape: PersonShape, knownPeople: KnownPeople, speaksOfUnits: Bool) {
        let cues = KnownPlaceGrammar(
            names: names, shape: shape, knownPeople: knownPeople, speaksOfUnits: speaksOfUnits, established: [])
        self.init(
            names: names, shape: shape, knownPeople: knownPeople, speaksOfUnits: speaksOfUnits,
            established: cues.cuedNames())
    }

    /// What stands before a name.
    enum Setting: Sendable {
        /// Nothing that belongs to it.
        case free
        /// What the name of a place completes: `Tổng thống`, `Bộ Ngoại giao`, or a place of the same list.
        case attached
    }

    /// Where the known place ends that starts at an atom.
    @inline(__always)
    func end(at start: Int, _ setting: Setting = .free) -> Int? {
        matches.starts(.knownPlace, at: start) ? startedEnd(at: start, setting) : nil
    }

    private func startedEnd(at start: Int, _ setting: Setting) -> Int? {
        let place = matches.last(.knownPlace, at: start) { match in
            guard let place = match.payload(KnownPlace.self), isWritten(match.range, place),
                setting == .attached || opensHere(match.range, place.standing)
            else { return false }
            return closesHere(match.range, place.standing, setting) && isPlace(match.range, place.standing, setting)
        }
        return place?.range.upperBound
    }

    /// Whether a range is the name of a place that needs no cue.
    func isClear(_ range: Range<Int>) -> Bool {
        matches.contains(.knownPlace, at: range.lowerBound) {
            $0.range == range && $0.payload(KnownPlace.self)?.standing == .clear
        }
    }

    /// Whether a range is the name of a country that needs no cue.
    func isCountry(of range: Range<Int>) -> Bool { isClear(range) && isCountry(range.lowerBound) }

    /// Whether the name of a country starts at an atom.
    func isCountry(_ start: Int) -> Bool {
        matches.longest(.knownPlace, at: start)?.payload(KnownPlace.self)?.isCountry ?? false
    }

    /// Whether a run is a name that means a place only after a cue, and has none: `Đông Nam` in `hướng Đông Nam`.
    func isDoubtful(_ range: Range<Int>) -> Bool {
        matches.contains(.knownPlace, at: range.lowerBound) { $0.range == range } && !isClear(range)
            && end(at: range.lowerBound) == nil
    }

    /// Whether a bare name of the gazetteer may be meant: one that people bear too, as `Thanh Mai`, needs a cue.
    func mayNamePlace(_ run: NameRun) -> Bool {
        guard let first = run.first, let last = run.last else { return false }
        let cue = cue(before: first.lowerBound)
        if cue == .other || run.count == 1 && cue == .direction || isSpeaker(first.lowerBound..<last.upperBound) {
            return false
        }
        guard !speaksOfUnits, run.count == 2, isPersonal(run[0], surnames: true), isPersonal(run[1], surnames: false),
            !isDistrict(first.lowerBound..<last.upperBound)
        else { return true }
        return cue == .preposition || hasContainer(last.upperBound)
    }

    private func isPersonal(_ syllable: Range<Int>, surnames: Bool) -> Bool {
        names.phrase(.givenName, in: NameRun(syllable)) != nil
            || surnames && names.phrase(.surname, in: NameRun(syllable)) != nil
    }

    /// Whether a range is the name of a province or a district.
    func isDistrict(_ range: Range<Int>) -> Bool {
        matches.contains(.placeName, at: range.lowerBound) {
            $0.range == range && $0.number <= PlaceLevel.district.number
        }
    }

    /// `Thanh Sơn, Phú Thọ`, `Bình Minh (Thăng Bình)`: what a place after the name makes one.
    private func hasContainer(_ end: Int) -> Bool {
        guard document.isMark(end, ",") || document.isMark(end, "(") else { return false }
        return matches.longest(.placeHead, at: end + 1) != nil
            || matches.longest(.knownPlace, at: end + 1).map { isClear($0.range) } ?? false
    }
}
