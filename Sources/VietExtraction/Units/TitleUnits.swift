import VietTokenization

/// Says to which unit every office belongs, and what its body is called in full.
struct TitleUnits: Sendable {
    /// An office of an article.
    struct Office: Sendable {
        var units: [AdministrativeUnit] = []
        /// The kind and the name of the unit, be it known or not.
        var unitName: String?
        /// The body in full; `nil` where the title names none.
        var body: String?
    }

    /// The mentions of titles, in order, and the office of each.
    private var titles: [Int] = []
    private var offices: [Office] = []

    /// The office of the title that a mention is.
    subscript(_ mention: Int) -> Office? {
        let number = titles.partitioningIndex { $0 >= mention }
        return number < titles.count && titles[number] == mention ? offices[number] : nil
    }

    init(
        document: Document, lexicon: borrowing Lexicon, mentions: borrowing [Mention], units: borrowing UnitLinker
    ) {
        guard !units.facts.titles.isEmpty else { return }
        titles.reserveCapacity(units.facts.titles.count)
        offices.reserveCapacity(units.facts.titles.count)
        for index in mentions.indices {
            guard let title = units.facts.title(mentions[index]) else { continue }
            titles.append(index)
            if let expansions = title.expansions, let committee = units.committee(lexicon.readings(expansions)) {
                offices.append(
                    Office(units: [committee.unit], unitName: committee.unit.fullName, body: committee.name))
            } else {
                offices.append(units.office(of: mentions[index], title))
            }
        }
        for number in offices.indices where offices[number].units.isEmpty {
            guard let neighbour = chained(titles[number], document, mentions, units) else { continue }
            give(neighbour, to: number)
        }
        shareCommittee(document, mentions, units.facts)
    }

    private mutating func give(_ unit: AdministrativeUnit, to office: Int) {
        let body = offices[office].body.map { "\($0) \(unit.kindName.lowercased()) \(unit.name)" }
        offices[office] = Office(units: [unit], unitName: unit.fullName, body: body)
    }

    /// `Phó Bí thư Đảng ủy` where the other offices of a party committee all are of one commune: so is this.
    private mutating func shareCommittee(_ document: Document, _ mentions: [Mention], _ facts: MentionFacts) {
        var communes: Set<AdministrativeUnit> = []
        var open: [Int] = []
        for (number, office) in offices.enumerated() {
            guard let title = facts.title(mentions[titles[number]]), let body = title.body,
                let name = document.matchingCommittee(in: body)
            else { continue }
            if let unit = office.units.first, office.units.count == 1 {
                communes.insert(unit)
            } else if name == body.upperBound, office.unitName == nil, !title.holders.isEmpty {
                open.append(number)
            } else {
                return
            }
        }
        guard let only = communes.first, communes.count == 1, only.level == .commune else { return }
        for number in open { give(only, to: number) }
    }

    /// `Bí thư Đảng ủy, Chủ tịch HĐND xã Mỹ Tú`: the unit that the other office of a chain names.
    private func chained(
        _ index: Int, _ document: Document, _ mentions: [Mention], _ units: borrowing UnitLinker
    ) -> AdministrativeUnit? {
        let title = mentions[index]
        let start = title.range.lowerBound
        guard document.has(.partyOffice, start) || document.has(.partyOffice, start + 1),
            units.facts.firstPerson(title) != nil, !units.namesUnit(title.range)
        else { return nil }
        for neighbour in [index + 1, index - 1] where mentions.indices.contains(neighbour) {
            let other = mentions[neighbour]
            let gap = max(start, other.range.lowerBound) - min(title.range.upperBound, other.range.upperBound)
            guard units.facts.people(other) == units.facts.people(title), gap <= 3, let own = self[neighbour]?.units,
                own.count == 1
            else {
                continue
            }
            // `Bí thư Đảng ủy, Giám đốc Công an tỉnh`: that of the police, no province's.
            let isOfBody = own.first?.level != .commune && Self.isPartyCommittee(units.facts.title(title), document)
            return isOfBody ? nil : own.first
        }
        return nil
    }

    private static func isPartyCommittee(_ title: MentionFacts.Title?, _ document: Document) -> Bool {
        guard let body = title?.body else { return false }
        return document.matchingCommittee(in: body) != nil
    }
}

extension Document {
    /// Where `Đảng ủy` ends in the name of a body: the committee of a commune, or of any body that has a party cell.
    fileprivate func matchingCommittee(in body: Range<Int>) -> Int? {
        body.first { has(.partyBody, $0) && has(.committee, $0 + 1) }.map { $0 + 2 }
    }
}
