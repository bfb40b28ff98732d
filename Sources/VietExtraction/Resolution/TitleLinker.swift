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

    // MARK: Neighbours

    /// `Chủ tịch UBND huyện Lê Văn Dũng`.
    private func linkFollowing(_ candidate: Candidate, _ title: inout LinkedTitle) {
        guard let person = candidate.following else { return }
        let index = people.partitioningIndex { $0.lowerBound >= person.lowerBound }
        guard index < people.count, people[index] == person else { return }
        title.holders = [clusters.clusters[index]]
        title.rule = Self.rule(candidate.reading, "title.before-name")
    }

    private static func rule(_ reading: TitleGrammar.Reading, _ office: RuleIdentifier) -> RuleIdentifier {
        switch reading.titleClass {
        case .office: office
        case .officeAbbreviation: "title.abbreviation"
        case .village: "title.village"
        case .rank: "title.rank"
        case .degree: "title.degree"
        case .honour: "title.honour"
        case .clergy: "title.clergy"
        }
    }

    /// `Lê Văn Dũng, Phó Bí thư Huyện ủy - Chủ tịch UBND huyện`: a chain behind a name.
    private func linkPreceding(_ index: Int, _ items: Items, _ titles: inout [LinkedTitle]) {
        let own = items.position(ofTitle: index)
        guard titles[index].holders.isEmpty, own > 0 else { return }
        let position = positionBehindBracket(own, items) ?? own
        let before = items.ranges[position - 1]
        let gap = before.upperBound..<max(before.upperBound, items.ranges[own].lowerBound)
        // `Phan Dương Sửu CT UBND xã`, `Tỉnh ủy viên Bí thư Huyện ủy`: pages leave the comma out.
        guard isApposition(gap) || gap.isEmpty else { return }
        switch items.kinds[position - 1] {
        case .person(let person):
            titles[index].holders = sharers(of: person, at: position - 1, items)
            titles[index].rule = Self.rule(titles[index].reading, "title.apposition")
        case .title(let previous):
            // A title right before a name belongs to that name, not to the chain.
            guard isChained(gap) else { return }
            titles[index].holders = titles[previous].holders
            titles[index].rule = Self.rule(titles[index].reading, "title.chain")
        }
    }

    /// `Huỳnh Văn Niềm (Tám Niềm), nguyên Phó Chính ủy`: what a bracket encloses does not hold what follows it.
    private func positionBehindBracket(_ own: Int, _ items: Items) -> Int? {
        let closing = items.ranges[own - 1].upperBound
        guard document.isMark(closing, ")") else { return nil }
        var position = own - 1
        while position > 0, items.ranges[own].lowerBound - items.ranges[position - 1].upperBound <= Self.longestBracket
        {
            if document.isMark(items.ranges[position - 1].upperBound, "(") { return position }
            position -= 1
        }
        return nil
    }

    /// Atoms of a bracket between a name and a title.
    private static let longestBracket = 40

    /// No more people share one title: a chain of titles behind a list of names would link each with each.
    private static let maximumHolderCount = 32

    /// The people who share a title behind several names: `Trần B, Lý C, Ủy viên Ban Thường vụ`.
    private func sharers(of person: Int, at position: Int, _ items: Items) -> [Int] {
        var holders = [clusters.clusters[person]]
        var position = position
        while holders.count < Self.maximumHolderCount, position > 0,
            case .person(let earlier) = items.kinds[position - 1],
            isCoordination(items.ranges[position - 1].upperBound..<items.ranges[position].lowerBound)
        {
            holders.append(clusters.clusters[earlier])
            position -= 1
        }
        return Array(Set(holders)).sorted()
    }

    /// A comma or `và` alone between two names.
    private func isCoordination(_ gap: Range<Int>) -> Bool {
        gap.count == 1 && (document.isMark(gap.lowerBound, ",") || document.keyword(gap.lowerBound) == .và)
    }

    private func isApposition(_ gap: Range<Int>) -> Bool {
        guard !gap.isEmpty else { return false }
        return isSeparated(gap) || isParenthetic(gap) || isBracketed(gap)
    }

    /// An age, a subject or a class between two commas: `cụ Ngô Xuân Đĩnh, 93 tuổi, nguyên Phó Trưởng Ty Thủy lợi`.
    private func isParenthetic(_ gap: Range<Int>) -> Bool {
        func separates(_ position: Int) -> Bool { document.isMark(position, ",") || document.isDash(position) }
        guard (3...8).contains(gap.count), separates(gap.lowerBound), separates(gap.upperBound - 1) else {
            return false
        }
        return gap.dropFirst().dropLast().allSatisfy { position in
            guard let atom = document.atom(position), !separates(position) else { return false }
            switch document.keyword(position) {
            case .đã, .được, .có, .cho, .và, .cùng, .đến, .tại, .là, .do, .với, .sẽ, .ông, .bà: return false
            default: return atom.kind == .digits || atom.kind == .letters
            }
        }
    }

    /// A bracket before the comma: `Ông Tòng Văn Phẩu (sinh năm 1975, quê xã Chiềng Ban), Phó Trưởng Ban Tổ chức`.
    private func isBracketed(_ gap: Range<Int>) -> Bool {
        guard gap.count <= Self.longestBracket, document.isMark(gap.lowerBound, "("),
            let closing = gap.last(where: { document.isMark($0, ")") })
        else { return false }
        let rest = closing + 1..<gap.upperBound
        return !rest.isEmpty && isSeparated(rest)
    }

    private func isSeparated(_ gap: Range<Int>) -> Bool {
        guard gap.count <= 5 else { return false }
        return gap.allSatisfy { position in
            document.isMark(position, ",") || document.isDash(position) || document.isMark(position, "(")
                || document.isMark(position, ":") || document.isMark(position, "\u{A0}") || isJoiner(position)
        }
    }

    /// `kiêm`, `đồng thời là`, `là`.
    private func isJoiner(_ position: Int) -> Bool {
        switch document.keyword(position) {
        case .kiêm, .là, .đồng, .nay: true
        default: document.text(position) == "thời" || document.text(position) == "hiện"
        }
    }

    private func isChained(_ gap: Range<Int>) -> Bool {
        !gap.contains { document.isMark($0, ":") || document.isMark($0, ";") }
    }

    /// `Phó Chỉ huy trưởng, Tham mưu trưởng Bộ CHQS tỉnh Trần Kim Chiến`: the next title has the name.
    private func linkNextTitle(_ index: Int, _ items: Items, _ titles: inout [LinkedTitle]) {
        let position = items.position(ofTitle: index)
        guard titles[index].holders.isEmpty, position + 1 < items.kinds.count else { return }
        let gap =
            items.ranges[position]
            .upperBound..<max(items.ranges[position].upperBound, items.ranges[position + 1].lowerBound)
        switch items.kinds[position + 1] {
        case .title(let next):
            guard isApposition(gap) || gap.isEmpty, isChained(gap), !titles[next].holders.isEmpty else { return }
            titles[index].holders = titles[next].holders
            titles[index].rule = Self.rule(titles[index].reading, "title.chain")
        case .person: linkPeopleBehindColon(index, position, gap, items, &titles)
        }
    }

    /// `các Phó Bí thư Quận ủy: A, B`, `Trưởng đoàn: Nguyễn Văn A`, `Phó Bí thư Thành ủy – Nguyễn Văn A`,
    /// `Trưởng phòng là bà Lương Thị Mỹ`.
    private func linkPeopleBehindColon(
        _ index: Int, _ position: Int, _ gap: Range<Int>, _ items: Items, _ titles: inout [LinkedTitle]
    ) {
        let marks = gap.filter {
            document.isMark($0, ":") || document.isMark($0, ",") || document.isDash($0) || document.keyword($0) == .là
        }
        guard gap.count <= 4, marks.count == 1,
            gap.allSatisfy({
                marks.contains($0) || matches.longest(.honorific, at: $0) != nil || isInsideHonorific($0, gap)
            })
        else { return }
        let isPlural = isPlural(before: titles[index].reading.range.lowerBound)
        guard document.isMark(gap.lowerBound, ":") || !isPlural else { return }
        var holders: [Int] = []
        var next = position + 1
        while next < items.kinds.count, case .person(let person) = items.kinds[next] {
            holders.append(clusters.clusters[person])
            guard isPlural, holders.count < Self.maximumHolderCount, next + 1 < items.kinds.count,
                case .person = items.kinds[next + 1],
                isCoordination(items.ranges[next].upperBound..<items.ranges[next + 1].lowerBound)
            else { break }
            next += 1
        }
        titles[index].holders = holders
        titles[index].rule = Self.rule(titles[index].reading, "title.before-name")
    }

    private func isInsideHonorific(_ position: Int, _ gap: Range<Int>) -> Bool {
        gap.contains { start in
            matches.longest(.honorific, at: start).map { $0.range.contains(position) } ?? false
        }
    }

    // MARK: Appointments

    /// `đồng chí A giữ chức Bí thư Đảng ủy`, `do ông B làm trưởng đoàn`, `bà C trình độ Thạc sĩ Luật`.
    private func linkAppointment(_ index: Int, _ items: Items, _ titles: inout [LinkedTitle]) {
        let start = titles[index].reading.range.lowerBound
        if isPlural(before: start) { return }
        if titles[index].holders.isEmpty, isAppointive(before: start) {
            titles[index].holders = appointed(at: items.position(ofTitle: index), items, titles)
            titles[index].rule = "title.appointment"
        } else if titles[index].holders.isEmpty {
            linkPreceding(index, items, &titles)
        }
    }

    private func isAppointive(before position: Int) -> Bool {
        switch document.keyword(position - 1) {
        case .chức, .làm: return true
        case .cử: return document.text(position - 2) == "đắc"
        case .vụ, .danh: return document.keyword(position - 2) == .chức
        default: return ["hiệu", "độ", "vị", "phong", "tặng", "hàm"].contains(document.text(position - 1))
        }
    }

    /// The nearest person before a title in the same sentence, with those coordinated with that person.
    private func appointed(at position: Int, _ items: Items, _ titles: [LinkedTitle]) -> [Int] {
        var earlier = position - 1
        let start = items.ranges[position].lowerBound
        while earlier >= 0 {
            let gap = items.ranges[earlier].upperBound..<start
            guard gap.count <= 60, !gap.contains(where: endsSentence) else { return [] }
            if case .person(let person) = items.kinds[earlier] {
                return holders(endingAt: person, position: earlier, items)
            }
            if case .title(let title) = items.kinds[earlier], !titles[title].holders.isEmpty {
                return titles[title].holders
            }
            earlier -= 1
        }
        return []
    }

    private func holders(endingAt person: Int, position: Int, _ items: Items) -> [Int] {
        var holders = [clusters.clusters[person]]
        if position > 0, case .person(let other) = items.kinds[position - 1] {
            let gap = items.ranges[position - 1].upperBound..<items.ranges[position].lowerBound
            if gap.count <= 3, document.keyword(gap.lowerBound) == .và { holders.append(clusters.clusters[other]) }
        }
        return holders.sorted()
    }

    private func endsSentence(_ position: Int) -> Bool {
        document.isMark(position, ".") && (document.atom(position + 1)?.gap ?? .space) != Atom.Gap.none
            || document.isMark(position, ";")
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
    private func isPlural(before position: Int) -> Bool {
        switch document.keyword(position - 1) {
        case .các, .những, .mỗi, .từng, .một, .hai, .ba: return true
        case .chí: return document.keyword(position - 3) == .các
        case .vị: return document.keyword(position - 2) == .các
        default: return document.atom(position - 1)?.kind == .digits
        }
    }
}
