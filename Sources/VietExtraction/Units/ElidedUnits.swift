import VietTokenization

/// Says which unit a noun without a name means: `UBND huyện`, `Chủ tịch UBND xã`.
///
/// The article's home decides, else the one unit of the kind that the article names; of several the one named next to it, the
/// one whose bodies it names, or the one in its headline. Where none of these stands out nothing is said.
struct ElidedUnits: Sendable {
    /// The different units of each kind, as far as it matters: none, one or several.
    private struct Named {
        private enum Units {
            case none, one(AdministrativeUnit), several
        }

        /// For each kind; empty where there is no unit at all.
        private var units: [Units] = []

        mutating func insert(_ unit: AdministrativeUnit, _ kind: AdministrativeUnit.Kind) {
            if units.isEmpty { units = Array(repeating: .none, count: AdministrativeUnit.Kind.allCases.count) }
            switch units[kind.rawValue] {
            case .none: units[kind.rawValue] = .one(unit)
            case .one(let other) where other == unit: break
            default: units[kind.rawValue] = .several
            }
        }

        /// The one unit of a kind.
        func only(_ kind: AdministrativeUnit.Kind) -> AdministrativeUnit? {
            if !units.isEmpty, case .one(let unit) = units[kind.rawValue] { unit } else { nil }
        }

        /// Whether there is no unit of a kind, or no other than one.
        func isEmpty(_ kind: AdministrativeUnit.Kind, but unit: AdministrativeUnit? = nil) -> Bool {
            if units.isEmpty { return true }
            return switch units[kind.rawValue] {
            case .none: true
            case .one(let only): only == unit
            case .several: false
            }
        }
    }

    let document: Document
    let sightings: [UnitSighting]
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
    /// For each kind the unit that is named far more often than any other; empty where there is no unit at all.
    private var mostNamed: [AdministrativeUnit?] = []
    /// A bit for each kind of which a name is open.
    private var isOpen: UInt64 = 0

    init(
        document: Document, sightings: [UnitSighting], place: ArticlePlace?, mentions: [Mention], headline: Range<Int>?
    ) {
        self.document = document
        self.sightings = sightings
        self.place = place
        guard !sightings.isEmpty else { return }
        var counts = Counts()
        for index in sightings.indices where sightings[index].name != nil {
            let sighting = sightings[index]
            guard sighting.units.count == 1, let unit = sighting.units.first else {
                // Districts are all known: what is none of them is no name. Communes may have ended before the tables start.
                if let kind = sighting.kind, !sighting.units.isEmpty || kind.levels == .commune ... .commune {
                    isOpen |= 1 << UInt64(kind.rawValue)
                }
                continue
            }
            var current: AdministrativeUnit? = unit
            while let unit = current {
                if sighting.kind == nil { bare.insert(unit, unit.kind) } else { named.insert(unit, unit.kind) }
                current = unit.parent
            }
            if headline?.contains(sighting.range.lowerBound) == true { headlined.insert(unit, unit.kind) }
            counts.add(unit)
            if Self.isCommittee(sighting, document) { committees.insert(unit, unit.kind) }
            if Self.isInBody(sighting.range, mentions) { embodied.insert(unit, unit.kind) }
        }
        mostNamed = counts.mostNamed
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
            named.isEmpty(.city, but: city)
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
        if isOpen >> UInt64(kind.rawValue) & 1 == 0 {
            if let only = named.only(kind) { return only }
            if named.isEmpty(kind), let only = bare.only(kind) { return only }
        }
        return committees.only(kind) ?? headlined.only(kind) ?? embodied.only(kind)
            ?? (mostNamed.isEmpty ? nil : mostNamed[kind.rawValue])
    }

    /// The one unit of a level that the article speaks of; of provinces the article's own.
    func province() -> AdministrativeUnit? { place?.province ?? named.only(.province) }

    /// How often units are named.
    private struct Counts {
        /// The place of each unit in ``units``, by its number.
        private var numbers = KeyTable()
        private var units: [(unit: AdministrativeUnit, count: Int)] = []

        mutating func add(_ unit: AdministrativeUnit) {
            let key = UInt64(unit.index)
            if let number = numbers[key] {
                units[number].count += 1
            } else {
                numbers[key] = units.count
                units.append((unit, 1))
            }
        }

        /// For each kind the unit that is named far more often than any other.
        var mostNamed: [AdministrativeUnit?] {
            guard !units.isEmpty else { return [] }
            /// How often the two units are named that are named most.
            var counts: [(first: Int, second: Int)] = Array(
                repeating: (0, 0), count: AdministrativeUnit.Kind.allCases.count)
            var best: [AdministrativeUnit?] = Array(repeating: nil, count: counts.count)
            for (unit, count) in units {
                let kind = unit.kind.rawValue
                if count > counts[kind].first {
                    counts[kind] = (count, counts[kind].first)
                    best[kind] = unit
                } else {
                    counts[kind].second = max(counts[kind].second, count)
                }
            }
            for (kind, counts) in counts.enumerated() {
                let isFarAhead = counts.second > 0 && counts.first > 2 && counts.first >= 2 * counts.second
                if !isFarAhead { best[kind] = nil }
            }
            return best
        }
    }

    /// The one unit of a kind that the sentence of a sighting names, with a noun.
    private func nearest(to index: Int, _ kind: AdministrativeUnit.Kind) -> AdministrativeUnit? {
        var found: AdministrativeUnit?
        var isAlone = true
        for step in [-1, 1] {
            var other = index + step
            while sightings.indices.contains(other), isInSentence(index, other, behind: other - step) {
                defer { other += step }
                guard sightings[other].name != nil, sightings[other].kind == kind else { continue }
                guard sightings[other].units.count == 1, let unit = sightings[other].units.first else { return nil }
                isAlone = isAlone && (found ?? unit) == unit
                found = unit
            }
        }
        return isAlone ? found : nil
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
