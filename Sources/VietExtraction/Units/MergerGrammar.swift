import VietTokenization

/// Tells in sentences that merge units which side of the reform a name means, and which of several namesakes.
///
/// Units that become one have a successor in common, and the one that they become is that successor. So of all units that
/// the names of a sentence may mean the one unit that explains most of them is sought; where two explain as much, nothing is
/// said.
struct MergerGrammar {
    let document: Document
    let table: AdministrativeUnitTable
    let sightings: [UnitSighting]
    private let lists: UnitLists
    // Few texts have a sentence to read: rules are made ready for those alone.
    private let grammars: Grammars

    init(grammars: Grammars, table: AdministrativeUnitTable, sightings: [UnitSighting], lists: UnitLists) {
        self.grammars = grammars
        document = grammars.document
        self.table = table
        self.sightings = sightings
        self.lists = lists
    }

    /// The sightings of one sentence that merges units.
    struct Merger: Sendable {
        /// Positions of the sightings of communes.
        var members: [Int]
        /// The provinces that the sentence names.
        var provinces: [UnitNumber]
        /// The first atom of the words that say so.
        var trigger: Int
    }

    /// The sentences that merge two units or more.
    func mergers() -> [Merger] {
        var found: [Merger] = []
        var next = 0
        var checked = 0
        while next < sightings.count {
            let range = sightings[next].range
            let whole = document.sentences.around(range)
            // Most sentences name one commune, or none: those are not looked through.
            if range.lowerBound >= checked {
                let all = indices(from: next, startingBefore: whole.upperBound)
                guard Self.mayRead(sightings[all]) else {
                    next = all.upperBound
                    continue
                }
                checked = whole.upperBound
            }
            let sentence = sentence(around: range, in: whole)
            let inside = indices(from: next, startingBefore: sentence.upperBound)
            next = inside.upperBound
            let members = inside.filter { Self.namesCommune(sightings[$0]) }
            guard members.count > 1, let trigger = grammars.grammar(.merger).first(in: sentence, where: { _ in true })
            else { continue }
            let named = inside.flatMap { lists[sightings[$0].units] }
            let provinces = named.filter { table.level(of: $0) == .province }
            found.append(Merger(members: members, provinces: provinces, trigger: trigger.start))
        }
        return found
    }

    /// Atoms that a sentence is looked through in either direction.
    private static let longestSentence = 120

    private func sentence(around range: Range<Int>, in whole: Range<Int>) -> Range<Int> {
        let first = max(whole.lowerBound, range.lowerBound - Self.longestSentence)
        var start = range.lowerBound
        while start > first, !document.isMark(start - 1, ";") { start -= 1 }
        let last = min(whole.upperBound, range.upperBound + Self.longestSentence)
        var end = range.upperBound
        while end < last, !document.isMark(end - 1, ";") { end += 1 }
        return start..<end
    }

    /// A sighting and those after it that start before an atom.
    private func indices(from first: Int, startingBefore end: Int) -> Range<Int> {
        first..<max(first + 1, sightings.partitioningIndex { $0.range.lowerBound >= end })
    }

    /// Whether sightings name two communes, which a merger has at least.
    static func mayRead(_ sightings: some Collection<UnitSighting>) -> Bool {
        var count = 0
        for sighting in sightings where namesCommune(sighting) {
            count += 1
            if count > 1 { return true }
        }
        return false
    }

    private static func namesCommune(_ sighting: UnitSighting) -> Bool {
        sighting.name != nil && isCommune(sighting.kind)
    }

    private static func isCommune(_ kind: AdministrativeUnit.Kind?) -> Bool { kind?.levels == .commune ... .commune }

    // MARK: Deciding

    /// What a name may mean: units of before, and the one of after.
    private struct Options {
        var before: [UnitNumber]
        var since: [UnitNumber]
    }

    private func explains(_ options: Options, _ heir: UnitNumber) -> Bool {
        options.since.contains(heir) || options.before.contains { table.isSuccessor(heir, of: $0) }
    }

    private func heirs(_ options: Options) -> Set<UnitNumber> {
        Set(options.before.flatMap { table.successors(of: $0) } + options.since)
    }

    /// The units of the sightings of a merger, as far as their successors decide them.
    func decisions(_ merger: Merger) -> [Int: [UnitNumber]] {
        var open: [Int: Options] = [:]
        for index in merger.members { open[index] = options(sightings[index]) }
        var decided: [Int: [UnitNumber]] = [:]
        while let heir = bestHeir(open, merger.provinces) {
            for (index, options) in open where explains(options, heir) {
                decided[index] = units(options, heir, isResult: isResult(index) || isRepeated(index, merger))
                open[index] = nil
            }
        }
        return decided
    }

    private func options(_ sighting: UnitSighting) -> Options {
        guard let name = sighting.name else { return Options(before: [], since: []) }
        let units = table.units(named: document.atoms[name]).filter { table.kind(of: $0) == sighting.kind }
        return Options(
            before: units.filter { table.firstSuccessor(of: $0) != nil }, since: units.filter { table.isOfReform($0) })
    }

    /// The unit that explains most names, at least two, and more than any other does.
    private func bestHeir(_ open: [Int: Options], _ provinces: [UnitNumber]) -> UnitNumber? {
        var counts: [UnitNumber: Int] = [:]
        for options in open.values { for heir in heirs(options) { counts[heir, default: 0] += 1 } }
        if !provinces.isEmpty {
            counts = counts.filter { heir, _ in
                provinces.contains { table.isWithin(heir, $0) || table.isSuccessor(table.province(of: heir), of: $0) }
            }
        }
        guard let most = counts.values.max(), most > 1 else { return nil }
        let best = counts.filter { $0.value == most }.keys
        return best.count == 1 ? best.first : nil
    }

    private func units(
        _ options: Options, _ heir: UnitNumber, isResult: Bool
    ) -> [UnitNumber] {
        let before = options.before.filter { table.isSuccessor(heir, of: $0) }
        guard options.since.contains(heir) else { return before }
        return before.isEmpty || isResult ? [heir] : before
    }

    // MARK: The new unit

    /// `xã Hòa Sơn … sau hợp nhất các xã Hòa Sơn, Ea Trul`: of a name on both sides of the verb the first is the new unit.
    private func isRepeated(_ index: Int, _ merger: Merger) -> Bool {
        sightings[index].range.upperBound <= merger.trigger
            && merger.members.contains {
                sightings[$0].key == sightings[index].key && sightings[$0].range.lowerBound > merger.trigger
            }
    }

    /// Atoms between the new unit and the words that tell it.
    private static let longestGap = 14

    /// Whether the words around a sighting make it the new unit: `để thành lập xã A`, `xã A được thành lập`.
    private func isResult(_ index: Int) -> Bool {
        let range = sightings[index].range
        let results = grammars.grammar(.mergerResult)
        let earliest = index > 0 ? sightings[index - 1].range.upperBound : 0
        for position in max(earliest, range.lowerBound - Self.longestGap)..<max(earliest, range.lowerBound) {
            if let reading = results.reading(at: position), reading.end <= range.lowerBound { return true }
        }
        let subjects = grammars.grammar(.mergerSubject)
        let next = sightings[(index + 1)...].first { Self.isCommune($0.kind) }
        let latest = min(next?.range.lowerBound ?? document.atoms.count, range.upperBound + Self.longestGap)
        return (range.upperBound..<max(range.upperBound, latest)).contains { subjects.reading(at: $0) != nil }
    }
}
