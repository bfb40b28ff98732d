import VietTokenization

/// What rules of personnel changes ask of people and titles.
///
/// A class for the reason that ``Document`` is one: every set of them holds it.
final class PersonnelContext: RuleContext {
    let text: DocumentContext
    /// People and titles in one order.
    let items: TitleLinker.Items

    init(text: DocumentContext, items: TitleLinker.Items) {
        self.text = text
        self.items = items
    }

    private var document: Document { text.document }
    private var matches: LexiconMatches { text.matches }

    func reading(of grammar: GrammarName, at position: Int) -> (end: Int, value: RuleValue)? {
        switch grammar {
        case .people: people(at: position, areTitled: false).map { ($0, .none) }
        case .titledPeople: people(at: position, areTitled: true).map { ($0, .none) }
        case .offices: offices(at: position).map { ($0, .none) }
        default: text.reading(of: grammar, at: position)
        }
    }

    @inline(__always)
    func mayRead(_ grammar: GrammarName, at position: Int) -> Bool {
        switch grammar {
        case .people, .titledPeople:
            items.item(at: position) != nil
                || mayAddress(at: position) && items.start(in: position + 1..<position + Self.longestAddress + 1)
        case .offices: items.item(at: position) != nil
        default: true
        }
    }

    func holds(_ condition: ConditionName, at position: Int, from start: Int) -> Bool { false }

    // MARK: People

    /// More names than any list of people who are given one office.
    private static let maximumCount = 32

    /// Where a list of people ends: `các đồng chí A, B và C`, `Đại tá A`; `nil` where none starts.
    ///
    /// - Parameter areTitled: whether the titles that follow a name belong to the list.
    private func people(at position: Int, areTitled: Bool) -> Int? {
        let start = addressEnd(position)
        guard var end = person(at: start.end) else { return nil }
        let isPlural = start.isPlural || isPlural(before: position)
        if areTitled { end = titlesEnd(end) }
        for _ in 1..<Self.maximumCount {
            let last = isPlural ? titlesEnd(end) : end
            guard let next = separatorEnd(last, takesSemicolon: isPlural || areTitled),
                let other = person(at: addressEnd(next).end)
            else { break }
            end = areTitled ? titlesEnd(other) : other
        }
        return end
    }

    /// The forms of address and counts at an atom, and whether they speak of several.
    private func addressEnd(_ position: Int) -> (end: Int, isPlural: Bool) {
        var end = position
        var isPlural = false
        // A name may be spelled like a form of address: `Võ Sĩ Luân`.
        while end < position + Self.longestAddress, items.item(at: end) == nil {
            if let honorific = matches.longest(.honorific, at: end) {
                end = honorific.range.upperBound
            } else if isPluralWord(end) || end > position && document.isMark(end, ":") {
                isPlural = true
                end += 1
            } else {
                break
            }
        }
        return (end, isPlural)
    }

    /// Whether forms of address or a count may stand at an atom.
    private func mayAddress(at position: Int) -> Bool {
        matches.starts(anyOf: 1 << UInt64(LexiconCategory.honorific.rawValue), at: position) || isPluralWord(position)
    }

    /// Atoms of `các đồng chí:`, `hai ông`.
    private static let longestAddress = 6

    private func isPluralWord(_ position: Int) -> Bool {
        document.atom(position)?.kind == .digits || document.has(.countingWord, position)
    }

    /// Whether the forms of address right before an atom speak of several.
    private func isPlural(before position: Int) -> Bool {
        let before = max(0, position - Self.longestAddress)..<position
        let mayBePlural = document.hasAtom(in: before) { code in
            code.isDigits || document.has(.countingWord, code) || code.isMark(":")
        }
        guard mayBePlural else { return false }
        return before.contains { start in
            let address = addressEnd(start)
            return address.isPlural && address.end == position
        }
    }

    /// Where a name ends that stands at an atom, with the titles right before it.
    private func person(at position: Int) -> Int? {
        var position = position
        for _ in 0..<4 {
            guard let item = items.item(at: position) else { return nil }
            let end = items.ranges[item].upperBound
            if case .person = items.kinds[item] { return end }
            position = addressEnd(end).end
        }
        return nil
    }

    /// Where the titles end that follow a name after commas, none that a name follows.
    private func titlesEnd(_ end: Int) -> Int {
        var end = end
        while document.isMark(end, ",") || document.isDash(end) || document.isMark(end, "("),
            let titles = offices(at: end + 1)
        {
            end = document.isMark(titles, ")") ? titles + 1 : titles
        }
        return end
    }

    private func separatorEnd(_ position: Int, takesSemicolon: Bool) -> Int? {
        let isComma = document.isMark(position, ",") || takesSemicolon && document.isMark(position, ";")
        if document.has(.and, isComma ? position + 1 : position) { return isComma ? position + 2 : position + 1 }
        return isComma ? position + 1 : nil
    }

    // MARK: Offices

    /// The offices that end a clause of names and offices alone, which no verb changes, from the names on: `, Giám đốc Sở Y tế`
    /// of `ông A, Giám đốc Sở Y tế;`. `nil` where the clause that starts at an atom is another.
    func offices(endingClauseAt position: Int) -> Range<Int>? {
        let names = people(at: position, areTitled: false)
        guard var end = names ?? offices(at: position) else { return nil }
        while document.isMark(end, ","), let next = offices(at: end + 1) { end = next }
        guard document.isMark(end, ";") || document.isMark(end, ".") else { return nil }
        return (names ?? position)..<end
    }

    /// Where a chain of offices ends that starts at an atom: `Phó Bí thư Huyện ủy, Chủ tịch UBND huyện`.
    private func offices(at position: Int) -> Int? {
        guard var item = items.item(at: position), isOffice(item) else { return nil }
        while item + 1 < items.kinds.count, isOffice(item + 1),
            isChain(items.ranges[item].upperBound..<items.ranges[item + 1].lowerBound)
        {
            item += 1
        }
        return items.ranges[item].upperBound
    }

    /// Whether an item is a title that does not belong to the name after it.
    private func isOffice(_ item: Int) -> Bool {
        guard case .title = items.kinds[item] else { return false }
        // `phó giám đốc một công ty` is an office of no body that is named.
        if document.has(.countingWord, items.ranges[item].upperBound) { return false }
        guard item + 1 < items.kinds.count, case .person = items.kinds[item + 1] else { return true }
        let end = items.ranges[item].upperBound
        let name = items.ranges[item + 1].lowerBound
        return addressEnd(end).end != name && !(document.isMark(end, ":") && addressEnd(end + 1).end == name)
    }

    private func isChain(_ gap: Range<Int>) -> Bool {
        gap.count <= 4
            && gap.allSatisfy {
                document.isMark($0, ",") || document.isDash($0) || document.has(.officeChain, $0)
            }
    }
}
