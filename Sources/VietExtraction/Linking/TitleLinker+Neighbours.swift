import VietTokenization

/// Titles beside the names of their holders, and those that chain to them.
extension TitleLinker {
    /// `Chủ tịch UBND huyện Lê Văn Dũng`.
    func linkFollowing(
        _ candidate: Candidate, _ index: Int, _ items: Items, _ titles: inout [LinkedTitle]
    ) {
        guard let person = candidate.following, !isVacant(candidate.reading.range) else { return }
        let holder = people.partitioningIndex { $0.lowerBound >= person.lowerBound }
        guard holder < people.count, people[holder] == person else { return }
        // `hai Phó Chủ tịch A và B`
        titles[index].holders =
            isPlural(before: candidate.reading.range.lowerBound)
            ? announcedPeople(from: items.position(ofTitle: index) + 1, items, titles) : [clusters.clusters[holder]]
        titles[index].rule = Self.rule(candidate.reading, .titleBeforeName)
    }

    /// `chờ kiện toàn chức vụ Bí thư Huyện ủy, đồng chí A …`: an office that is spoken of as such, and whose clause ends.
    private func isVacant(_ title: Range<Int>) -> Bool {
        document.isMark(title.upperBound, ",") && document.has(.officeNoun, title.lowerBound - 1)
    }

    /// The name below an office that signs.
    func linkSigner(_ title: inout LinkedTitle) {
        guard title.holders.isEmpty,
            let name = grammars.signatures.signer(ofOfficeEndingAt: title.reading.range.upperBound)
        else { return }
        let holder = people.partitioningIndex { $0.lowerBound >= name.lowerBound }
        guard holder < people.count, people[holder] == name else { return }
        title.holders = [clusters.clusters[holder]]
        title.rule = .named(.titleSignature)
    }

    /// `KT. CHỦ TỊCH`: the office of somebody in whose stead another signs.
    func isSignedFor(_ range: Range<Int>) -> Bool {
        document.isMark(range.lowerBound - 1, ".") && document.has(.proxy, range.lowerBound - 2)
            && document.atom(range.lowerBound - 2)?.casing == .upper
    }

    /// Whether nothing stands between a title and what is before it, on the same line.
    private func isAdjacent(_ gap: Range<Int>) -> Bool { gap.isEmpty && document.isConnected(gap.upperBound) }

    static func rule(_ reading: TitleGrammar.Reading, _ office: NamedRule) -> Mention.Rule {
        let rule: NamedRule =
            switch reading.titleClass {
            case .office, .deputy: office
            case .officeAbbreviation: .titleAbbreviation
            case .village: .titleVillage
            case .rank: .titleRank
            case .degree: .titleDegree
            case .honour: .titleHonour
            case .clergy: .titleClergy
            }
        return .named(rule)
    }

    /// `Lê Văn Dũng, Phó Bí thư Huyện ủy - Chủ tịch UBND huyện`: a chain after a name.
    func linkPreceding(_ index: Int, _ items: Items, _ titles: inout [LinkedTitle]) {
        let own = items.position(ofTitle: index)
        guard titles[index].holders.isEmpty, own > 0 else { return }
        let position = positionAfterBracket(own, items) ?? own
        let before = items.ranges[position - 1]
        let gap = before.upperBound..<max(before.upperBound, items.ranges[own].lowerBound)
        // `Phan Dương Sửu CT UBND xã`, `Tỉnh ủy viên Bí thư Huyện ủy`: pages leave the comma out.
        guard isApposition(gap) || isAdjacent(gap), !isSignedFor(items.ranges[own]) else { return }
        switch items.kinds[position - 1] {
        case .person(let person):
            let holders =
                isForAll(gap)
                ? coordinated(endingAt: position - 1, items).sortedOnce
                // `A, B và C (Tổ trưởng)`: a bracket tells of the last name alone.
                : document.isMark(gap.lowerBound, "(")
                    ? [clusters.clusters[person]] : sharers(of: person, at: position - 1, items)
            // `A, B, C, đại biểu HĐND huyện, tiếp xúc cử tri`: what the list is of.
            if titles[index].reading.titleClass == .deputy, holders.count > 1, !isForAll(gap) { return }
            titles[index].holders = holders
            titles[index].rule = Self.rule(titles[index].reading, .titleApposition)
        case .title(let previous):
            // A title right before a name belongs to that name, not to the chain.
            guard isChained(gap) else { return }
            titles[index].holders = titles[previous].holders
            titles[index].rule = Self.rule(titles[index].reading, .titleChain)
        }
    }

