/// The mentions of people and of titles in one order: what the subject of a clause is made of.
struct PeopleAndTitles: Sendable {
    let mentions: [Mention]
    let facts: MentionFacts
    /// The indices of the mentions.
    let items: [Int]
    /// By the number of the person.
    private let mentionsOfPerson: [[Int]]

    init(_ mentions: [Mention], _ facts: MentionFacts) {
        self.mentions = mentions
        self.facts = facts
        items = mentions.indices.filter { mentions[$0].label == .person || mentions[$0].label == .title }
        var mentionsOfPerson: [[Int]] = []
        for index in items {
            guard case .person(let person) = mentions[index].details else { continue }
            while mentionsOfPerson.count <= person { mentionsOfPerson.append([]) }
            mentionsOfPerson[person].append(index)
        }
        self.mentionsOfPerson = mentionsOfPerson
    }

    func range(_ item: Int) -> Range<Int> { mentions[items[item]].range }

    /// The number of the first item that starts at an atom or behind it.
    func item(from position: Int) -> Int { items.partitioningIndex { mentions[$0].range.lowerBound >= position } }

    /// The mention of a person that lies nearest to another mention.
    func nearest(of person: Int, to mention: Int) -> Int? {
        guard mentionsOfPerson.indices.contains(person), !mentionsOfPerson[person].isEmpty else { return nil }
        let own = mentionsOfPerson[person]
        let next = own.partitioningIndex { $0 > mention }
        return own[max(0, next - 1)..<min(own.count, next + 1)].min { abs($0 - mention) < abs($1 - mention) }
    }

    /// The people that an item names: a person itself, of a title all who hold it, each by the nearest mention.
    func people(_ item: Int) -> [Int] {
        let mention = items[item]
        guard mentions[mention].label == .title else { return [mention] }
        return facts.people(mentions[mention]).compactMap { nearest(of: $0, to: mention) }
    }
}
