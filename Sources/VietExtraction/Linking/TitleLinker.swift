import VietTokenization

/// Finds the holder of each title, and tells titles that somebody holds from offices in general.
struct TitleLinker: Sendable {
    let grammars: Grammars
    let people: [Range<Int>]
    let clusters: PersonClusters
    /// After what words an office is another's than the name that follows.
    let acting: RuleGrammar<DocumentContext>

    init(grammars: Grammars, people: [Range<Int>], clusters: PersonClusters) {
        self.grammars = grammars
        self.people = people
        self.clusters = clusters
        acting = grammars.grammar(.acting)
    }

    var document: Document { grammars.document }
    var matches: LexiconMatches { grammars.matches }
    var groups: GroupGrammar { grammars.groups }

    typealias Candidate = NameScanner.TitleCandidate

    /// A title that is an entity, with the clusters of those who hold it.
    struct LinkedTitle: Sendable {
        let reading: TitleGrammar.Reading
        var holders: [Int]
        var rule: Mention.Rule
        /// What the sentence does to the office.
        var change: OfficeChange?
    }

    /// The titles that count, in order.
    func linked(_ candidates: [Candidate]) -> [LinkedTitle] {
        // What sentences do to offices is asked for only where there is one.
        guard !candidates.isEmpty else { return [] }
        var local = candidates.map { LinkedTitle(reading: $0.reading, holders: [], rule: .named(.titleOffice)) }
        let items = Items(document: document, people: people, titles: candidates.map(\.reading.range))
        for index in candidates.indices { linkFollowing(candidates[index], index, items, &local) }
        for index in candidates.indices { linkSigner(&local[index]) }
        for index in candidates.indices { linkListed(index, items, &local) }
        for index in candidates.indices { linkPreceding(index, items, &local) }
        let personnel = PersonnelFinder.findings(grammars, items)
        for change in personnel.changes { apply(change, items, &local) }
        // `do ông A làm Trưởng đoàn, đồng chí B …`: who is meant stands before the title.
        for index in candidates.indices { linkAppointment(index, items, personnel, &local) }
        for index in candidates.indices.reversed() { linkNextTitle(index, items, &local) }
        let generic = genericTitles(local, items)
        linkAnaphora(local.indices.filter { local[$0].holders.isEmpty && !generic[$0] }, &local)
        // `do Chủ tịch Hội Phụ nữ huyện làm Trưởng đoàn`: the holder may be known by another title only.
        for index in candidates.indices { linkAppointment(index, items, personnel, &local) }
        return local.indices.filter { isEntity(local[$0], isGeneric: generic[$0]) }.map { local[$0] }
    }

    // MARK: Anaphora

    /// Gives titles that nobody holds so far the holders of the same offices elsewhere.
    private func linkAnaphora(_ open: [Int], _ titles: inout [LinkedTitle]) {
        let open = open.filter { mayBeAnaphoric(titles[$0].reading) }
        // In a list of names each title is somebody's.
        guard !open.isEmpty else { return }
        let known = knownHolders(titles)
        for index in open {
            guard let holder = holder(of: officeWords(titles[index].reading), known) else { continue }
            titles[index].holders = [holder]
            titles[index].rule = .named(.titleAnaphora)
        }
    }

    private func knownHolders(_ titles: [LinkedTitle]) -> OfficeHolders {
        let wordCount = titles.reduce(0) { $0 + ($1.holders.count == 1 ? $1.reading.range.count : 0) }
        var known = OfficeHolders(wordCount: wordCount)
        for index in titles.indices where titles[index].holders.count == 1 {
            let status = titles[index].change?.status
            let words = officeWords(titles[index].reading)
            guard status == nil || status == .takes, !words.isEmpty else { continue }
            known.add(
                words.lazy.map { [document] in document.atoms[$0].value }, hasBody: titles[index].reading.hasBody,
                holder: titles[index].holders[0])
        }
        return known
    }

    /// Whether a title may mean who holds the same office elsewhere: `Bí thư Huyện ủy phát biểu`.
    private func mayBeAnaphoric(_ title: TitleGrammar.Reading) -> Bool {
        switch title.titleClass {
        case .deputy: return false
        case .rank, .degree, .honour: if !title.hasBody { return false }
        case .office: if !title.hasBody, title.range.count < 4 { return false }
        case .officeAbbreviation, .village, .clergy: break
        }
        return !officeWords(title).isEmpty
    }

    /// The one person whom the article gives the office that some atoms spell.
    private func holder(of words: Range<Int>, _ known: OfficeHolders) -> Int? {
        known.holder(of: words.lazy.map { [document] in document.atoms[$0].value })
    }

    /// The atoms that say which office it is; none for a former one, which nobody holds; `tân` and `quyền` change nothing.
    private func officeWords(_ reading: TitleGrammar.Reading) -> Range<Int> {
        var range = reading.range
        if let state = document.value(of: .officeState, range.lowerBound) {
            guard state >= 0 else { return 0..<0 }
            range.removeFirst()
        } else if document.spells(.incumbent, at: range.lowerBound) {
            range.removeFirst(2)
        }
        // `Hiệu trưởng nhà trường` is the headmaster of whatever school.
        if range.count > 2, document.spells(.anySchool, at: range.upperBound - 2) {
            range.removeLast(2)
        }
        return range
    }

    // MARK: Entities

    /// Whether a title is one that somebody holds: named, or definite by its body.
    private func isEntity(_ title: LinkedTitle, isGeneric: Bool) -> Bool {
        if !title.holders.isEmpty || isSignedFor(title.reading.range) { return true }
        guard !isGeneric else { return false }
        switch title.reading.titleClass {
        case .office, .officeAbbreviation, .village, .clergy: return title.reading.hasBody
        case .rank, .degree, .honour, .deputy: return false
        }
    }

    /// Which titles are offices in general: `các bí thư`, `chủ tịch UBND các xã`, and those that share the body of such a
    /// one: `các vị nguyên Chủ tịch, nguyên Phó Chủ tịch HĐND huyện`. Of titles that somebody holds it is not asked.
    private func genericTitles(_ titles: [LinkedTitle], _ items: Items) -> [Bool] {
        var generic = [Bool](filling: titles.count, with: false)
        for index in titles.indices where titles[index].holders.isEmpty {
            let range = titles[index].reading.range
            generic[index] = isPlural(before: range.lowerBound) || groups.isOfMany(range.upperBound)
            let position = items.position(ofTitle: index)
            guard !generic[index], position > 0, case .title(let previous) = items.kinds[position - 1],
                generic[previous], titles[previous].holders.isEmpty,
                !titles[previous].reading.hasBody || startsAlike(previous, index, titles)
            else { continue }
            let gap = titles[previous].reading.range.upperBound..<range.lowerBound
            generic[index] =
                gap.count == 1 && (document.isMark(gap.lowerBound, ",") || document.has(.and, gap.lowerBound))
        }
        return generic
    }

    /// `nguyên Bí thư …, nguyên Chủ tịch …`: two offices with the same word before them.
    private func startsAlike(_ a: Int, _ b: Int, _ titles: [LinkedTitle]) -> Bool {
        [a, b].allSatisfy { document.isFormer(titles[$0].reading.range) }
    }

    /// Whether a plural, a count or a plural form of address stands before a title.
    func isPlural(before position: Int) -> Bool { groups.isPlural(before: position) }
}

extension [Int] {
    /// The different elements in order.
    var sortedOnce: [Int] {
        guard count > 1 else { return self }
        var sorted: [Int] = []
        sorted.reserveCapacity(count)
        for element in self.sorted() where sorted.last != element { sorted.append(element) }
        return sorted
    }
}
