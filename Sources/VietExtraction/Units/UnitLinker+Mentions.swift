import VietTokenization

/// What the mentions of places, bodies and titles say about units.
extension UnitLinker {
    /// An office by what its title names: the units of the body, or those that the title names first.
    func office(of mention: Mention, _ title: MentionFacts.Title) -> TitleUnits.Office {
        let index = sighting(in: title.body ?? mention.range)
        let found = if let index { sightings[index].units } else { provincial(title) }
        let units = lists[found].map { AdministrativeUnit($0, of: table).seen(on: period.day) }
        let name = units.count == 1 ? units[0].fullName : unitName(of: index)
        // A method as a value would copy all that it reads.
        let body: String? = if let body = title.body { fullName(ofBody: body, naming: index) } else { nil }
        return TitleUnits.Office(units: units, unitName: name, body: body)
    }

    /// The units that an entity names, as they are in the table: a place is one, a body or an office belongs to the one it names
    /// first.
    func found(_ mention: Mention) -> UnitList {
        // Of an office its body, for `Q. Chủ tịch` is no district.
        let title = facts.title(mention)
        guard let index = sighting(in: title?.body ?? mention.range) else {
            return title.map { provincial($0) } ?? .none
        }
        switch mention.label {
        case .location:
            let range = sightings[index].range
            let isWhole =
                range.upperBound == mention.range.upperBound
                && (range.lowerBound == mention.range.lowerBound || sightings[index].name == mention.range)
            return isWhole ? sightings[index].units : .none
        case .organization, .title: return sightings[index].units
        default: return .none
        }
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
    private func provincial(_ title: MentionFacts.Title) -> UnitList {
        guard let body = title.body, document.has(.provincialBody, body.lowerBound) else { return .none }
        return province
    }

    /// What the unit of an office is called where the tables leave open which one it is, or have none: `huyện An Lão`.
    private func unitName(of sighting: Int?) -> String? {
        guard let index = sighting else { return nil }
        return nameSighting(of: index).map { document.oneLine(sightings[$0].range) }
    }

    /// The sighting with the name that one without means: the only one of its kind, by name.
    private func nameSighting(of index: Int) -> Int? {
        sightings[index].name != nil ? index : soleName(of: sightings[index].kind)
    }

    /// The whole name of the body that a title or a relation names: `Huyện ủy` of Sơn Hà is `Huyện ủy Sơn Hà`.
    ///
    /// - Parameter sighting: the first one within it.
    private func fullName(ofBody body: Range<Int>, naming sighting: Int?) -> String {
        guard let index = sighting else {
            let text = document.oneLine(body)
            guard document.has(.provincialBody, body.lowerBound), let province = lists.only(province) else {
                return text
            }
            return text + " " + table.name(of: table.kind(of: province)).lowercased() + " " + table.name(of: province)
        }
        guard sightings[index].name == nil, let name = name(ofElided: index) else { return document.oneLine(body) }
        let end = sightings[index].range.upperBound
        let rest = end < body.upperBound ? " " + document.oneLine(end..<body.upperBound) : ""
        return document.oneLine(body.lowerBound..<end) + " " + name + rest
    }

    private func name(ofElided index: Int) -> String? {
        if let only = lists.only(sightings[index].units) { return table.name(of: only) }
        guard let named = nameSighting(of: index).map({ sightings[$0] }), let name = named.name else { return nil }
        // A headline in capitals says how no other line writes the name.
        if document.isShouted(name.lowerBound), let known = lists.first(named.units) { return table.name(of: known) }
        return document.oneLine(name)
    }

    /// The committee that an abbreviated office belongs to, where the article decides of which unit: `HUV` of An Lão is in
    /// `Huyện ủy An Lão`.
    func committee(_ readings: [String]) -> (unit: AdministrativeUnit, name: String)? {
        let readings = possible(readings)
        guard readings.count == 1, let words = readings.first?.split(separator: " "), words.count == 3,
            let kind = AdministrativeUnit.Kind.allCases.first(where: {
                $0.levels.lowerBound < .commune && table.name(of: $0).firstWord.elementsEqual(words[0].utf8)
            }), let number = elided?.unit(of: kind)
        else { return nil }
        let unit = AdministrativeUnit(number, of: table)
        return (unit, "\(words[0]) \(words[1]) \(unit.name)")
    }

    /// The readings of an abbreviated title that the article's province leaves: `TUV` is `Tỉnh ủy viên` in a province
    /// and `Thành ủy viên` in a city of that rank.
    func possible(_ expansions: [String]) -> [String] {
        guard expansions.count > 1, let province = place?.province else { return expansions }
        let noun = table.name(of: table.kind(of: province))
        let possible = expansions.filter { $0.firstWord.elementsEqual(noun.firstWord) }
        return possible.isEmpty ? expansions : possible
    }
}

extension String {
    /// What stands before the first space; strings of the tables start with none.
    fileprivate var firstWord: Substring.UTF8View { utf8.prefix { $0 != UInt8(ascii: " ") } }
}
