import VietTokenization

/// Finds the entities inside others: places and bodies in the names of bodies, titles, events and documents, and the
/// days and ranks that these name.
///
/// Nothing of the text is walked over again: inside the mentions that were chosen it goes from one phrase that the lexicon, or
/// one unit that ``UnitFinder`` found to the next; days and ranks are candidates that lost.
struct NestedMentions: Sendable {
    let grammars: Grammars
    /// The nouns and names of administrative units.
    let sightings: [UnitSighting]
    /// The names of units that the text names outside of a body's own name, by their fingerprint.
    private let placeNames: Set<UInt64>

    private var document: Document { grammars.document }
    private var matches: LexiconMatches { grammars.matches }

    init(grammars: Grammars, sightings: [UnitSighting]) {
        self.grammars = grammars
        self.sightings = sightings
        let document = grammars.document
        placeNames = Set(
            sightings.compactMap { sighting in
                guard let name = sighting.name, !sighting.units.isEmpty else { return nil }
                return AdministrativeUnitTable.fingerprint(of: name, in: document.atoms)
            })
    }

    /// The nested mentions in order of their start, longer ones first.
    ///
    /// - Parameter figures: days and ranks that lost against longer mentions.
    func mentions(in outer: [Mention], figures: [Mention]) -> [Mention] {
        var nested: [Mention] = []
        for mention in outer {
            if Self.rule(.organization, in: mention.label) != nil {
                nested += names(in: mention.range, of: mention.label)
            } else if mention.label == .location, let unit = unit(in: mention.range) {
                nested.append(Mention(label: .location, range: unit, rule: .locInLoc))
            }
        }
        for figure in figures {
            let next = outer.partitioningIndex { $0.range.upperBound >= figure.range.upperBound }
            guard next < outer.count, outer[next].range.lowerBound <= figure.range.lowerBound,
                outer[next].range != figure.range, let rule = Self.rule(figure.label, in: outer[next].label)
            else { continue }
            var mention = figure
            mention.rule = .named(rule)
            nested.append(mention)
        }
        return nested.sorted {
            ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
        }
    }

    /// `chợ [phường Bình Phước]`: the unit that a place names after its own noun.
    private func unit(in range: Range<Int>) -> Range<Int>? {
        let next = sightings.partitioningIndex { $0.range.upperBound >= range.upperBound }
        guard next < sightings.count, sightings[next].kind != nil, sightings[next].name != nil,
            sightings[next].range.upperBound == range.upperBound, sightings[next].range.lowerBound > range.lowerBound
        else { return nil }
        return sightings[next].range
    }

    // MARK: Names

    private func names(in range: Range<Int>, of label: LabelCode) -> [Mention] {
        var nested: [Mention] = []
        // `Ban Thường vụ` holds no further body: what it belongs to does.
        var start =
            label == .organization ? body(at: range.lowerBound)?.coreEnd ?? range.lowerBound : range.lowerBound
        while let position = nextName(from: start, in: range) {
            if let body = body(at: position, in: range), body != range, let rule = Self.rule(.organization, in: label) {
                nested.append(Mention(label: .organization, range: body, rule: rule))
                nested += names(in: body, of: .organization)
                start = body.upperBound
            } else if let place = place(at: position, in: range), let rule = Self.rule(.location, in: label) {
                nested.append(Mention(label: .location, range: place, rule: rule))
                start = place.upperBound
            } else {
                start = position + 1
            }
        }
        return nested
    }

    /// The next atom where a body or a place may start: a phrase of the lexicon or the name of a unit does, as found before.
    private func nextName(from start: Int, in range: Range<Int>) -> Int? {
        guard start < range.upperBound else { return nil }
        let phrase = matches.firstName(in: start..<range.upperBound)
        let next = sightings.partitioningIndex { ($0.name ?? $0.range).upperBound > start }
        let unit = sightings[next...].lazy.prefix { $0.range.lowerBound < range.upperBound }
            .compactMap { $0.name?.lowerBound }.first { $0 >= start && $0 < phrase ?? range.upperBound }
        return unit ?? phrase
    }

    private func body(at position: Int) -> BodyGrammar.Reading? {
        grammars.bodies.body(at: position, .init(allowsPerson: false, allowsNoPlace: false))
    }

    private func body(at position: Int, in range: Range<Int>) -> Range<Int>? {
        guard let first = document.atom(position), first.kind == .letters, first.casing != .lower,
            let body = body(at: position), body.standing == .alone, body.isDefinite, body.end <= range.upperBound
        else { return nil }
        return position..<body.end
    }

    private func place(at position: Int, in range: Range<Int>) -> Range<Int>? {
        guard document.atom(position)?.kind == .letters else { return nil }
        let expectation = RunSplitter.Expectation(allowsPerson: false, allowsNoPlace: false)
        if let place = grammars.places.place(at: position, expectation), place.isNamed,
            place.end <= range.upperBound, position..<place.end != range
        {
            return position..<place.end
        }
        return bareName(at: position, in: range)
    }

    /// `Huyện ủy [An Lão]`, and a name elsewhere that the article itself gives a unit.
    private func bareName(at position: Int, in range: Range<Int>) -> Range<Int>? {
        let next = sightings.partitioningIndex { ($0.name ?? $0.range).upperBound > position }
        if next < sightings.count, let name = sightings[next].name, name.lowerBound == position,
            name.upperBound <= range.upperBound
        {
            return name
        }
        guard position > range.lowerBound, document.atom(position)?.isCapitalized == true,
            let name = matches.longest(.placeName, at: position)?.range, name.upperBound <= range.upperBound,
            grammars.people.names.run(at: position).last?.upperBound == name.upperBound,
            placeNames.contains(AdministrativeUnitTable.fingerprint(of: name, in: document.atoms))
        else { return nil }
        return name
    }

    // MARK: Rules

    /// What may stand inside what, and the rule that says so.
    private static func rule(_ inner: LabelCode, in outer: LabelCode) -> NamedRule? {
        switch (inner, outer) {
        case (.location, .organization): .locInOrg
        case (.location, .title): .locInTitle
        case (.location, .event): .locInEvent
        case (.organization, .organization): .orgInOrg
        case (.organization, .title): .orgInTitle
        case (.organization, .event): .orgInEvent
        case (.organization, .law): .orgInLaw
        case (.date, .event): .dateInEvent
        case (.ordinal, .event): .ordinalInEvent
        case (.ordinal, .law): .ordinalInLaw
        case (.ordinal, .organization): .ordinalInOrg
        case (.ordinal, .title): .ordinalInTitle
        default: nil
        }
    }
}
