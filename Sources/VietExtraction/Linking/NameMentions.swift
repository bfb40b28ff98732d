/// Finds all people, titles, organizations and places of a document, and links people and titles.
enum NameMentions {
    /// The mentions, what they say, and who the people are: each apart, for out of a structure they would be copied.
    static func find(
        _ grammars: Grammars, _ anatomy: borrowing ArticleAnatomy
    ) -> (mentions: [Mention], facts: MentionFacts, people: PersonClusters) {
        let document = grammars.document
        let scanner = NameScanner(grammars: grammars)
        var found = NameScanner.Findings()
        for zone in anatomy.zones { scanner.scan(zone, &found) }
        let bylines = anatomy.byline.filter(\.isPerson).map {
            Mention(label: .person, range: $0.range, rule: .personByline)
        }
        var others = found.mentions
        var facts = found.facts
        if !bylines.isEmpty {
            others.removeAll { mention in bylines.contains { $0.range.overlaps(mention.range) } }
            found.titles.removeAll { title in bylines.contains { $0.range.overlaps(title.reading.range) } }
        }
        let finder = ShortNameFinder(grammars: grammars, found: others)
        var people: [Mention] = []
        people.reserveCapacity(others.count + bylines.count + found.titles.count)
        var places: [Mention] = []
        places.reserveCapacity(others.count)
        for index in others.indices {
            if finder.reclaims(others[index]) {
                people.append(Mention(label: .person, range: others[index].range, rule: .personGiven))
            } else if others[index].label == .person {
                people.append(others[index])
            } else {
                places.append(others[index])
            }
        }
        people += bylines
        for index in people.indices where finder.widens(people[index]) {
            people[index].range = people[index].range.lowerBound - 1..<people[index].range.upperBound
        }
        var taken: [Range<Int>] = []
        taken.reserveCapacity(people.count + places.count + found.titles.count)
        for person in people { taken.append(person.range) }
        for place in places { taken.append(place.range) }
        for title in found.titles { taken.append(title.reading.range) }
        people += finder.mentions(in: anatomy.zones, outside: taken)
        people.sort { $0.range.lowerBound < $1.range.lowerBound }
        let aliases = people.indices.filter { people[$0].rule == .named(.personAlias) }
        let ranges = people.map(\.range)
        let clusters = PersonClusters(document: document, people: ranges, aliases: Set(aliases))
        for index in people.indices { people[index].details = .person(clusters.clusters[index]) }
        let linker = TitleLinker(grammars: grammars, people: ranges, clusters: clusters)
        let linked = linker.linked(found.titles)
        people.reserveCapacity(people.count + found.titles.count + places.count)
        for index in linked.indices { people.append(mention(ofTitle: index, among: linked, document, &facts)) }
        people += councils(of: found.titles, besides: linked, linker.groups)
        people += places
        return (people, facts, clusters)
    }

    /// The mention of a title. The full stop of `ThS. Trần Văn Bảy` binds the degree to the name and belongs to neither.
    ///
    /// It is read where it lies: as an argument by itself it would be copied twice.
    private static func mention(
        ofTitle index: Int, among titles: [TitleLinker.LinkedTitle], _ document: Document, _ facts: inout MentionFacts
    ) -> Mention {
        var range = titles[index].reading.range
        if document.isMark(range.upperBound - 1, ".") { range = range.lowerBound..<range.upperBound - 1 }
        var mention = Mention(label: .title, range: range, rule: titles[index].rule)
        facts.set(
            MentionFacts.Title(
                holders: titles[index].holders, body: titles[index].reading.body,
                expansions: titles[index].reading.expansions, change: titles[index].change),
            of: &mention)
        return mention
    }

    /// The councils of seats that are no titles: `25 đại biểu HĐND xã`.
    private static func councils(
        of seats: [TitleLinker.Candidate], besides titles: [TitleLinker.LinkedTitle], _ groups: GroupGrammar
    ) -> [Mention] {
        let deputies = seats.filter { $0.reading.titleClass == .deputy }
        guard !deputies.isEmpty else { return [] }
        let taken = Set(titles.map(\.reading.range.lowerBound))
        return deputies.compactMap { seat in
            guard !taken.contains(seat.reading.range.lowerBound), let body = seat.reading.body,
                !groups.isOfMany(body.upperBound)
            else { return nil }
            return Mention(label: .organization, range: body, rule: .orgBody)
        }
    }
}
