/// A percentage that an article states together with the figures it follows from, and whether it does follow.
///
/// Only percentages whose figures the article itself names are claims; all others are just entities.
public struct Claim: Sendable, Equatable {
    /// What a percentage says of two figures.
    public enum Kind: String, Sendable, CaseIterable {
        /// The part is so many hundredths of the whole.
        case share
        /// The part, a figure reached, lies so many hundredths above or below the whole, which it started from.
        case growth
        /// The part, a rise or a fall, is so many hundredths of what the whole, the figure reached, was before it.
        case change
    }

    /// What the figures say of the percentage.
    public enum Verdict: String, Sendable, CaseIterable {
        /// Equal when rounded half up to the stated digits.
        case consistent
        /// Equal when cut to the stated digits.
        case truncated
        /// Neither.
        case mismatch
    }

    /// What the percentage says of the figures.
    public let kind: Kind
    /// ``Entity/id`` of the percentage.
    public let percent: Int
    /// ``Entity/id`` of the part.
    public let part: Int
    /// ``Entity/id`` of the whole; the ``part`` again where one ratio names both.
    public let whole: Int
    /// The number that the part states; of a ratio the first.
    public let partNumber: Decimal
    /// The number that the whole states; of a ratio that names the whole alone the first, else the second.
    public let wholeNumber: Decimal
    /// The percentage as stated, without trailing zeros after the point.
    public let stated: Decimal
    /// The percentage of the figures, rounded half up to ``computedFractionDigits`` digits after the point, or to two more
    /// than the text states where it states many; never negative.
    public let computed: Decimal
    /// What the figures say of the percentage.
    public let verdict: Verdict
    /// The rule that tied the percentage to its figures.
    public let rule: RuleIdentifier

    /// How many digits after the point ``computed`` has at least, before trailing zeros go.
    public static let computedFractionDigits = 4
}
