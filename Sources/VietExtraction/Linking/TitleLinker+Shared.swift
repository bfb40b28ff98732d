import VietTokenization

/// Titles that several people share, or that a list of people holds one by one.
extension TitleLinker {
    /// `Các Phó Chủ tịch: A, B`; `các đồng chí là Ủy viên …: A, Trưởng Ban X; B, Trưởng Ban Y`.
    ///
    /// - Parameter position: the item that the list starts with, a person or the rank before one.
    func announcedPeople(from position: Int, _ items: Items, _ titles: [LinkedTitle]) -> [Int] {
        var holders: [Int] = []
        var end = items.ranges[position].lowerBound
        for next in position..<items.kinds.count where holders.count < Self.maximumHolderCount {
            let range = items.ranges[next]
            guard range.lowerBound >= end, isListGap(end..<range.lowerBound) else { break }
            switch items.kinds[next] {
            case .person(let person): holders.append(clusters.clusters[person])
            case .title(let title):
                // An office right before a name is another office than the shared one.
                if next + 1 < items.kinds.count, case .person = items.kinds[next + 1], isOffice(titles[title].reading),
                    items.ranges[next + 1].lowerBound <= range.upperBound
                {
                    return holders.sortedOnce
                }
            }
            end = range.upperBound
        }
        return holders.sortedOnce
    }

    private func isOffice(_ reading: TitleGrammar.Reading) -> Bool {
        [.office, .officeAbbreviation, .deputy].contains(reading.titleClass)
    }

    /// What stands between the items of a list: marks, `và`, a form of address.
    private func isListGap(_ gap: Range<Int>) -> Bool {
        gap.count <= 6
            && gap.allSatisfy { position in
                document.isMark(position, ",") || document.isMark(position, ";") || document.isDash(position)
                    || document.has(.and, position) || isAddress(position, in: gap)
            }
    }

    /// Whether an atom belongs to a form of address: `đồng chí`, `bà`.
    func isAddress(_ position: Int, in gap: Range<Int>) -> Bool {
        gap.contains { start in
            matches.longest(.honorific, at: start).map { $0.range.contains(position) } ?? false
        }
    }

    /// `A và B đều là …`, `A, B, cùng là …`: words that give a title to all who stand before it.
    func isForAll(_ gap: Range<Int>) -> Bool { gap.contains { document.has(.sharing, $0) } }

    /// An office that a list of people shares, or offices that they hold one by one.
    func linkListed(_ index: Int, _ items: Items, _ titles: inout [LinkedTitle]) {
        guard titles[index].holders.isEmpty else { return }
        linkRespectively(index, items, &titles)
        linkAnnounced(index, items, &titles)
    }

    /// `Cùng giữ chức Phó Trưởng Công an huyện có Trung tá A và Thiếu tá B`.
    private func linkAnnounced(_ index: Int, _ items: Items, _ titles: inout [LinkedTitle]) {
        let position = items.position(ofTitle: index)
        guard titles[index].holders.isEmpty, position + 1 < items.kinds.count else { return }
        let range = titles[index].reading.range
        let gap = range.upperBound..<max(range.upperBound, items.ranges[position + 1].lowerBound)
        guard gap.count == 1, document.has(.announcing, gap.lowerBound),
            isForAll(max(0, range.lowerBound - 4)..<range.lowerBound)
        else { return }
        titles[index].holders = announcedPeople(from: position + 1, items, titles)
        titles[index].rule = .named(.titleAppointment)
    }

    /// `Tô Minh Sơn và Vi Thị Lả lần lượt là Bí thư Chi bộ và Trưởng bản`: the first title is the first person's.
    private func linkRespectively(_ index: Int, _ items: Items, _ titles: inout [LinkedTitle]) {
        let position = items.position(ofTitle: index)
        let start = items.ranges[position].lowerBound
        guard position > 1, titles[index].holders.isEmpty, case .person = items.kinds[position - 1] else { return }
        let name = items.ranges[position - 1].upperBound
        guard
            (max(name, start - 5)..<max(name, start)).contains(where: {
                document.spells(.respectively, at: $0)
            })
        else { return }
        let people = coordinated(endingAt: position - 1, items)
        var next = position
        for person in people {
            guard next < items.kinds.count, case .title(let title) = items.kinds[next] else { return }
            if next > position, !isListGap(items.ranges[next - 1].upperBound..<items.ranges[next].lowerBound) { return }
            titles[title].holders = [person]
            titles[title].rule = .named(.titleAppointment)
            next += 1
        }
    }

    /// The people of a list that ends with an item, in their order: `ông A, bà B và ông C`.
    func coordinated(endingAt position: Int, _ items: Items) -> [Int] {
        var people: [Int] = []
        var first = position
        while first >= 0, people.count < Self.maximumHolderCount, case .person(let person) = items.kinds[first] {
            if first < position,
                !isListGap(items.ranges[first].upperBound..<items.ranges[first + 1].lowerBound)
                    || items.ranges[first].upperBound == items.ranges[first + 1].lowerBound
            {
                break
            }
            people.append(clusters.clusters[person])
            first -= 1
        }
        return people.reversed()
    }
}
