import VietTokenization

/// Reads numbers written in digits, with Vietnamese or English separators.
///
/// A group of exactly three digits behind a dot is a group of thousands (`2.128` is 2128), behind a single comma it is
/// decimal, because Vietnamese writes the decimal comma, unless they are zeros; a dot before any other number of digits is a decimal point.
struct NumeralGrammar: Sendable {
    let document: Document

    struct Numeral: Sendable {
        var end: Int
        var value: Decimal
    }

    /// More groups of thousands than any 64-bit integer has.
    private static let maximumGroupCount = 8

    /// The number whose first digit is at an atom.
    func numeral(at start: Int) -> Numeral? {
        guard let first = document.atom(start), first.kind == .digits, let whole = Int(exactly: first.value) else {
            return nil
        }
        // Most numbers are one run of digits.
        guard goesOn(at: start + 1) else {
            return spacedGroups(start, whole) ?? Numeral(end: start + 1, value: Decimal(significand: whole))
        }
        var groups: [(separator: Unicode.Scalar, atom: Int)] = []
        var position = start + 1
        while groups.count < Self.maximumGroupCount, let separator = separator(at: position), goesOn(at: position) {
            groups.append((separator, position + 1))
            position += 2
        }
        guard let firstGroup = groups.first else { return nil }
        let thousands = groups.prefix { $0.separator == firstGroup.separator && digits($0.atom) == 3 }
        // `3,000 USD`: nobody writes three zeros behind a decimal comma.
        let areZeros =
            groups.count == 1 && !thousands.isEmpty && whole > 0 && document.atom(firstGroup.atom)?.value == 0
        let areThousands =
            first.byteCount <= 3
            && (firstGroup.separator == "." ? !thousands.isEmpty : thousands.count > 1 || areZeros)
        let leading = areThousands ? Array(thousands) : []
        let fraction = groups.dropFirst(leading.count).first.flatMap { group in
            leading.isEmpty || group.separator != firstGroup.separator ? group : nil
        }
        return assemble(start, whole, leading.map(\.atom), fraction?.atom)
    }

    /// A number in which a single separator is decimal: nobody means twelve thousand by `12.345%`.
    func share(at start: Int) -> Numeral? {
        guard var numeral = numeral(at: start) else { return nil }
        if numeral.end == start + 3, document.isMark(start + 1, "."), numeral.value.fractionDigits == 0 {
            numeral.value = Decimal(significand: numeral.value.significand, fractionDigits: digits(start + 2))
        }
        return numeral
    }

    /// `1 046`, `3 450 000`: thousands parted by spaces, where no noun before them takes the first number for itself.
    private func spacedGroups(_ start: Int, _ whole: Int) -> Numeral? {
        guard digits(start) <= 3, whole > 0, document.atom(start + 1)?.kind == .digits else { return nil }
        var groups: [Int] = []
        while groups.count < Self.maximumGroupCount, document.atom(start + 1 + groups.count)?.gap == .space,
            document.atom(start + 1 + groups.count)?.kind == .digits, digits(start + 1 + groups.count) == 3
        {
            groups.append(start + 1 + groups.count)
        }
        guard let first = groups.first else { return nil }
        let isWhole = groups.count > 1 || document.bytes(first).first == 0x30 || !isNumbered(start)
        return isWhole ? assemble(start, whole, groups, nil) : nil
    }

    /// `thôn 5 200 hộ`, `ngày 3 100 em`: the number belongs to the word before it.
    private func isNumbered(_ start: Int) -> Bool {
        guard let before = document.atom(start - 1), before.kind == .letters else { return true }
        return document.has(.numberedUnit, start - 1) || before.isCapitalized && !opensSentence(start - 1)
    }

    private func opensSentence(_ position: Int) -> Bool {
        position == 0 || document.endsSentence(position - 1) || !document.isConnected(position)
    }

    /// Whether a separator and digits stand at an atom, glued to the number before.
    private func goesOn(at position: Int) -> Bool {
        separator(at: position) != nil && document.isGlued(position) && document.isGlued(position + 1)
            && document.atom(position + 1)?.kind == .digits
    }

    private func separator(at position: Int) -> Unicode.Scalar? {
        document.isMark(position, ".") ? "." : document.isMark(position, ",") ? "," : nil
    }

    private func digits(_ position: Int) -> Int { document.atom(position)?.byteCount ?? 0 }

    private func assemble(_ start: Int, _ whole: Int, _ thousands: [Int], _ fraction: Int?) -> Numeral? {
        var significand = whole
        var fractionDigits = 0
        for group in thousands + (fraction.map { [$0] } ?? []) {
            guard let atom = document.atom(group), let value = Int(exactly: atom.value), atom.byteCount < 10 else {
                return nil
            }
            let scale = (0..<atom.byteCount).reduce(1) { scale, _ in scale * 10 }
            let (product, overflow) = significand.multipliedReportingOverflow(by: scale)
            let (sum, carry) = product.addingReportingOverflow(value)
            guard !overflow, !carry else { return nil }
            significand = sum
            if group == fraction { fractionDigits = atom.byteCount }
        }
        let end = (fraction ?? thousands.last ?? start) + 1
        return Numeral(end: end, value: Decimal(significand: significand, fractionDigits: fractionDigits))
    }
}
