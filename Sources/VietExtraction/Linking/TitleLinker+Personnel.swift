/// Offices that a sentence gives or takes.
extension TitleLinker {
    /// Gives the offices of a change to the people whom it moves.
    func apply(_ finding: PersonnelFinder.Finding, _ items: Items, _ titles: inout [LinkedTitle]) {
        var holders: [Int] = []
        for item in items.items(in: finding.people) {
            if case .person(let person) = items.kinds[item] { holders.append(clusters.clusters[person]) }
        }
        guard !holders.isEmpty, let offices = finding.change.offices else { return }
        let takesAll = finding.change.offices?.lowerBound == finding.change.people?.lowerBound
        for item in items.items(in: offices) {
            guard case .title(let title) = items.kinds[item] else { continue }
            // Who retires leaves the offices, not the rank, and not those left before.
            if takesAll, !isCurrentOffice(titles[title].reading) { continue }
            titles[title].holders = holders.sortedOnce
            titles[title].rule = finding.rule
            titles[title].change = OfficeChange(
                status: finding.change.status, clause: finding.clause, trigger: finding.change.trigger)
        }
    }

    private func isCurrentOffice(_ reading: TitleGrammar.Reading) -> Bool {
        [.office, .officeAbbreviation, .village, .deputy].contains(reading.titleClass)
            && !document.isFormer(reading.range)
    }
}
