import VietTokenization

/// Reads numbers written in digits, with Vietnamese or English separators.
///
/// A group of exactly three digits after a dot is a group of thousands (`2.128` is 2128), after a single comma it is
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
        // A group stands after each separator, two atoms from the one before.
        var count = 1
        while count < Self.maximumGroupCount, goesOn(at: start + 1 + 2 * count) { count += 1 }
        let mark = separator(at: start + 1)
        var thousands = 0
        while thousands < count, separator(at: start + 1 + 2 * thousands) == mark,
            digits(start + 2 + 2 * thousands) == 3
        {
            thousands += 1
        }
        // `3,000 USD`: nobody writes three zeros after a decimal comma.
        let areZeros = count == 1 && thousands > 0 && whole > 0 && document.atom(start + 2)?.value == 0
        let areThousands = first.byteCount <= 3 && (mark == "." ? thousands > 0 : thousands > 1 || areZeros)
        let leading = areThousands ? thousands : 0
        let next = start + 1 + 2 * leading
        let hasFraction = leading < count && (leading == 0 || separator(at: next) != mark)
        return assemble(
            start, whole, stride(from: start + 2, to: next, by: 2), fraction: hasFraction ? next + 1 : nil)
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
        let first = start + 1
        var last = start
        while last - start < Self.maximumGroupCount, let next = document.atom(last + 1), next.gap == .space,
            next.kind == .digits, next.byteCount == 3
        {
            last += 1
        }
        guard last > start else { return nil }
        let isWhole = last > first || document.bytes(first).first == 0x30 || !isNumbered(start)
        return isWhole ? assemble(start, whole, stride(from: first, through: last, by: 1), fraction: nil) : nil
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

    /// The number of some digits with groups of thousands and digits after the decimal mark.
    private func assemble(
        _ start: Int, _ whole: Int, _ thousands: some Sequence<Int>, fraction: Int?
    ) -> Numeral? {
        var end = start + 1
        var significand = whole
        for group in thousands {
            guard let longer = appending(group, to: significand) else { return nil }
            significand = longer
            end = group + 1
        }
        guard let fraction else { return Numeral(end: end, value: Decimal(significand: significand)) }
        return appending(fraction, to: significand).map {
            Numeral(end: fraction + 1, value: Decimal(significand: $0, fractionDigits: digits(fraction)))
        }
    }

    /// A number with the digits of an atom after its own.
    private func appending(_ group: Int, to number: Int) -> Int? {
        guard let atom = document.atom(group), let value = Int(exactly: atom.value), atom.byteCount < 10 else {
            return nil
        }
        let scale = (0..<atom.byteCount).reduce(1) { scale, _ in scale * 10 }
        let (product, overflow) = number.multipliedReportingOverflow(by: scale)
        let (sum, carry) = product.addingReportingOverflow(value)
        return overflow || carry ? nil : sum
    }
}
