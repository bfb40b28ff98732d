import VietTokenization

/// Finds the sightings of a document.
struct UnitFinder: Sendable {
    let document: Document
    let matches: LexiconMatches
    let zones: [Range<Int>]
    /// The final mentions in order.
    let mentions: [Mention]

    /// The sightings in order: those with a noun, anywhere in the zones, and the bare names that are places.
    func sightings() -> [UnitSighting] {
        // One list, changed in place: a text of nothing but names has a sighting in a few bytes.
        var sightings = nounSightings()
        addBareNames(to: &sightings)
        inheritKinds(&sightings)
        findContainers(&sightings)
        return sightings
    }

    /// Whether a place is called by its name alone; what looks like a noun may be its first syllable: `Bến Tre`.
    private func isBare(_ place: Range<Int>) -> Bool {
        guard matches.longest(.placeHead, at: place.lowerBound) != nil else { return true }
        return document.atom(place.lowerBound)?.casing != .lower
            && matches.longest(.placeName, at: place.lowerBound)?.range == place
    }

    // MARK: Nouns

    /// Room is made at once for the units of most articles.
    private static let usualCount = 16

    private func nounSightings() -> [UnitSighting] {
        var sightings: [UnitSighting] = []
        sightings.reserveCapacity(Self.usualCount)
        var end = 0
        while let start = matches.next(.unitKind, from: end) {
            end = start + 1
            guard let noun = matches.longest(.unitKind, at: start), isWritten(noun.range),
                let kind = noun.payload(AdministrativeUnit.Kind.self), isInZone(start), !isInCommonWord(noun.range)
            else { continue }
            let name = name(after: noun.range.upperBound, kind)
            end = name?.upperBound ?? noun.range.upperBound
            sightings.append(UnitSighting(range: start..<end, kind: kind, name: name))
        }
        return sightings
    }

    /// `Ban Kinh tế - Xã hội` speaks of no commune, `xã Hội An` does.
    private func isInCommonWord(_ noun: Range<Int>) -> Bool {
        guard let word = matches.longest(.commonWord, at: noun.lowerBound)?.range, word.count > noun.count else {
            return false
        }
        return matches.longest(.placeName, at: noun.upperBound).map { $0.range.upperBound <= word.upperBound } ?? true
    }

    private func isInZone(_ position: Int) -> Bool {
        let next = zones.partitioningIndex { $0.upperBound > position }
        return next < zones.count && zones[next].contains(position)
    }

    /// Abbreviations stand in capitals and are whole: `h.` and `tt` are not abbreviations, nor is `X.` in `T X.`.
    private func isWritten(_ range: Range<Int>) -> Bool {
        guard let first = document.atom(range.lowerBound), first.byteCount <= 2 else { return true }
        guard first.casing != .lower else { return false }
        guard let previous = document.atom(range.lowerBound - 1) else { return true }
        return !(previous.byteCount == 1 && previous.isCapitalized)
    }

    /// The name after a noun, of the gazetteer or not; `nil` where the noun stands alone.
    private func name(after position: Int, _ kind: AdministrativeUnit.Kind) -> Range<Int>? {
        let start = document.isMark(position, ":") ? position + 1 : position
        guard document.isConnected(start), let first = document.atom(start) else { return nil }
        if first.kind == .digits {
            let isName = first.byteCount <= 2 && !document.isMark(start + 1, "/") && !document.isMark(start + 1, "%")
            return isName && kind.levels.upperBound > .province ? start..<start + 1 : nil
        }
        guard first.kind == .letters, first.casing != .lower, !startsOther(start) else { return nil }
        var end = matches.longest(.placeName, at: start)?.range.upperBound ?? start + 1
        // A name goes on with capitals until something else begins.
        while document.isConnected(end), document.atom(end)?.isCapitalized == true, !isBorder(end) { end += 1 }
        return start..<end
    }

    /// Whether a person or an office starts here: `Bí thư Huyện ủy Lê Văn An`.
    private func startsOther(_ position: Int) -> Bool {
        let next = mentions.partitioningIndex { $0.range.lowerBound >= position }
        guard next < mentions.count, mentions[next].range.lowerBound == position else { return false }
        return mentions[next].label == .person || mentions[next].label == .title
    }

