import VietTokenization

/// Finds the people who are the subject of a trigger.
struct SubjectGrammar: Sendable {
    let document: Document
    let matches: LexiconMatches
    let people: PeopleAndTitles
    private let borders: RuleGrammar<DocumentContext>
    private let objects: RuleGrammar<DocumentContext>

    init(document: Document, matches: LexiconMatches, rules: CompiledRules, people: PeopleAndTitles) {
        self.document = document
        self.matches = matches
        self.people = people
        borders = RuleGrammar(.relationBorder, document: document, matches: matches, rules: rules)
        objects = RuleGrammar(.relationObject, document: document, matches: matches, rules: rules)
    }

    /// No more people are subject of one trigger.
    private static let maximumCount = 64
    /// More words than stand between a subject and its trigger.
    private static let maximumGapCount = 14

    // MARK: Before the trigger

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
        var item = people.item(from: trigger) - 1
        guard item >= 0, people.range(item).upperBound <= trigger,
            mayStandBetween(people.range(item).upperBound..<trigger, limit: isAdjacent ? 4 : Self.maximumGapCount)
        else { return nil }
        var found = people.people(item)
        guard !found.isEmpty else { return nil }
        while item > 0, found.count < Self.maximumCount {
            let earlier = people.range(item - 1)
            guard isCoordination(earlier.upperBound..<max(earlier.upperBound, people.range(item).lowerBound)) else {
                break
            }
            item -= 1
            found = people.people(item) + found
        }
        let start = addressStart(before: people.range(item).lowerBound)
        guard objects.reading(at: start) == nil, !isKin(start..<people.range(item).lowerBound) else { return nil }
        return Subject(people: found.uniqued, start: start, isAgent: document.has(.participation, start - 1))
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
            guard !isClosed, !document.endsSentence(position), borders.reading(at: position) == nil else { return false }
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
    private func addressStart(before position: Int) -> Int {
        var start = position
        while let earlier = (1...4).last(where: { count in
            matches.longest(.honorific, at: start - count)?.range.upperBound == start
        }) {
            start -= earlier
        }
        return document.keyword(start - 1) == .các ? start - 1 : start
    }

    /// `con trai ông A`, `vợ ông A`: somebody else, whom the address tells by kinship. A couple, `vợ chồng ông A`, is no kin.
    private func isKin(_ address: Range<Int>) -> Bool {
        address.contains { position in
            switch document.keyword(position) {
            case .con: true
            case .vợ: document.keyword(position + 1) != .chồng
            default: false
            }
        }
    }

    // MARK: Behind the trigger

    /// Whether a trigger starts a clause: behind a mark, or as the first word.
    func opensClause(_ position: Int) -> Bool {
        if opensSentence(position) { return true }
        let isMark = [",", ";", "-", "–", "+", "("].contains { document.isMark(position - 1, $0) }
        return isMark || document.keyword(position - 1) == .cùng && opensClause(position - 1)
    }

    func opensSentence(_ position: Int) -> Bool {
        guard let atom = document.atom(position) else { return false }
        return position == 0 || document.endsSentence(position - 1) || atom.gap >= .lineBreak
            || document.isMark(position - 1, ":") || document.isDash(position - 1) && opensSentence(position - 1)
    }

    /// `dự hội nghị có các đồng chí: A; B`, `chủ trì hội nghị: đồng chí A`, `chủ tọa kỳ họp là ông A`.
    func announced(after position: Int) -> [Int]? {
        for index in position..<position + Self.maximumGapCount {
            if document.has(.announcing, index) || document.isMark(index, ":"), let list = list(from: index + 1) {
                return list.people
            }
            let isName = people.item(from: index) != people.item(from: index + 1)
            if isName || document.endsSentence(index) { return nil }
        }
        return nil
    }

    /// `phát biểu tại hội nghị, thay mặt huyện, ông A …`: the first name behind a comma.
    func behindComma(_ position: Int) -> [Int]? {
        for index in position..<position + 30 {
            if document.endsSentence(index) || document.isMark(index, ";") { return nil }
            if document.isMark(index, ","), let list = list(from: index + 1, isOpen: false) { return list.people }
        }
        return nil
    }

    /// `phát biểu tại buổi lễ ông A …`: a form of address or an office right behind the event.
    func addressed(at position: Int) -> [Int]? {
        guard let list = list(from: position, isOpen: false), !document.endsSentence(position - 1) else { return nil }
        let first = people.item(from: position)
        return people.range(first).lowerBound > position || people.mentions[people.items[first]].label == .title
            ? list.people : nil
    }

    /// `dự hội nghị cùng bà B`.
    func companions(at position: Int) -> [Int] {
        guard document.keyword(position) == .cùng else { return [] }
        return list(from: position + 1, isOpen: false)?.people ?? []
    }

    /// The people of a list that starts at an atom; `nil` where no name stands there.
    ///
    /// - Parameter isOpen: whether groups without names may stand between them.
    func list(from position: Int, isOpen: Bool = true) -> (people: [Int], end: Int)? {
        var item = people.item(from: position)
        guard item < people.items.count, isCoordination(position..<people.range(item).lowerBound) else { return nil }
        var found = people.people(item)
        var end = people.range(item).upperBound
        while item + 1 < people.items.count, found.count < Self.maximumCount {
            let gap = end..<max(end, people.range(item + 1).lowerBound)
            guard isCoordination(gap) || isOpen && isInterrupted(gap) else { break }
            item += 1
            found += people.people(item)
            end = people.range(item).upperBound
        }
        return found.isEmpty ? nil : (found.uniqued, end)
    }

    /// Only separators, conjunctions and forms of address.
    private func isCoordination(_ gap: Range<Int>) -> Bool {
        guard gap.count <= 10 else { return false }
        var position = gap.lowerBound
        while position < gap.upperBound {
            if let honorific = matches.longest(.honorific, at: position), honorific.range.upperBound <= gap.upperBound {
                position = honorific.range.upperBound
                continue
            }
            switch document.keyword(position) {
            case .và, .cùng, .với, .các, .đã, .kiêm: break
            case nil:
                let isSeparator = [",", ";", ":", "-", "–", "(", ")"].contains { document.isMark(position, $0) }
                guard isSeparator else { return false }
            default: return false
            }
            guard !document.endsSentence(position) else { return false }
            position += 1
        }
        return true
    }

    /// `ông A; lãnh đạo các phòng, ban; bà B`: a group without names between two of a list.
    private func isInterrupted(_ gap: Range<Int>) -> Bool {
        guard gap.count <= 20, !gap.contains(where: document.endsSentence),
            !gap.contains(where: statesRelation)
        else { return false }
        let start = addressStart(before: gap.upperBound)
        // `…; về phía huyện có bà B`
        if document.has(.announcing, start - 1) {
            return gap.contains { document.isMark($0, ";") || document.isMark($0, ",") }
        }
        return document.isMark(start - 1, ";") || start < gap.upperBound && document.isMark(start - 1, ",")
    }

    /// Whether a verb starts at an atom; `về phía`, which goes on with a list, is none.
    private func statesRelation(_ position: Int) -> Bool {
        guard let match = matches.longest(.relationTrigger, at: position) else { return false }
        return match.payload(RelationStatement.self)?.need != .list
    }
}

extension [Int] {
    /// The elements without those that came before.
    fileprivate var uniqued: [Int] {
        var seen: Set<Int> = []
        return filter { seen.insert($0).inserted }
    }
}
