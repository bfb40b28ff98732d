import VietTokenization

/// Says which unit a noun without a name means: `UBND huyện`, `Chủ tịch UBND xã`.
///
/// The article's home decides, else the one unit of the kind that the article names; of several the one named next to it, the
/// one whose bodies it names, or the one in its headline. Where none of these stands out nothing is said.
struct ElidedUnits: Sendable {
    /// The different units of a kind, as far as it matters.
    private typealias Named = [AdministrativeUnit.Kind: Set<AdministrativeUnit>]

    let document: Document
    let sightings: [UnitSighting]
    let place: ArticlePlace?
    /// Units with their nouns, and what they belong to.
    private var named: Named = [:]
    /// Units that bare names mean, and what they belong to.
    private var bare: Named = [:]
    /// Units whose party committees the article names.
    private var committees: Named = [:]
    /// Units whose bodies the article names.
    private var embodied: Named = [:]
    private var headlined: Named = [:]
    private let mostNamed: [AdministrativeUnit.Kind: AdministrativeUnit]
    /// Kinds of which a name is open.
    private var open: Set<AdministrativeUnit.Kind> = []

    init(
        document: Document, sightings: [UnitSighting], place: ArticlePlace?, mentions: [Mention], headline: Range<Int>?
    ) {
        self.document = document
        self.sightings = sightings
        self.place = place
        var counts: [AdministrativeUnit: Int] = [:]
        for sighting in sightings where sighting.name != nil {
            guard sighting.units.count == 1, let unit = sighting.units.first else {
                // Districts are all known: what is none of them is no name. Communes may have ended before the tables start.
                if let kind = sighting.kind, !sighting.units.isEmpty || kind.levels == .commune ... .commune {
                    open.insert(kind)
                }
                continue
            }
            var current: AdministrativeUnit? = unit
            while let unit = current {
                if sighting.kind == nil {
                    bare[unit.kind, default: []].insert(unit)
                } else {
                    named[unit.kind, default: []].insert(unit)
                }
                current = unit.parent
            }
            if headline?.contains(sighting.range.lowerBound) == true { headlined[unit.kind, default: []].insert(unit) }
            counts[unit, default: 0] += 1
            if Self.isCommittee(sighting, document) { committees[unit.kind, default: []].insert(unit) }
            if Self.isInBody(sighting.range, mentions) { embodied[unit.kind, default: []].insert(unit) }
        }
        mostNamed = Self.mostNamed(counts)
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
    func unit(of index: Int) -> AdministrativeUnit? {
        guard let kind = sightings[index].kind else { return nil }
        if let home = place?.unit(of: kind) { return home }
        if kind == .city, let city = place?.province, city.kind == .city,
            named[.city, default: []].subtracting([city]).isEmpty
        {
            return city
        }
        if kind.levels == .commune ... .commune, let near = nearest(to: index, kind) { return near }
        return named(kind)
    }

    /// The unit of a kind that offices of its committee mean, wherever they stand.
    func unit(of kind: AdministrativeUnit.Kind) -> AdministrativeUnit? {
        if let home = place?.unit(of: kind) { return home }
        return kind == .province ? province() : named(kind)
    }

    private func named(_ kind: AdministrativeUnit.Kind) -> AdministrativeUnit? {
        if let only = only(named[kind]), !open.contains(kind) { return only }
        if named[kind] == nil, !open.contains(kind), let only = only(bare[kind]) { return only }
        return only(committees[kind]) ?? only(headlined[kind]) ?? only(embodied[kind]) ?? mostNamed[kind]
    }

    /// The one unit of a level that the article speaks of; of provinces the article's own.
    func province() -> AdministrativeUnit? { place?.province ?? only(named[.province]) }

    private func only(_ units: Set<AdministrativeUnit>?) -> AdministrativeUnit? {
        guard let units, units.count == 1 else { return nil }
        return units.first
    }

    /// Of each kind the unit that is named far more often than any other.
    private static func mostNamed(_ counts: [AdministrativeUnit: Int]) -> [AdministrativeUnit.Kind: AdministrativeUnit]
    {
        Dictionary(grouping: counts, by: \.key.kind).compactMapValues { units in
            let ranked = units.sorted { ($1.value, $0.key.index) < ($0.value, $1.key.index) }
            guard ranked.count > 1, ranked[0].value > 2, ranked[0].value >= 2 * ranked[1].value else { return nil }
            return ranked[0].key
        }
    }

    /// The one unit of a kind that the sentence of a sighting names, with a noun.
    private func nearest(to index: Int, _ kind: AdministrativeUnit.Kind) -> AdministrativeUnit? {
        var found: Set<AdministrativeUnit> = []
        for step in [-1, 1] {
            var other = index + step
            while sightings.indices.contains(other), isInSentence(index, other, behind: other - step) {
                defer { other += step }
                guard sightings[other].name != nil, sightings[other].kind == kind else { continue }
                guard sightings[other].units.count == 1 else { return nil }
                found.formUnion(sightings[other].units)
            }
        }
        return only(found)
    }

    /// Atoms that a sentence is looked through.
    private static let longestSentence = 80

    /// Whether the sentence of a sighting holds another one, where it holds the one between them.
    private func isInSentence(_ index: Int, _ other: Int, behind between: Int) -> Bool {
        guard gap(index, other).count <= Self.longestSentence else { return false }
        return !gap(between, other).contains(where: document.endsSentence)
    }

    /// The atoms between two sightings.
    private func gap(_ a: Int, _ b: Int) -> Range<Int> {
        let start = min(sightings[a].range.upperBound, sightings[b].range.upperBound)
        return start..<max(start, max(sightings[a].range.lowerBound, sightings[b].range.lowerBound))
    }
}