    /// `Huỳnh Văn Niềm (Tám Niềm), nguyên Phó Chính ủy`: what a bracket encloses does not hold what follows it.
    private func positionAfterBracket(_ own: Int, _ items: Items) -> Int? {
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

    /// No more people share one title: a chain of titles after a list of names would link each with each.
    static let maximumHolderCount = 32

    /// The people who share a title after several names: `Trần B, Lý C, Ủy viên Ban Thường vụ`.
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
        return holders.sortedOnce
    }

    /// A comma or `và` alone between two names.
    private func isCoordination(_ gap: Range<Int>) -> Bool {
        gap.count == 1 && (document.isMark(gap.lowerBound, ",") || document.has(.and, gap.lowerBound))
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
            return !document.has(.predicating, position) && (atom.kind == .digits || atom.kind == .letters)
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

    /// `kiêm`, `đồng thời là`, `là`, `đều là`; `cùng Chủ tịch` joins nothing.
    private func isJoiner(_ position: Int) -> Bool {
        document.has(.officeJoiner, position)
            && (!document.has(.sharing, position) || document.has(.copula, position + 1))
    }

    private func isChained(_ gap: Range<Int>) -> Bool {
        !gap.contains { document.isMark($0, ":") || document.isMark($0, ";") }
    }

    /// `Phó Chỉ huy trưởng, Tham mưu trưởng Bộ CHQS tỉnh Trần Kim Chiến`: the next title has the name.
    func linkNextTitle(_ index: Int, _ items: Items, _ titles: inout [LinkedTitle]) {
        let position = items.position(ofTitle: index)
        guard titles[index].holders.isEmpty, position + 1 < items.kinds.count else { return }
        let gap =
            items.ranges[position]
            .upperBound..<max(items.ranges[position].upperBound, items.ranges[position + 1].lowerBound)
        if document.isMark(gap.lowerBound, ","), isActedFor(items.ranges[position]) { return }
        switch items.kinds[position + 1] {
        case .title(let next):
            guard isApposition(gap) || isAdjacent(gap), isChained(gap), !titles[next].holders.isEmpty else { return }
            titles[index].holders = titles[next].holders
            titles[index].rule = Self.rule(titles[index].reading, .titleChain)
        case .person: linkPeopleAfterColon(index, position, gap, items, &titles)
        }
    }

    /// `thừa ủy quyền của Chủ tịch UBND tỉnh, ông A …`: the office is not that of the name after it.
    private func isActedFor(_ title: Range<Int>) -> Bool { acting.reading(at: title.lowerBound) != nil }

    /// `các Phó Bí thư Quận ủy: A, B`, `Trưởng đoàn: Nguyễn Văn A`, `Phó Bí thư Thành ủy – Nguyễn Văn A`,
    /// `Trưởng phòng là bà Lương Thị Mỹ`.
    private func linkPeopleAfterColon(
        _ index: Int, _ position: Int, _ gap: Range<Int>, _ items: Items, _ titles: inout [LinkedTitle]
    ) {
        let marks = gap.filter {
            document.isMark($0, ":") || document.isMark($0, ",") || document.isDash($0) || document.has(.copula, $0)
        }
        guard gap.count <= 4, marks.count == 1, gap.allSatisfy({ marks.contains($0) || isAddress($0, in: gap) }),
            case .person(let first) = items.kinds[position + 1]
        else { return }
        let isPlural = isPlural(before: titles[index].reading.range.lowerBound)
        // `Hai Phó Giám đốc là ông A và bà B`
        guard document.isMark(gap.lowerBound, ":") || document.has(.copula, gap.lowerBound) || !isPlural else {
            return
        }
        titles[index].holders =
            isPlural ? announcedPeople(from: position + 1, items, titles) : [clusters.clusters[first]]
        titles[index].rule = Self.rule(titles[index].reading, .titleBeforeName)
    }
}
