import VietTokenization

/// People after the trigger: in a list, after a comma, after the event.
extension SubjectGrammar {
    /// Whether a trigger starts a clause: after a mark, or as the first word.
    func opensClause(_ position: Int) -> Bool {
        if opensSentence(position) { return true }
        let isMark = [",", ";", "-", "–", "+", "("].contains { document.isMark(position - 1, $0) }
        return isMark || document.has(.together, position - 1) && opensClause(position - 1)
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

    /// `phát biểu tại hội nghị, thay mặt huyện, ông A …`: the first name after a comma.
    func afterComma(_ position: Int) -> [Int]? {
        for index in position..<position + 30 {
            if document.endsSentence(index) || document.isMark(index, ";") { return nil }
            if document.isMark(index, ","), let list = list(from: index + 1, isOpen: false) { return list.people }
        }
        return nil
    }

    /// `phát biểu tại buổi lễ ông A …`: a form of address or an office right after the event.
    func addressed(at position: Int) -> [Int]? {
        guard let list = list(from: position, isOpen: false), !document.endsSentence(position - 1) else { return nil }
        let first = people.item(from: position)
        return people.range(first).lowerBound > position || people.mentions[people.items[first]].label == .title
            ? list.people : nil
    }

    /// `dự hội nghị cùng bà B`.
    func companions(at position: Int) -> [Int] {
        guard document.has(.together, position) else { return [] }
        return list(from: position + 1, isOpen: false)?.people ?? []
    }

    /// The people of a list that starts at an atom; `nil` where no name stands there.
    ///
    /// - Parameter isOpen: whether groups without names may stand between them.
    func list(from position: Int, isOpen: Bool = true) -> (people: [Int], end: Int)? {
        var item = people.item(from: position)
        guard item < people.items.count else { return nil }
        let lead = position..<people.range(item).lowerBound
        // `dự họp có lãnh đạo các phòng; đồng chí A`
        guard isCoordination(lead) || isOpen && isInterrupted(lead) && lead.contains(where: isSemicolon) else {
            return nil
        }
        var found: [Int] = []
        var count = people.addPeople(item, to: &found)
        var end = people.range(item).upperBound
        while item + 1 < people.items.count, count < Self.maximumCount {
            let gap = end..<max(end, people.range(item + 1).lowerBound)
            guard isCoordination(gap) && !isKin(gap) || isOpen && isInterrupted(gap) else { break }
            item += 1
            count += people.addPeople(item, to: &found)
            end = people.range(item).upperBound
        }
        return found.isEmpty ? nil : (found, end)
    }

    private func isSemicolon(_ position: Int) -> Bool { document.isMark(position, ";") }

    /// Only separators, conjunctions and forms of address.
    func isCoordination(_ gap: Range<Int>) -> Bool {
        guard gap.count <= 10 else { return false }
        var position = gap.lowerBound
        while position < gap.upperBound {
            if let honorific = matches.longest(.honorific, at: position), honorific.range.upperBound <= gap.upperBound {
                position = honorific.range.upperBound
                continue
            }
            let isSeparator = [",", ";", ":", "-", "–", "(", ")"].contains { document.isMark(position, $0) }
            guard isSeparator || document.has(.listFiller, position) else { return false }
            guard !document.endsSentence(position) || opensItem(position + 1) else { return false }
            position += 1
        }
        return true
    }

    /// `…;⏎- bà B`: the next item of a list on a line of its own.
    private func opensItem(_ position: Int) -> Bool {
        let isSeparated = [";", ":", ","].contains { document.isMark(position - 1, $0) }
        return isSeparated && (document.isDash(position) || document.isMark(position, "+"))
    }

    /// `ông A; lãnh đạo các phòng, ban; bà B`: a group without names between two of a list.
    private func isInterrupted(_ gap: Range<Int>) -> Bool {
        guard gap.count <= 20, !gap.contains(where: { document.endsSentence($0) && !opensItem($0 + 1) }),
            !gap.contains(where: statesRelation)
        else { return false }
        let start = addressStart(before: gap.upperBound)
        // `…; về phía huyện có bà B`
        if document.has(.announcing, start - 1) {
            return gap.contains { document.isMark($0, ";") || document.isMark($0, ",") }
        }
        return document.isMark(start - 1, ";") || start < gap.upperBound && document.isMark(start - 1, ",")
    }

    /// Whether a verb starts at an atom; `về phía`, which goes on with a list, is not one.
    private func statesRelation(_ position: Int) -> Bool {
        guard let match = matches.longest(.relationTrigger, at: position) else { return false }
        return match.payload(RelationStatement.self)?.need != .list
    }
}