    /// Whether a mention starts or ends here.
    private func isBorder(_ position: Int) -> Bool {
        let next = mentions.partitioningIndex { $0.range.upperBound >= position }
        guard next < mentions.count else { return false }
        if mentions[next].range.upperBound == position || mentions[next].range.lowerBound == position { return true }
        return next + 1 < mentions.count && mentions[next + 1].range.lowerBound == position
    }

    // MARK: Lists and containment

    private func addBareNames(to sightings: inout [UnitSighting]) {
        let namedCount = sightings.count
        for mention in mentions.indices where mentions[mention].label == .location {
            let range = mentions[mention].range
            guard isBare(range) else { continue }
            // A name that stands after a noun is no bare one.
            let next = (0..<namedCount).partitioningIndex { sightings[$0].range.upperBound >= range.upperBound }
            guard next == namedCount || sightings[next].range.upperBound != range.upperBound else { continue }
            sightings.append(
                UnitSighting(range: range, kind: nil, name: range, isListed: mentions[mention].rule == .named(.locList))
            )
        }
        if sightings.count > namedCount { sightings.sort { $0.range.lowerBound < $1.range.lowerBound } }
    }

    /// `các xã Chiềng Ban, Chiềng Mai`, `các xã biên giới Lạc Quới và Vĩnh Gia`: the noun counts for all.
    private func inheritKinds(_ sightings: inout [UnitSighting]) {
        for index in sightings.indices.dropFirst() where sightings[index].kind == nil {
            let previous = sightings[index - 1]
            let gap = gap(between: previous, sightings[index])
            guard gap.count <= 4, isPlural(before: sightings, index) else { continue }
            let isList = previous.name != nil && gap.count == 1 && gap.allSatisfy { isComma($0) || isAnd($0) }
            let isHead = previous.name == nil && gap.allSatisfy { document.atom($0)?.casing == .lower }
            if isList || isHead { sightings[index].kind = previous.kind }
        }
    }

    /// Whether the noun before a bare name is a plural one, or a list of which hands on the plural.
    private func isPlural(before sightings: [UnitSighting], _ index: Int) -> Bool {
        let noun = sightings[index - 1]
        guard noun.kind != nil else { return false }
        if noun.name == noun.range { return true }
        let before = noun.range.lowerBound - 1
        return document.has(.unitCount, before) || document.atom(before)?.kind == .digits
    }

    /// `xã A, huyện B, tỉnh C`, `xã Bình Minh (Thăng Bình)`: what stands right after names what is around; what a list
    /// ends with is around all of it.
    private func findContainers(_ sightings: inout [UnitSighting]) {
        for index in sightings.indices.dropLast().reversed() {
            guard let kind = sightings[index].kind, sightings[index].name != nil, sightings[index + 1].name != nil
            else { continue }
            let gap = gap(between: sightings[index], sightings[index + 1])
            guard gap.count <= 2 else { continue }
            let around = sightings[index + 1].kind
            if around?.levels == kind.levels {
                if gap.allSatisfy({ isComma($0) }) || gap.allSatisfy({ isAnd($0) }) {
                    sightings[index].container = sightings[index + 1].container
                }
            } else if around.map({ $0.levels.lowerBound < kind.levels.upperBound }) ?? true,
                gap.allSatisfy({ isContainment($0) })
            {
                sightings[index].container = index + 1
            }
        }
    }

    private func gap(between first: UnitSighting, _ second: UnitSighting) -> Range<Int> {
        first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)
    }

    private func isAnd(_ position: Int) -> Bool { document.has(.and, position) }

    private func isComma(_ position: Int) -> Bool { document.isMark(position, ",") || document.isMark(position, ";") }

    private func isContainment(_ position: Int) -> Bool {
        document.isMark(position, ",") || document.isMark(position, "(") || document.isDash(position)
            || document.has(.possessive, position)
    }
}
