import VietNormalization

/// Tokens that start with a digit.
enum NumericPattern {
    /// No such token is longer than this many atoms.
    private static let maximumAtoms = 24

    typealias Match = TokenComposer.Match

    /// - Parameters:
    ///   - previous: the key of the token before, which tells a date from a ratio.
    ///   - isAllCapitals: of a sentence in capitals, in which `2HA` is no class.
    static func match(
        _ atoms: [Atom], at index: Int, _ limit: Int, after previous: UInt64, isAllCapitals: Bool
    ) -> Match? {
        let limit = min(limit, index + maximumAtoms)
        if let end = DocumentNumber.end(atoms, at: index, limit) {
            return Match(end: end, kind: .documentNumber, shape: .compound, isAnonymous: true)
        }
        if let end = ClockTime.end(atoms, at: index, limit) {
            return Match(end: end, kind: .time, shape: .date, isAnonymous: true)
        }
        if let end = CalendarDate.end(atoms, at: index, limit, after: previous) {
            return Match(end: end, kind: .date, shape: .date, isAnonymous: true)
        }
        return number(atoms, at: index, limit, isAllCapitals: isAllCapitals)
    }

    @inline(__always)
    static func touches(_ atoms: [Atom], _ index: Int, _ limit: Int) -> Bool {
        index < limit && atoms[index].gap == .none
    }

    /// `3.798,254`, `23/25`, `5-7%`, `63,24 %`, `12A1`
    private static func number(_ atoms: [Atom], at index: Int, _ limit: Int, isAllCapitals: Bool) -> Match? {
        var end = decimal(atoms, at: index, limit)
        if touches(atoms, end, limit), atoms[end].isMark("/") || isDash(atoms[end]), touches(atoms, end + 1, limit),
            atoms[end + 1].kind == .digits
        {
            end = decimal(atoms, at: end + 1, limit)
        }
        if end < limit, atoms[end].isMark("%"), atoms[end].gap <= .space {
            return Match(end: end + 1, kind: .percent, shape: .number, isAnonymous: true)
        }
        let isUnit = isAllCapitals && end < limit && capitalUnits.contains(atoms[end].value)
        if end == index + 1, !isUnit, let end = grade(atoms, at: end, limit) {
            return Match(end: end, kind: .word, shape: .compound)
        }
        return Match(end: end, kind: .number, shape: .number, isAnonymous: true)
    }

    /// Digits with full stops or commas between them.
    private static func decimal(_ atoms: [Atom], at index: Int, _ limit: Int) -> Int {
        var end = index + 1
        while touches(atoms, end + 1, limit), atoms[end].gap == .none, atoms[end].isMark(".") || atoms[end].isMark(","),
            atoms[end + 1].kind == .digits
        {
            end += 2
        }
        return end
    }

    /// The `A1` of class `12A1`, the `G` of road `4G`.
    private static func grade(_ atoms: [Atom], at index: Int, _ limit: Int) -> Int? {
        guard touches(atoms, index, limit), atoms[index].isCapitalized else { return nil }
        guard atoms[index].letterCount == 1 || (atoms[index].casing == .upper && atoms[index].letterCount <= 3) else {
            return nil
        }
        return touches(atoms, index + 1, limit) && atoms[index + 1].kind == .digits ? index + 2 : index + 1
    }

    /// Units that capitals make look like classes.
    private static let capitalUnits = Set(
        "m km cm mm ha kg g l ml đ k tr".split(separator: " ").map { SyllableKey($0).rawValue })

    static func isDash(_ atom: Atom) -> Bool { atom.isMark("-") || atom.isMark("–") }
}

/// `18-NQ/TW`, `1234/QĐ-UBND`, `06/2023/NQ-HĐND`, `76/2025/UBTVQH15`: a number, then codes in capitals.
enum DocumentNumber {
    static func end(_ atoms: [Atom], at index: Int, _ limit: Int) -> Int? {
        var position = index + 1
        var end: Int?
        while NumericPattern.touches(atoms, position + 1, limit), atoms[position].gap == .none,
            atoms[position].isMark("/") || NumericPattern.isDash(atoms[position])
        {
            let part = atoms[position + 1]
            guard part.kind == .digits || isCode(part) else { break }
            position += 2
            guard part.kind == .letters else { continue }
            if NumericPattern.touches(atoms, position, limit), atoms[position].kind == .digits { position += 1 }
            end = position
        }
        return end
    }

    /// `NQ`, `QĐ`, `TTr`, `TTg`, `UBTVQH15`
    private static func isCode(_ atom: Atom) -> Bool {
        guard atom.kind == .letters else { return false }
        return atom.casing == .upper || (atom.casing == .mixed && atom.letterCount <= 8)
    }
}

/// `14h`, `8h30`, `8g30'`, `09:01`, `22:06:26`
enum ClockTime {
    static func end(_ atoms: [Atom], at index: Int, _ limit: Int) -> Int? {
        let hour = atoms[index]
        guard hour.byteCount <= 2, hour.value <= 24, NumericPattern.touches(atoms, index + 1, limit) else { return nil }
        let mark = atoms[index + 1]
        if mark.kind == .letters, mark.byteCount == 1, mark.value == hourLetter || mark.value == oldHourLetter {
            guard isSixtieth(atoms, at: index + 2, limit) else { return index + 2 }
            let hasMinuteMark = NumericPattern.touches(atoms, index + 3, limit) && atoms[index + 3].isMark("'")
            return hasMinuteMark ? index + 4 : index + 3
        }
        guard mark.isMark(":"), isSixtieth(atoms, at: index + 2, limit), atoms[index + 2].byteCount == 2 else {
            return nil
        }
        let hasSeconds =
            NumericPattern.touches(atoms, index + 3, limit) && atoms[index + 3].isMark(":")
            && isSixtieth(atoms, at: index + 4, limit) && atoms[index + 4].byteCount == 2
        return hasSeconds ? index + 5 : index + 3
    }

    private static func isSixtieth(_ atoms: [Atom], at index: Int, _ limit: Int) -> Bool {
        NumericPattern.touches(atoms, index, limit) && atoms[index].kind == .digits && atoms[index].byteCount <= 2
            && atoms[index].value < 60
    }

    private static let hourLetter = SyllableKey("h").rawValue
    /// g for `giờ`, as the south writes it.
    private static let oldHourLetter = SyllableKey("g").rawValue
}
