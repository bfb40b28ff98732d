import VietNormalization

/// Calendar dates in digits: day, month and year with `/`, `-` or `.`; month and year; a span of days or years;
/// day and month alone where the word before speaks of a day.
enum CalendarDate {
    static func end(_ atoms: [Atom], at index: Int, _ limit: Int, after previous: UInt64) -> Int? {
        guard NumericPattern.touches(atoms, index + 1, limit), NumericPattern.touches(atoms, index + 2, limit),
            atoms[index + 2].kind == .digits,
            let separator = Separator(atoms[index + 1])
        else { return nil }
        let first = atoms[index]
        let second = atoms[index + 2]
        if let third = following(atoms, at: index + 3, limit, separator) {
            if isDay(first), isMonth(second), isYear(third) || (separator == .slash && third.byteCount == 2) {
                return index + 5
            }
            if isYear(first), isMonth(second), isDay(third) { return index + 5 }
            if separator == .dot { return nil }
        }
        if separator == .dot { return nil }
        // `18-20/8/2010`
        if separator == .dash, isDay(first), let end = self.end(atoms, at: index + 2, limit, after: previous) {
            return end
        }
        if isMonth(first), isYear(second) { return index + 3 }
        if separator == .dash, isYear(first), isYear(second), first.value < second.value { return index + 3 }
        if isDay(first), isMonth(second), dayWords.contains(previous), !touchesNumber(atoms, index + 3, limit) {
            return index + 3
        }
        return nil
    }

    /// After a quarter or a month in Roman numerals with its year: `III/2022`, `I-2015`, `IV.2019`.
    static func quarterEnd(_ atoms: [Atom], at index: Int, _ limit: Int) -> Int? {
        guard atoms[index].isRomanLetters, NumericPattern.touches(atoms, index + 1, limit),
            NumericPattern.touches(atoms, index + 2, limit), Separator(atoms[index + 1]) != nil,
            atoms[index + 2].kind == .digits, isYear(atoms[index + 2]), !touchesNumber(atoms, index + 3, limit),
            let number = RomanNumeral.value(of: atoms[index]), number <= 12
        else { return nil }
        return index + 3
    }

    private enum Separator {
        case slash, dash, dot

        init?(_ atom: Atom) {
            if atom.isMark("/") {
                self = .slash
            } else if NumericPattern.isDash(atom) {
                self = .dash
            } else if atom.isMark(".") {
                self = .dot
            } else {
                return nil
            }
        }
    }

    /// The number after one more separator of the same kind.
    private static func following(_ atoms: [Atom], at index: Int, _ limit: Int, _ separator: Separator) -> Atom? {
        guard NumericPattern.touches(atoms, index + 1, limit), atoms[index].gap == .none,
            Separator(atoms[index]) == separator, atoms[index + 1].kind == .digits
        else { return nil }
        return atoms[index + 1]
    }

    private static func touchesNumber(_ atoms: [Atom], _ index: Int, _ limit: Int) -> Bool {
        NumericPattern.touches(atoms, index + 1, limit) && atoms[index].gap == .none && atoms[index + 1].kind == .digits
    }

    private static func isDay(_ atom: Atom) -> Bool { atom.byteCount <= 2 && 1...31 ~= atom.value }
    private static func isMonth(_ atom: Atom) -> Bool { atom.byteCount <= 2 && 1...12 ~= atom.value }
    private static func isYear(_ atom: Atom) -> Bool { atom.byteCount == 4 && 1000...2999 ~= atom.value }

    private static let dayWords = Set(
        "ngày hôm sáng trưa chiều tối đêm nay mùng mồng khuya".split(separator: " ").map { SyllableKey($0).rawValue })
}
