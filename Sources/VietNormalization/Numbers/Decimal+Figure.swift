extension Decimal {
    /// Reads a figure as Vietnamese texts write it: `1.234,5`, `18,4%`, `1,200,000`, `12 500`, `-3`.
    ///
    /// A comma or point that stands once is the decimal mark, except a point before exactly three digits, which groups
    /// (`1.234` is 1234, `1,234` is 1.234); one that stands more often groups; of both, the last one is the decimal mark.
    /// Spaces group. A percent sign at the end is the unit and does not count.
    /// - Returns: `nil` for anything else, and for more than 18 digits.
    public init?(figure: some StringProtocol) {
        var scalars = Array(figure.unicodeScalars)
        if scalars.last == "%" { scalars.removeLast() }
        while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
        var isNegative = false
        if let sign = scalars.first, sign == "-" || sign == "+" || sign == "\u{2212}" {
            isNegative = sign != "+"
            scalars.removeFirst()
        }
        guard let mark = Self.decimalMark(scalars), let parts = Self.split(scalars, at: mark) else { return nil }
        let digits = parts.whole + parts.fraction
        guard !digits.isEmpty, digits.count <= 18 else { return nil }
        let magnitude = digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
        self.init(significand: isNegative ? -magnitude : magnitude, fractionDigits: parts.fraction.count)
    }

    /// The index of the decimal mark; the count for a figure without one; `nil` where the marks make no figure.
    private static func decimalMark(_ scalars: [Unicode.Scalar]) -> Int? {
        let points = scalars.indices.filter { scalars[$0] == "." }
        let commas = scalars.indices.filter { scalars[$0] == "," }
        switch (points.count, commas.count) {
        case (0, 0): return scalars.count
        case (0, 1): return commas[0]
        case (1, 0):
            return points[0] > 0 && points[0] <= 3 && scalars.count - points[0] == 4 && scalars[0] != "0"
                ? scalars.count : points[0]
        case (_, 0), (0, _): return scalars.count
        case (_, 1) where commas[0] > points[points.count - 1]: return commas[0]
        case (1, _) where points[0] > commas[commas.count - 1]: return points[0]
        default: return nil
        }
    }

    /// The digits before and after the decimal mark; `nil` where a group has not three digits.
    private static func split(
        _ scalars: [Unicode.Scalar], at mark: Int
    ) -> (whole: [Unicode.Scalar], fraction: [Unicode.Scalar])? {
        let groups = scalars[..<mark].split(omittingEmptySubsequences: false) { isGroupingMark($0) }
        let fraction = Array(scalars[min(mark + 1, scalars.count)...])
        guard groups.dropFirst().allSatisfy({ $0.count == 3 }), (1...3).contains(groups[0].count) || groups.count == 1,
            mark == scalars.count || !fraction.isEmpty, !groups[0].isEmpty
        else { return nil }
        let whole = groups.flatMap { $0 }
        let isFigure = (whole + fraction).allSatisfy { (0x30...0x39).contains($0.value) }
        let marks = Set(scalars[..<mark].filter { isGroupingMark($0) })
        return isFigure && marks.count <= 1 ? (whole, fraction) : nil
    }

    private static func isGroupingMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", ",", " ", "\u{A0}", "\u{2009}", "\u{202F}": true
        default: false
        }
    }

    /// The figure with points between groups of three and a decimal comma: `1.234,5`.
    public var figure: String {
        let digits = String(significand.magnitude)
        let padded = String(repeating: "0", count: max(0, fractionDigits + 1 - digits.count)) + digits
        var whole = String(padded.dropLast(fractionDigits))
        var end = whole.index(whole.endIndex, offsetBy: -3, limitedBy: whole.startIndex)
        while let position = end, position > whole.startIndex {
            whole.insert(".", at: position)
            end = whole.index(position, offsetBy: -3, limitedBy: whole.startIndex)
        }
        let fraction = fractionDigits > 0 ? "," + padded.suffix(fractionDigits) : ""
        return (significand < 0 ? "-" : "") + whole + fraction
    }
}
