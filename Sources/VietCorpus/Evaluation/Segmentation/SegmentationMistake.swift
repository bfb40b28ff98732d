/// Gold words and what was found in their place.
public struct SegmentationMistake: Sendable, Equatable {
    /// The line of the gold file.
    public let line: Int
    /// The words of the gold.
    public let gold: [String]
    /// The words that were found.
    public let found: [String]
}
