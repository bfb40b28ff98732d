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
        if let end = plate(atoms, at: index, limit) { return Match(end: end, kind: .word, shape: .compound) }
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

    /// `3.798,254`, `23/25`, `5-7%`, `63,24 %`, `0905-123-456`, `16-16-8`, `12A1`
    private static func number(_ atoms: [Atom], at index: Int, _ limit: Int, isAllCapitals: Bool) -> Match? {
        let end = chain(atoms, at: index, limit)
        if let end = percentEnd(atoms, at: end, limit) {
            return Match(end: end, kind: .percent, shape: .number, isAnonymous: true)
        }
        let isMeasure = isAllCapitals && end < limit ? TokenWord.smallMeasure.contains(atoms, at: end) : false
        if end == index + 1, !isMeasure, let end = grade(atoms, at: end, limit) ?? named(atoms, at: index, limit) {
            return Match(end: end, kind: .word, shape: .compound)
        }
        return Match(end: end, kind: .number, shape: .number, isAnonymous: true)
    }

    /// After the sign of a percentage: `5%`, `5 %`, and `5_%` of a text that is cut already.
    private static func percentEnd(_ atoms: [Atom], at index: Int, _ limit: Int) -> Int? {
        guard index < limit else { return nil }
        if atoms[index].isMark("%"), atoms[index].gap <= .space { return index + 1 }
        guard atoms[index].isMark("_"), atoms[index].gap == .none, touches(atoms, index + 1, limit) else { return nil }
        return atoms[index + 1].isMark("%") ? index + 2 : nil
    }

    /// Numbers with strokes, colons or dashes of one kind between them.
    private static func chain(_ atoms: [Atom], at index: Int, _ limit: Int) -> Int {
        var end = decimal(atoms, at: index, limit)
        guard touches(atoms, end, limit) else { return end }
        let separator = atoms[end]
        guard separator.isMark("/") || separator.isMark(":") || isDash(separator) else { return end }
        while touches(atoms, end + 1, limit), atoms[end].gap == .none, atoms[end].value == separator.value,
            atoms[end].kind == separator.kind, atoms[end + 1].kind == .digits
        {
            end = decimal(atoms, at: end + 1, limit)
        }
        // `16-16-8+TE`, a fertilizer with traces.
        guard end > index + 4, isDash(separator), touches(atoms, end + 1, limit), atoms[end].isMark("+"),
            atoms[end].gap == .none, atoms[end + 1].kind == .letters, atoms[end + 1].casing == .upper
        else { return end }
        return end + 2
    }

    /// A telephone with the code of its country: `+84905123456`, `+84-905-123-456`.
    static func international(_ atoms: [Atom], at index: Int, _ limit: Int) -> Match? {
        guard atoms[index].isMark("+"), touches(atoms, index + 1, limit), atoms[index + 1].kind == .digits else {
            return nil
        }
        let end = chain(atoms, at: index + 1, min(limit, index + maximumAtoms))
        guard atoms[end - 1].end - atoms[index].end >= 9 else { return nil }
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

    /// The `A1` of class `12A1`, the `G` of road `4G`, the `C00218D` of lot `7C00218D`; no unit.
    private static func grade(_ atoms: [Atom], at index: Int, _ limit: Int) -> Int? {
        guard touches(atoms, index, limit), atoms[index].kind == .letters,
            !TokenWord.measure.contains(atoms, at: index)
        else { return nil }
        if atoms[index].casing == .lower { return smallGrade(atoms, at: index, limit) }
        var end = index
        while touches(atoms, end, limit), isGrade(atoms[end]) || end > index && atoms[end].kind == .digits { end += 1 }
        return end > index ? end : nil
    }

    private static func isGrade(_ atom: Atom) -> Bool {
        atom.isCapitalized && (atom.letterCount == 1 || atom.casing == .upper && atom.letterCount <= 3)
    }

    /// `10a2`, `12b`: letters that stand for no unit.
    private static func smallGrade(_ atoms: [Atom], at index: Int, _ limit: Int) -> Int? {
        guard grades.contains(atoms[index].value) else { return nil }
        guard touches(atoms, index + 1, limit), atoms[index + 1].kind != .punctuation else { return index + 1 }
        return atoms[index + 1].kind == .digits && atoms[index + 1].byteCount <= 2 ? index + 2 : nil
    }

    private static let grades = Set("a b c d e".split(separator: " ").map { SyllableKey($0).rawValue })

    /// `7-Eleven`, `6-Jan`
    private static func named(_ atoms: [Atom], at index: Int, _ limit: Int) -> Int? {
        guard atoms[index].byteCount <= 2, touches(atoms, index + 1, limit), touches(atoms, index + 2, limit),
            atoms[index + 1].isHyphen, atoms[index + 2].kind == .letters, atoms[index + 2].casing == .title
        else { return nil }
        let name = atoms[index + 2]
        return !name.isSyllable && name.letterCount > 2 && name.byteCount == Int(name.letterCount) ? index + 3 : nil
    }

    /// The plate of a vehicle: `77A-123.45`, `51F-1234`, `29H1-234.56`.
    private static func plate(_ atoms: [Atom], at index: Int, _ limit: Int) -> Int? {
        guard atoms[index].byteCount == 2, touches(atoms, index + 1, limit), atoms[index + 1].isCapitalized,
            atoms[index + 1].letterCount <= 2
        else { return nil }
        var hyphen = index + 2
        if touches(atoms, hyphen, limit), atoms[hyphen].kind == .digits { hyphen += 1 }
        guard touches(atoms, hyphen, limit), atoms[hyphen].isHyphen, touches(atoms, hyphen + 1, limit),
            atoms[hyphen + 1].kind == .digits
        else { return nil }
        let end = decimal(atoms, at: hyphen + 1, limit)
        let goesOn = touches(atoms, end, limit) ? atoms[end].kind == .letters : false
        return goesOn ? nil : end
    }

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
