import VietNormalization

/// An exact percentage: a fraction of whole numbers, times a hundred.
///
/// Whole numbers of 128 bits hold every figure of 64 with the digits that a verdict needs; what does not fit is no claim. No number
/// is larger than ``limit``, so that sums and differences of two always fit.
struct Percentage: Sendable {
    private let numerator: Int128
    private let denominator: Int128

    /// So many hundredths of the whole is the part.
    ///
    /// - Returns: `nil` for negative figures, a whole of zero, and figures too long for exact arithmetic.
    init?(part: Decimal, whole: Decimal) {
        guard let (part, whole) = Self.aligned(part, whole), part >= 0 else { return nil }
        self.init(numerator: part, denominator: whole)
    }

    /// By so many hundredths of the base the figure reached lies above or below it.
    init?(from base: Decimal, to reached: Decimal) {
        guard let (reached, base) = Self.aligned(reached, base) else { return nil }
        self.init(numerator: reached > base ? reached - base : base - reached, denominator: base)
    }

    /// So many hundredths of what a figure was before it changed is the change.
    init?(change: Decimal, _ direction: ClaimWords.Change, to reached: Decimal) {
        guard let (change, reached) = Self.aligned(change, reached), change >= 0 else { return nil }
        self.init(numerator: change, denominator: direction == .increase ? reached - change : reached + change)
    }

    private init?(numerator: Int128, denominator: Int128) {
        guard denominator > 0 else { return nil }
        guard let hundredfold = Self.product(numerator, 100) else { return nil }
        self.numerator = hundredfold
        self.denominator = denominator
    }

    /// Two decimals in units of the smaller power of ten.
    private static func aligned(_ a: Decimal, _ b: Decimal) -> (Int128, Int128)? {
        let digits = max(a.fractionDigits, b.fractionDigits)
        guard let a = scaled(Int128(a.significand), by: digits - a.fractionDigits),
            let b = scaled(Int128(b.significand), by: digits - b.fractionDigits)
        else { return nil }
        return (a, b)
    }

    private static func scaled(_ number: Int128, by digits: Int) -> Int128? {
        guard (0...maximumDigits).contains(digits) else { return nil }
        return product(number, powersOfTen[digits])
    }

    private static let limit = 1 << 124 as Int128

    /// The product, or `nil` where it is too large.
    private static func product(_ a: Int128, _ b: Int128) -> Int128? {
        let (product, overflow) = a.multipliedReportingOverflow(by: b)
        return overflow || product.magnitude > limit.magnitude ? nil : product
    }

    private static let maximumDigits = 18
    private static let powersOfTen: [Int128] = (0...maximumDigits).map { digits in
        (0..<digits).reduce(1) { power, _ in power * 10 }
    }

    /// What the percentage says of one that a text states with this many digits after the comma.
    func verdict(on stated: Decimal, fractionDigits: Int) -> Claim.Verdict? {
        guard let stated = Self.scaled(Int128(stated.significand), by: fractionDigits - stated.fractionDigits),
            let own = Self.scaled(numerator, by: fractionDigits)
        else { return nil }
        guard let product = Self.product(stated, denominator) else { return .mismatch }
        // Both in denominators of the last digit: what is at most half below or less than half above rounds to it.
        let excess = own - product
        if -denominator <= 2 * excess, 2 * excess < denominator { return .consistent }
        return 0 <= excess && excess < denominator ? .truncated : .mismatch
    }

    /// Whether a stated percentage is this one with two neighbouring digits swapped, a slip of whoever typed it.
    func isTransposed(in stated: Decimal, fractionDigits: Int) -> Bool {
        guard let stated = Self.scaled(Int128(stated.significand), by: fractionDigits - stated.fractionDigits) else {
            return false
        }
        let typed = Array(String(stated).utf8)
        return [rounded(to: fractionDigits), cut(to: fractionDigits)].contains { percentage in
            // Swapped digits change a number by a multiple of nine: most others need no look at their digits.
            guard let percentage, (percentage - stated) % 9 == 0 else { return false }
            let digits = Array(String(percentage).utf8)
            guard digits.count == typed.count, let first = digits.indices.first(where: { digits[$0] != typed[$0] }),
                first + 1 < digits.count
            else { return false }
            var swapped = digits
            swapped.swapAt(first, first + 1)
            return swapped == typed
        }
    }

    /// The percentage rounded half up to a number of digits after the comma.
    func decimal(fractionDigits: Int) -> Decimal? {
        rounded(to: fractionDigits).flatMap { Int(exactly: $0) }
            .map { Decimal(significand: $0, fractionDigits: fractionDigits) }
    }

    private func cut(to digits: Int) -> Int128? { Self.scaled(numerator, by: digits).map { $0 / denominator } }

    private func rounded(to digits: Int) -> Int128? {
        guard let scaled = Self.scaled(numerator, by: digits) else { return nil }
        let (quotient, rest) = scaled.quotientAndRemainder(dividingBy: denominator)
        return rest >= denominator - rest ? quotient + 1 : quotient
    }
}
