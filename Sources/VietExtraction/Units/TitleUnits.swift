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

    /// By the index of the title's mention.
    private(set) var offices: [Int: Office] = [:]

    init(document: Document, mentions: [Mention], units: UnitLinker) {
        for (index, mention) in mentions.enumerated() {
            guard case .title(let title) = mention.details else { continue }
            let own = units.units(of: mention)
            offices[index] = Office(
                units: own, unitName: own.count == 1 ? own.first?.fullName : units.unitName(of: mention),
                body: title.body.map(units.fullName))
        }
        for (index, office) in offices where office.units.isEmpty {
            guard let neighbour = Self.chained(index, document, mentions, units, offices) else { continue }
            offices[index]?.units = [neighbour]
            offices[index]?.unitName = neighbour.fullName
            offices[index]?.body = office.body.map { "\($0) \(neighbour.kindName.lowercased()) \(neighbour.name)" }
        }
    }

    /// `Bí thư Đảng ủy, Chủ tịch HĐND xã Mỹ Tú`: the unit that the other office of a chain names.
    private static func chained(
        _ index: Int, _ document: Document, _ mentions: [Mention], _ units: UnitLinker, _ offices: [Int: Office]
    ) -> AdministrativeUnit? {
        let title = mentions[index]
        let start = title.range.lowerBound
        guard !title.people.isEmpty, !units.namesUnit(title.range),
            document.has(.partyOffice, start) || document.has(.partyOffice, start + 1)
        else { return nil }
        for neighbour in [index + 1, index - 1] where mentions.indices.contains(neighbour) {
            let other = mentions[neighbour]
            let gap = max(start, other.range.lowerBound) - min(title.range.upperBound, other.range.upperBound)
            guard other.people == title.people, gap <= 3, let own = offices[neighbour]?.units, own.count == 1 else {
                continue
            }
            return own.first
        }
        return nil
    }
}
