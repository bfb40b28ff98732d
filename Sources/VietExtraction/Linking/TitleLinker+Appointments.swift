import VietTokenization

/// Titles that somebody named earlier in the sentence is given.
extension TitleLinker {
    /// `do ông B làm trưởng đoàn`, `bà C trình độ Thạc sĩ Luật`; offices that are asked for have no holder.
    func linkAppointment(
        _ index: Int, _ items: Items, _ personnel: PersonnelFinder.Findings, _ titles: inout [LinkedTitle]
    ) {
        guard titles[index].holders.isEmpty else { return }
        let start = titles[index].reading.range.lowerBound
        if isPlural(before: start) || personnel.isDenied(start..<start + 1) { return }
        if let person = labelled(before: start, items) {
            titles[index].holders = [clusters.clusters[person]]
            titles[index].rule = .named(.titleAppointment)
        } else if isAppointive(before: start) {
            titles[index].holders = appointed(at: items.position(ofTitle: index), items, titles)
            titles[index].rule = .named(.titleAppointment)
        } else {
            linkPreceding(index, items, &titles)
        }
    }

    /// `1. Ông A; sinh năm 1975; …; chức vụ: Chủ tịch UBND xã`: the person whom the line is about.
    private func labelled(before start: Int, _ items: Items) -> Int? {
        guard document.isMark(start - 1, ":"),
            document.has(.officeNoun, start - 2) || document.has(.degreeNoun, start - 2),
            let line = document.line(containing: start)
        else { return nil }
        let first = items.items(in: line.atoms).first { if case .person = items.kinds[$0] { true } else { false } }
        guard let first, case .person(let person) = items.kinds[first], items.ranges[first].upperBound < start else {
            return nil
        }
        return person
    }

    private func isAppointive(before position: Int) -> Bool {
        // `nay là`, `hiện là`, `từng là`; but `Vị chủ tịch phường` opens a sentence.
        document.has(.appointing, position - 1) && document.atom(position - 1)?.casing != .title
            || document.has(.copula, position - 1) && document.has(.officeJoiner, position - 2)
    }

    /// The nearest person before a title in the same sentence, with those coordinated with that person.
    func appointed(at position: Int, _ items: Items, _ titles: [LinkedTitle]) -> [Int] {
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

    func holders(endingAt person: Int, position: Int, _ items: Items) -> [Int] {
        var holders = [clusters.clusters[person]]
        if position > 0, case .person(let other) = items.kinds[position - 1] {
            let gap = items.ranges[position - 1].upperBound..<items.ranges[position].lowerBound
            if gap.count <= 3, document.has(.and, gap.lowerBound) { holders.append(clusters.clusters[other]) }
        }
        return holders.sorted()
    }

    private func endsSentence(_ position: Int) -> Bool {
        document.isMark(position, ".") && (document.atom(position + 1)?.gap ?? .space) != Atom.Gap.none
            || document.isMark(position, ";")
    }
}
