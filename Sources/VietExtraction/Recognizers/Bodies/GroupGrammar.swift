/// Tells bodies and offices that somebody means from groups of them: `các bí thư`, `UBND cấp xã`, `HĐND 19 xã`.
struct GroupGrammar: Sendable {
    let document: Document
    let matches: LexiconMatches

    /// Whether a plural or a count stands before an atom, a form of address between them or not: `một số`, `7/9 đồng chí`.
    func isPlural(before position: Int) -> Bool {
        var position = position
        if document.has(.copula, position - 1) { position -= 1 }
        position = addressStart(before: position) ?? position
        if document.has(.plural, position - 1) { return true }
        if document.has(.numberSign, position - 1) { return document.value(of: .smallNumber, position - 2) == 1 }
        return document.atom(position - 1)?.kind == .digits
    }

    /// Where the form of address starts that ends before an atom: `đồng chí`, `vị`.
    private func addressStart(before position: Int) -> Int? {
        if document.has(.personClassifier, position - 1) { return position - 1 }
        // `các chức danh Chủ tịch, Phó Chủ tịch`
        if document.has(.officeNoun, position - 1), document.has(.dutyNoun, position - 2) { return position - 2 }
        return (max(0, position - 2)..<max(0, position)).first { start in
            matches.longest(.honorific, at: start)?.range.upperBound == position
        }
    }

    /// Whether what follows a body says that there are many of them: `các xã`, `cấp huyện`, `19 xã`, `hai cấp`,
    /// `địa phương`.
    func isOfMany(_ end: Int) -> Bool {
        guard document.isConnected(end) else { return false }
        if document.spells(.locality, at: end) { return true }
        if isLevel(end) { return isUnit(end + 1) || document.has(.lowestLevel, end + 1) }
        guard document.has(.pluralMarker, end) || isCount(end) else { return false }
        return isLevel(end + 1) || isUnit(end + 1) || startsBody(end + 1)
    }

    private func isLevel(_ position: Int) -> Bool { document.has(.levelNoun, position) }

    private func isCount(_ position: Int) -> Bool {
        document.integer(position, digits: 1...3) != nil
            || document.has(.plural, position) && document.atom(position)?.casing == .lower
    }

    /// A unit that is counted or meant as a kind: `xã`, but not the name in `8 Đức Phổ`.
    private func isUnit(_ position: Int) -> Bool {
        guard let noun = matches.longest(.placeHead, at: position), noun.payload() ?? PlaceLevel.region <= .hamlet
        else {
            return false
        }
        return document.atom(position)?.casing != .title
    }

    private func startsBody(_ position: Int) -> Bool {
        document.has(.pluralMarker, position - 1)
            && (matches.longest(.bodyHead, at: position) != nil || matches.longest(.bodyName, at: position) != nil)
    }
}
