import VietTokenization

/// Finds the people who are the subject of a trigger.
struct SubjectGrammar: Sendable {
    let grammars: Grammars
    let people: PeopleAndTitles
    private let borders: RuleGrammar<DocumentContext>
    private let objects: RuleGrammar<DocumentContext>
    private let plans: RuleGrammar<DocumentContext>

    var document: Document { grammars.document }
    var matches: LexiconMatches { grammars.matches }

    init(grammars: Grammars, people: PeopleAndTitles) {
        self.grammars = grammars
        self.people = people
        borders = grammars.grammar(.relationBorder)
        objects = grammars.grammar(.relationObject)
        plans = grammars.grammar(.relationPlan)
    }

    /// No more people are subject of one trigger.
    static let maximumCount = 64
    /// More words than stand between a subject and its trigger.
    static let maximumGapCount = 14

    struct Subject: Sendable {
        var people: [Int]
        /// Where the first form of address or name starts.
        var start: Int
        /// Whether `do` or `có` stands before it, and the event before that: `hội nghị do ông A chủ trì`.
        var isAgent: Bool
    }

    /// The subject before a trigger, with all who are coordinated with it.
    ///
    /// - Parameter isAdjacent: whether hardly a word may stand between the two.
    func before(_ trigger: Int, isAdjacent: Bool) -> Subject? {
        let nearest = people.item(from: trigger) - 1
        guard nearest >= 0, people.range(nearest).upperBound <= trigger else { return nil }
        let end = people.range(nearest).upperBound
        if mayStandBetween(end..<trigger, limit: limit(end..<trigger, isAdjacent: isAdjacent)),
            let subject = coordinated(endingAt: nearest)
        {
            return !isAdjacent && isPlanned(subject.start) ? nil : subject
        }
        return beforeAside(trigger, nearest)
    }

    /// Atoms that may stand between a subject and its verb: few, unless they are an aside between commas.
    private func limit(_ gap: Range<Int>, isAdjacent: Bool) -> Int {
        guard isAdjacent, let last = gap.last else { return Self.maximumGapCount }
        let isAside = document.isMark(gap.lowerBound, ",") && document.isMark(last, ",")
        return isAside ? Self.maximumGapCount : Self.maximumAdjacentCount
    }

    /// More words than stand between a subject and a verb that needs it beside it.
    private static let maximumAdjacentCount = 4

    /// The item and those coordinated with it, as far as they are no object: in `đóng góp của ông B, Chủ tịch xã A` the last.
    private func coordinated(endingAt last: Int) -> Subject? {
        var first = last
        while first > 0, last - first < Self.maximumCount, isCoordination(gap(before: first)) { first -= 1 }
        var objects: [Int] = []
        for item in first...last {
            let mayStart = item == first || document.isMark(gap(before: item).lowerBound, ",")
            let start = addressStart(before: people.range(item).lowerBound)
            if mayStart, !isObject(start..<people.range(item).lowerBound) {
                var found: [Int] = []
                for item in item...last {
                    people.addPeople(item, to: &found) { objects.isEmpty || !objects.contains(cluster($0)) }
                }
                let isAgent = document.has(.participation, start - 1)
                if !found.isEmpty { return Subject(people: found, start: start, isAgent: isAgent) }
            }
            var named: [Int] = []
            people.addPeople(item, to: &named)
            for mention in named { objects.append(cluster(mention)) }
        }
        return nil
    }

    private func cluster(_ mention: Int) -> Int { people.facts.firstPerson(people.mentions[mention]) ?? -1 - mention }

    /// What stands between an item and the one before it.
    private func gap(before item: Int) -> Range<Int> {
        let end = people.range(item - 1).upperBound
        return end..<max(end, people.range(item).lowerBound)
    }

    /// `Ông A, sau khi thăm gia đình bà B, đã dự …`: the subject stands before an aside that names others.
    private func beforeAside(_ trigger: Int, _ nearest: Int) -> Subject? {
        guard (trigger - 3..<trigger).contains(where: { document.isMark($0, ",") }) else { return nil }
        for item in stride(from: nearest - 1, through: max(0, nearest - 4), by: -1) {
            let end = people.range(item).upperBound
            guard trigger - end <= Self.longestAside, !(end..<trigger).contains(where: endsClause) else { return nil }
            guard document.isMark(end, ",") else { continue }
            // Asked for so seldom that it is made ready here.
            let asides = grammars.grammar(.relationAside)
            guard asides.reading(at: end + 1) != nil else { continue }
            return coordinated(endingAt: item)
        }
        return nil
    }

    /// Atoms of an aside.
    private static let longestAside = 40

    private func endsClause(_ position: Int) -> Bool {
        document.isMark(position, ";") || document.endsSentence(position)
    }

    /// Whether a name with its forms of address is no subject: after `tặng`, `của`, or as a relative's.
    private func isObject(_ address: Range<Int>) -> Bool {
        objects.reading(at: address.lowerBound) != nil || isKin(address)
    }

    private func isQuote(_ position: Int) -> Bool { document.isMark(position, "”") || document.isMark(position, "\"") }

    /// Whether the sentence says before the subject that all is planned.
    func isPlanned(_ start: Int) -> Bool {
        var position = start - 1
        while position >= max(0, start - Self.maximumGapCount), !document.endsSentence(position), !isQuote(position) {
            if plans.reading(at: position) != nil { return true }
            position -= 1
        }
        return false
    }

    /// Whether words between a subject and its trigger leave the clause whole and say that it happened; what a bracket holds
    /// does not count.
    private func mayStandBetween(_ gap: Range<Int>, limit: Int) -> Bool {
        guard gap.count <= limit + Self.longestBracket else { return false }
        var count = 0
        var position = gap.lowerBound
        while position < gap.upperBound {
            if document.isMark(position, "("), let end = bracketEnd(position, in: gap) {
                position = end
                continue
            }
            let isClosed = [";", ":", "“", "”", "(", "|"].contains { document.isMark(position, $0) }
            guard !isClosed, !document.endsSentence(position), borders.reading(at: position) == nil else {
                return false
            }
            count += 1
            position += 1
        }
        return count <= limit
    }

    /// Atoms of `(thứ hai từ trái sang)`.
    private static let longestBracket = 10

    private func bracketEnd(_ start: Int, in gap: Range<Int>) -> Int? {
        (start..<min(gap.upperBound, start + Self.longestBracket)).first { document.isMark($0, ")") }.map { $0 + 1 }
    }

    /// Where the forms of address before a name start.
    func addressStart(before position: Int) -> Int {
        var start = position
        while let earlier = (1...4).last(where: { count in
            matches.longest(.honorific, at: start - count)?.range.upperBound == start
        }) {
            start -= earlier
        }
        return document.has(.pluralMarker, start - 1) ? start - 1 : start
    }

    /// `con trai ông A`, `vợ ông A`: somebody else, whom the address tells by kinship. A couple, `vợ chồng ông A`, is no kin.
    func isKin(_ address: Range<Int>) -> Bool {
        address.contains { position in
            document.has(.relativeNoun, position) && !document.has(.husband, position + 1)
        }
    }
}
