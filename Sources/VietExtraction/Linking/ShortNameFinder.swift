import VietTokenization

/// Finds the people whom an article names more fully elsewhere by their given name, or foreigners by their surname.
///
/// `… Nguyễn Văn Oai … Sau đó Oai bỏ chạy`; also by the whole name: `ca sĩ Mỹ Linh … Mỹ Linh hát`.
struct ShortNameFinder: Sendable {
    let grammars: Grammars
    private let shortNames: ShortNames

    private var document: Document { grammars.document }
    private var names: NameRunGrammar { grammars.people.names }

    /// `Bác Hồ` is nobody's surname and given name, and articles do not speak of their authors.
    private static let unnamed: [NamedRule] = [.personKnown, .personByline, .personCredit]

    /// - Parameter found: what was found so far, people among it.
    init(grammars: Grammars, found: [Mention]) {
        self.grammars = grammars
        var people: [Range<Int>] = []
        people.reserveCapacity(found.count)
        for mention in found where mention.label == .person {
            if case .named(let rule) = mention.rule, Self.unnamed.contains(rule) { continue }
            people.append(mention.range)
        }
        shortNames = ShortNames(names: grammars.people.names, people: people)
    }

    /// The mentions in some zones, outside of what other mentions have taken.
    func mentions(in zones: [Range<Int>], outside taken: [Range<Int>]) -> [Mention] {
        guard !shortNames.isEmpty else { return [] }
        var isTaken = [Bool](filling: document.atoms.count, with: false)
        for range in taken {
            for atom in range { isTaken[atom] = true }
        }
        var mentions: [Mention] = []
        for zone in zones { addMentions(in: zone, to: &mentions) { isTaken[$0] } }
        return mentions
    }

    @inline(__always)
    private func addMentions(in zone: Range<Int>, to mentions: inout [Mention], isTaken: (Int) -> Bool) {
        let names = names
        var next = zone.lowerBound
        var window = GapWindow()
        document.forEachAtom(in: zone, where: { $0.isCased }) { position in
            guard position >= next, !isTaken(position) else { return }
            let run = names.run(at: position)
            guard let last = run.last, last.upperBound <= zone.upperBound else { return }
            if let name = shortName(run, &window), !name.contains(where: isTaken) {
                mentions.append(Mention(label: .person, range: name, rule: .personGiven))
            }
            next = last.upperBound
        }
    }

    /// `Bàn thắng của Anh Khoa`: a form of address in capitals that is a syllable of the name.
    func widens(_ person: Mention) -> Bool {
        let start = person.range.lowerBound - 1
        guard person.range.count == 1, person.rule == .named(.personHonorific), let before = document.atom(start),
            before.casing == .title
        else { return false }
        return !document.opensClause(start) && isShortName(start..<person.range.upperBound)
    }

    /// `Thái Bình kể`, `Tranh của Hải Yến`: a name of the gazetteer that somebody in the article bears; words before it or
    /// after it say who is meant.
    func reclaims(_ place: Mention) -> Bool {
        place.label == .location && place.range.count == 2 && place.rule == .named(.locName) && isShortName(place.range)
            && names.run(at: place.range.lowerBound).count == 2 && isRatherPerson(place.range)
    }

    private func isRatherPerson(_ name: Range<Int>) -> Bool {
        let matches = grammars.matches
        if document.isConnected(name.upperBound), matches.longest(.personVerb, at: name.upperBound) != nil {
            return true
        }
        let cue = matches.longest(.placeCue, endingAt: name.lowerBound, within: Self.longestCue)?.payload(PlaceCue.self)
        if cue == .never || cue == .other, document.isConnected(name.lowerBound) { return true }
        let places = grammars.places.known
        return cue != .preposition && !places.isClear(name) && !places.isDistrict(name)
    }

    /// Atoms of the longest words that say a place follows.
    private static let longestCue = 4

    /// The short name that a run is, but for a word at the head of the clause: `Thấy Tài cầm dao`.
    private func shortName(_ run: NameRun, _ window: inout GapWindow) -> Range<Int>? {
        guard let first = run.first, let last = run.last else { return nil }
        let whole = first.lowerBound..<last.upperBound
        if isShortName(whole) { return isOrdinaryWord(whole, &window) ? nil : whole }
        guard run.count > 1, document.opensClause(whole.lowerBound), first.count == 1,
            document.has(.leadWord, first.lowerBound)
        else { return nil }
        let rest = run[1].lowerBound..<last.upperBound
        return isShortName(rest) ? rest : nil
    }

    private func isShortName(_ range: Range<Int>) -> Bool { shortNames.contains(range) }

    /// `Thu nhập mỗi tháng …`, `ngành Công thương`: a syllable is a name only if no word of the tokenizer goes on with it.
    /// `Sáng nào anh cũng …`, `cán bộ Đoàn`: nouns of time and of bodies want the verb of a person after them.
    private func isOrdinaryWord(_ name: Range<Int>, _ window: inout GapWindow) -> Bool {
        guard name.count == 1 || document.isShouted(name.lowerBound) else { return false }
        let start = name.lowerBound
        if document.has(.namesakeNoun, start - 1), document.isConnected(start), !document.isGlued(start) { return true }
        if isPredicate(name.upperBound) { return false }
        // What the tokenizer has to be asked comes last.
        return isOrdinaryOpening(start) || document.isInsideWord(name.upperBound, &window)
    }

    private func isOrdinaryOpening(_ start: Int) -> Bool {
        if document.has(.ordinaryOpening, start) { return !document.has(.leadWord, start - 1) }
        return [.bodyHead, .placeHead].contains { (category: LexiconCategory) in
            grammars.matches.longest(category, at: start) != nil
        }
    }

    /// What follows a subject: an auxiliary, a verb that people are the subject of.
    private func isPredicate(_ position: Int) -> Bool {
        document.isConnected(position) && document.atom(position)?.casing == .lower
            && (document.has(.auxiliary, position) || grammars.matches.longest(.personVerb, at: position) != nil)
    }
}
