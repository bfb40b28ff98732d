extension Decimal: Comparable {
    /// Compares exactly.
    public static func < (a: Decimal, b: Decimal) -> Bool {
        let digits = max(a.fractionDigits, b.fractionDigits)
        return a.units(fractionDigits: digits) < b.units(fractionDigits: digits)
    }

    /// The number in units of a power of ten that is no larger than its own; what does not fit 128 bits saturates, which
    /// only numbers that differ in their first digits do.
    private func units(fractionDigits digits: Int) -> Int128 {
        var units = Int128(significand)
        for _ in fractionDigits..<digits {
            let (product, overflow) = units.multipliedReportingOverflow(by: 10)
            if overflow { return significand < 0 ? .min : .max }
            units = product
        }
        return units
    }
}
