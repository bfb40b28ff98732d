import VietTokenization

/// Finds the holder of each title, and tells titles that somebody holds from offices in general.
struct TitleLinker: Sendable {
    let document: Document
    let matches: LexiconMatches
    let people: [Range<Int>]
    let clusters: PersonClusters

    typealias Candidate = NameScanner.TitleCandidate

    /// A title that is an entity, with the clusters of those who hold it.
    struct LinkedTitle: Sendable {
        let reading: TitleGrammar.Reading
        var holders: [Int]
        var rule: RuleIdentifier
    }

    /// The titles that count, in order.
    func linked(_ candidates: [Candidate]) -> [LinkedTitle] {
        var local = candidates.map { LinkedTitle(reading: $0.reading, holders: [], rule: "title.office") }
        let items = Items(document: document, people: people, titles: candidates.map(\.reading.range))
        for index in candidates.indices { linkFollowing(candidates[index], &local[index]) }
        for index in candidates.indices { linkPreceding(index, items, &local) }
        // `A giữ chức Bí thư Đảng ủy, đồng chí B …`: who is appointed stands before the title.
        for index in candidates.indices { linkAppointment(index, items, &local) }
        for index in candidates.indices.reversed() { linkNextTitle(index, items, &local) }
        let known = knownHolders(local)
        for index in local.indices where local[index].holders.isEmpty && !isGeneric(local[index].reading.range) {
            local[index].holders = anaphoricHolder(local[index], known).map { [$0] } ?? []
            if !local[index].holders.isEmpty { local[index].rule = "title.anaphora" }
        }
        // `do Chủ tịch Hội Phụ nữ huyện làm Trưởng đoàn`: the holder may be known by another title only.
        for index in candidates.indices { linkAppointment(index, items, &local) }
        return local.filter { isEntity($0, items) }
    }

    // MARK: Anaphora

    private func knownHolders(_ titles: [LinkedTitle]) -> OfficeHolders {
        var known = OfficeHolders()
        for title in titles where title.holders.count == 1 {
            let key = officeKey(title.reading)
            if !key.isEmpty { known.add(key, hasBody: title.reading.hasBody, holder: title.holders[0]) }
        }
        return known
    }

    /// The one person whom the article gives the same office: `Bí thư Huyện ủy phát biểu`.
    private func anaphoricHolder(_ title: LinkedTitle, _ known: OfficeHolders) -> Int? {
        let key = officeKey(title.reading)
        guard !key.isEmpty else { return nil }
        let isBare = !title.reading.hasBody
        if isBare, title.reading.titleClass == .office, title.reading.range.count < 4 { return nil }
        if isBare, [.rank, .degree, .honour].contains(title.reading.titleClass) { return nil }
        return known.holder(of: key)
    }

    /// The atoms of an office; none for a former one, which nobody holds; `tân` and `quyền` change nothing.
    private func officeKey(_ reading: TitleGrammar.Reading) -> [UInt64] {
        var range = reading.range
        switch document.keyword(range.lowerBound) {
        case .nguyên, .cựu: return []
        case .tân, .quyền: range.removeFirst()
        case .đương: range.removeFirst(2)
        default: break
        }
        // `Hiệu trưởng nhà trường` is the headmaster of whatever school.
        if range.count > 2, document.text(range.upperBound - 2..<range.upperBound).lowercased() == "nhà trường" {
            range.removeLast(2)
        }
        return range.map { document.atoms[$0].value }
    }

    // MARK: Entities

    /// Whether a title is one that somebody holds: named, or definite by its body.
    private func isEntity(_ title: LinkedTitle, _ items: Items) -> Bool {
        if !title.holders.isEmpty { return true }
        let range = title.reading.range
        guard !isGeneric(range) else { return false }
        switch title.reading.titleClass {
        case .office, .officeAbbreviation, .village, .clergy: return title.reading.hasBody
        case .rank, .degree, .honour: return false
        }
    }

    /// Offices in general: `các bí thư`, `chủ tịch UBND các xã`.
    private func isGeneric(_ range: Range<Int>) -> Bool {
        isPlural(before: range.lowerBound) || document.keyword(range.upperBound) == .các
    }

    /// `các`, `những`, a number or a plural form of address before a title.
    func isPlural(before position: Int) -> Bool {
        switch document.keyword(position - 1) {
        case .các, .những, .mỗi, .từng, .một, .hai, .ba: return true
        case .chí: return document.keyword(position - 3) == .các
        case .vị: return document.keyword(position - 2) == .các
        default: return document.atom(position - 1)?.kind == .digits
        }
    }
}
