import VietTokenization

/// Says which unit a noun without a name means: `UBND huyện`, `Chủ tịch UBND xã`.
///
/// The article's home decides, else the one unit of the kind that the article names; of several the one named next to it, the
/// one whose bodies it names, or the one in its headline. Where none of these stands out nothing is said.
struct ElidedUnits: Sendable {
    /// The different units of each kind, as far as it matters: none, one or several.
    private struct Named {
        /// A lane for each kind: the number of the one unit.
        private var units = SIMD16<Int32>(repeating: none)

        private static let none: Int32 = -1
        private static let several: Int32 = -2

        mutating func replace(_ unit: UnitNumber, _ kind: AdministrativeUnit.Kind) {
            units[kind.rawValue] = Int32(truncatingIfNeeded: unit.index)
        }

        mutating func insert(_ unit: UnitNumber, _ kind: AdministrativeUnit.Kind) {
            let number = Int32(truncatingIfNeeded: unit.index)
            let known = units[kind.rawValue]
            if known != number { units[kind.rawValue] = known == Self.none ? number : Self.several }
        }

        /// The one unit of a kind.
        func only(_ kind: AdministrativeUnit.Kind) -> UnitNumber? {
            let known = units[kind.rawValue]
            return known < 0 ? nil : UnitNumber(Int(known))
        }

        /// Whether there is no unit of a kind, or no other than one.
        func isEmpty(_ kind: AdministrativeUnit.Kind, but unit: UnitNumber? = nil) -> Bool {
            if units[kind.rawValue] == Self.none { return true }
            return unit != nil && only(kind) == unit
        }
    }

    let document: Document
    let table: AdministrativeUnitTable
    let place: ArticlePlace?
    /// Units with their nouns, and what they belong to.
    private var named = Named()
    /// Units that bare names mean, and what they belong to.
    private var bare = Named()
    /// Units whose party committees the article names.
    private var committees = Named()
    /// Units whose bodies the article names.
    private var embodied = Named()
    private var headlined = Named()
    /// For each kind the unit that is named far more often than any other.
    private var mostNamed = Named()
    /// A bit for each kind of which a name is open.
    private var isOpen: UInt64 = 0

    init(
        document: Document, table: AdministrativeUnitTable, names: borrowing SightedNames, place: ArticlePlace?,
        mentions: borrowing [Mention], headline: Range<Int>?
    ) {
        let sightings = names.sightings
        self.document = document
        self.table = table
        self.place = place
        var units: [UnitNumber] = []
        units.reserveCapacity(sightings.count)
        for index in sightings.indices where sightings[index].name != nil {
            let sightedKind = sightings[index].kind
            guard let unit = names.lists.only(sightings[index].units) else {
                // Districts are all known: any other is no name. Communes may have ended before the tables start.
                if let kind = sightedKind, !sightings[index].units.isEmpty || kind.levels == .commune ... .commune {
                    isOpen |= 1 << UInt64(kind.rawValue)
                }
                continue
            }
            var current: UnitNumber? = unit
            while let unit = current {
                let kind = table.kind(of: unit)
                if sightedKind == nil { bare.insert(unit, kind) } else { named.insert(unit, kind) }
                current = table.parent(of: unit)
            }
            let kind = table.kind(of: unit)
            let range = sightings[index].range
            if headline?.contains(range.lowerBound) == true { headlined.insert(unit, kind) }
            if Self.isCommittee(sightings[index], document) { committees.insert(unit, kind) }
            if Self.isInBody(range, mentions) { embodied.insert(unit, kind) }
            units.append(unit)
        }
        nameMost(&units)
    }

    /// `Huyện ủy An Lão`, `Thành đoàn Pleiku`: the noun is that of a body, which speaks of the article's own unit.
    private static func isCommittee(_ sighting: UnitSighting, _ document: Document) -> Bool {
        guard let name = sighting.name, sighting.kind != nil else { return false }
        return document.has(.committee, name.lowerBound - 1)
    }

    private static func isInBody(_ range: Range<Int>, _ mentions: [Mention]) -> Bool {
        let next = mentions.partitioningIndex { $0.range.upperBound > range.lowerBound }
        guard next < mentions.count, mentions[next].range.lowerBound <= range.lowerBound else { return false }
        return mentions[next].label == .organization || mentions[next].label == .title
    }

