/// The mentions of people and of titles in one order: what the subject of a clause is made of.
///
/// A class for the reason that ``Document`` is one.
final class PeopleAndTitles: Sendable {
    let mentions: [Mention]
    let facts: MentionFacts
    /// The indices of the mentions.
    let items: [Int]
    /// The mentions of people, by the number of the person and then in order.
    private let mentionsOfPeople: [Int]
    /// Where those of each person start there, and where the last ones end.
    private let starts: [Int]

    init(_ mentions: [Mention], _ facts: MentionFacts) {
        self.mentions = mentions
        self.facts = facts
        var items: [Int] = []
        items.reserveCapacity(mentions.count { $0.label == .person || $0.label == .title })
        for index in mentions.indices where mentions[index].label == .person || mentions[index].label == .title {
            items.append(index)
        }
        self.items = items
        var people: [(person: Int, mention: Int)] = []
        people.reserveCapacity(items.count)
        for index in items {
            if case .person(let person) = mentions[index].details { people.append((person, index)) }
        }
        var starts = [Int](filling: (people.lazy.map(\.person).max() ?? -1) + 2, with: 0)
        for (person, _) in people { starts[person + 1] += 1 }
        for person in starts.indices.dropFirst() { starts[person] += starts[person - 1] }
        self.starts = starts
        var mentionsOfPeople = [Int](filling: people.count, with: 0)
        for (person, mention) in people {
            mentionsOfPeople[starts[person]] = mention
            starts[person] += 1
        }
        self.mentionsOfPeople = mentionsOfPeople
    }

    func range(_ item: Int) -> Range<Int> { mentions[items[item]].range }

    /// The number of the first item that starts at an atom or after it.
    func item(from position: Int) -> Int { items.partitioningIndex { mentions[$0].range.lowerBound >= position } }

    /// The mention of a person that lies nearest to another mention.
    func nearest(of person: Int, to mention: Int) -> Int? {
        guard person + 1 < starts.count, starts[person] < starts[person + 1] else { return nil }
        let own = starts[person]..<starts[person + 1]
        let next = own.partitioningIndex { mentionsOfPeople[$0] > mention }
        guard next > own.lowerBound else { return mentionsOfPeople[next] }
        let before = mentionsOfPeople[next - 1]
        guard next < own.upperBound else { return before }
        let after = mentionsOfPeople[next]
        return abs(after - mention) < abs(before - mention) ? after : before
    }

    /// Adds the people that an item names, each once: a person itself, of a title all who hold it, each by the nearest mention.
    ///
    /// - Returns: how many there are, those that were there before among them.
    @discardableResult
    func addPeople(_ item: Int, to people: inout [Int], where isWanted: (Int) -> Bool = { _ in true }) -> Int {
        let mention = items[item]
        func add(_ person: Int) {
            // No subject has more than some dozens.
            if isWanted(person), !people.contains(person) { people.append(person) }
        }
        guard let title = facts.title(mentions[mention]) else {
            add(mention)
            return 1
        }
        var count = 0
        for holder in title.holders {
            guard let person = nearest(of: holder, to: mention) else { continue }
            add(person)
            count += 1
        }
        return count
    }
}
