import VietTokenization

/// What the mentions of places, bodies and titles say about units.
extension UnitLinker {
    /// The units that an entity names: a place is one, a body or an office belongs to the one it names first.
    func units(of mention: Mention) -> [AdministrativeUnit] {
        found(mention).map { $0.seen(on: period.day) }
    }

    private func found(_ mention: Mention) -> [AdministrativeUnit] {
        guard let index = sighting(in: named(mention)) else {
            return mention.label == .title ? provincial(mention) : []
        }
        let sighting = sightings[index]
        switch mention.label {
        case .location:
            let isWhole =
                sighting.range.upperBound == mention.range.upperBound
                && (sighting.range.lowerBound == mention.range.lowerBound || sighting.name == mention.range)
            return isWhole ? sighting.units : []
        case .organization, .title: return sighting.units
        default: return []
        }
    }

    /// The part of a mention that may name a unit: of an office its body, for `Q. Chủ tịch` is no district.
    private func named(_ mention: Mention) -> Range<Int> {
        guard case .title(let title) = mention.details, let body = title.body else { return mention.range }
        return body
    }

    /// Whether a range names a unit, or the noun of one.
    func namesUnit(_ range: Range<Int>) -> Bool { sighting(in: range) != nil }

    /// The first sighting that ends within a range.
    private func sighting(in range: Range<Int>) -> Int? {
        let first = sightings.partitioningIndex { $0.range.upperBound > range.lowerBound }
        guard first < sightings.count, range.contains(sightings[first].range.upperBound - 1) else { return nil }
        return first
    }

    /// `Giám đốc Sở Y tế`: only provinces have such bodies.
    private func provincial(_ title: Mention) -> [AdministrativeUnit] {
        guard case .title(let details) = title.details, let body = details.body,
            document.has(.provincialBody, body.lowerBound), let province = elided.province()
        else { return [] }
        return [province]
    }

    /// The whole name of the body that a title or a relation names: `Huyện ủy` of Sơn Hà is `Huyện ủy Sơn Hà`.
    func fullName(ofBody body: Range<Int>) -> String {
        let text = document.oneLine(body)
        guard let index = sighting(in: body), sightings[index].name == nil, sightings[index].units.count == 1,
            let unit = sightings[index].units.first
        else { return text }
        let end = sightings[index].range.upperBound
        let rest = end < body.upperBound ? " " + document.oneLine(end..<body.upperBound) : ""
        return "\(document.oneLine(body.lowerBound..<end)) \(unit.name)\(rest)"
    }

    /// The readings of an abbreviated title that the article's province leaves: `TUV` is `Tỉnh ủy viên` in a province
    /// and `Thành ủy viên` in a city of that rank.
    func possible(_ expansions: [String]) -> [String] {
        guard expansions.count > 1, let kind = place?.province.kind else { return expansions }
        let head = kind == .city ? "Thành ủy" : "Tỉnh ủy"
        let possible = expansions.filter { $0.hasPrefix(head) }
        return possible.isEmpty ? expansions : possible
    }
}