    /// The unit that the noun of a sighting means.
    ///
    /// - Parameter sightings: those of the article; kept here they would be copied when the units are written into them.
    func unit(of index: Int, among sightings: [UnitSighting], _ lists: UnitLists) -> UnitNumber? {
        guard let kind = sightings[index].kind else { return nil }
        if let home = place?.unit(of: kind) { return home }
        if kind == .city, let city = place?.province, table.kind(of: city) == .city, named.isEmpty(.city, but: city) {
            return city
        }
        if kind.levels == .commune ... .commune, let near = nearest(to: index, kind, sightings, lists) {
            return near
        }
        return named(kind)
    }

    /// The unit of a kind that offices of its committee mean, wherever they stand.
    func unit(of kind: AdministrativeUnit.Kind) -> UnitNumber? {
        if let home = place?.unit(of: kind) { return home }
        return kind == .province ? province() : named(kind)
    }

    private func named(_ kind: AdministrativeUnit.Kind) -> UnitNumber? {
        if isOpen >> UInt64(kind.rawValue) & 1 == 0 {
            if let only = named.only(kind) { return only }
            if named.isEmpty(kind), let only = bare.only(kind) { return only }
        }
        return committees.only(kind) ?? headlined.only(kind) ?? embodied.only(kind) ?? mostNamed.only(kind)
    }

    /// The one unit of a level that the article speaks of; of provinces the article's own.
    func province() -> UnitNumber? { place?.province ?? named.only(.province) }

    /// Finds for each kind the unit that is named far more often than any other.
    ///
    /// - Parameter units: a unit for each place that names one.
    private mutating func nameMost(_ units: inout [UnitNumber]) {
        units.sort { $0.index < $1.index }
        var best = Named()
        /// For each kind, how often the two units are named that are named most.
        var most = SIMD16<Int32>(repeating: 0)
        var second = most
        var start = 0
        while start < units.count {
            let unit = units[start]
            var end = start + 1
            while end < units.count, units[end] == unit { end += 1 }
            let kind = table.kind(of: unit)
            let count = Int32(truncatingIfNeeded: end - start)
            if count > most[kind.rawValue] {
                second[kind.rawValue] = most[kind.rawValue]
                most[kind.rawValue] = count
                best.replace(unit, kind)
            } else {
                second[kind.rawValue] = max(second[kind.rawValue], count)
            }
            start = end
        }
        for kind in AdministrativeUnit.Kind.allCases {
            let (first, second) = (most[kind.rawValue], second[kind.rawValue])
            let isFarAhead = second > 0 && first > 2 && first >= 2 * second
            if isFarAhead, let unit = best.only(kind) { mostNamed.insert(unit, kind) }
        }
    }

    /// The one unit of a kind that the sentence of a sighting names, with a noun.
    private func nearest(
        to index: Int, _ kind: AdministrativeUnit.Kind, _ sightings: [UnitSighting], _ lists: UnitLists
    ) -> UnitNumber? {
        var found: UnitNumber?
        var isAlone = true
        for step in [-1, 1] {
            var other = index + step
            while sightings.indices.contains(other), isInSentence(index, other, after: other - step, sightings) {
                defer { other += step }
                guard sightings[other].name != nil, sightings[other].kind == kind else { continue }
                guard let unit = lists.only(sightings[other].units) else { return nil }
                isAlone = isAlone && (found ?? unit) == unit
                found = unit
            }
        }
        return isAlone ? found : nil
    }

    /// Atoms that a sentence is looked through.
    private static let longestSentence = 80

    /// Whether the sentence of a sighting holds another one, where it holds the one between them.
    private func isInSentence(
        _ index: Int, _ other: Int, after between: Int, _ sightings: [UnitSighting]
    ) -> Bool {
        guard Self.gap(sightings[index], sightings[other]).count <= Self.longestSentence else { return false }
        return !Self.gap(sightings[between], sightings[other]).contains { document.endsSentence($0) }
    }

    /// The atoms between two sightings.
    private static func gap(_ a: UnitSighting, _ b: UnitSighting) -> Range<Int> {
        let start = min(a.range.upperBound, b.range.upperBound)
        return start..<max(start, max(a.range.lowerBound, b.range.lowerBound))
    }
}
