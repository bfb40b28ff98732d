/// An exact decimal number: a whole number of units of a power of ten.
///
/// Figures in articles are exact, so binary floating point would print `18.399999`.
public struct Decimal: Sendable, Hashable, CustomStringConvertible {
    /// The digits as one whole number.
    public let significand: Int
    /// How many of the digits stand after the decimal point; never negative.
    @inlinable public var fractionDigits: Int { Int(fractionCount) }

    /// Narrow, so that a value of it and what kind of value it is fit into two words.
    @usableFromInline let fractionCount: UInt8

    /// A number of `significand` × 10⁻`fractionDigits`, kept in lowest terms (no trailing zero after the point).
    public init(significand: Int, fractionDigits: Int = 0) {
        var significand = significand
        var fractionDigits = fractionDigits
        while fractionDigits > 0, significand % 10 == 0 {
            significand /= 10
            fractionDigits -= 1
        }
        self.significand = significand
        fractionCount = UInt8(clamping: fractionDigits)
    }

    /// The product, or `nil` where it does not fit.
    public func multiplied(by factor: Int) -> Decimal? {
        let (product, overflow) = significand.multipliedReportingOverflow(by: factor)
        return overflow ? nil : Decimal(significand: product, fractionDigits: fractionDigits)
    }

    /// A decimal with a point and without grouping: `18.4`.
    public var description: String {
        guard fractionDigits > 0 else { return String(significand) }
        let digits = String(significand.magnitude)
        let padded = String(repeating: "0", count: max(0, fractionDigits + 1 - digits.count)) + digits
        let sign = significand < 0 ? "-" : ""
        return "\(sign)\(padded.dropLast(fractionDigits)).\(padded.suffix(fractionDigits))"
    }
}
