/// A normalized string with the way back to its source.
public struct NormalizedText: Sendable, Equatable {
    /// The result.
    public let text: String
    /// Which source bytes its parts came from.
    public let alignment: Alignment
}

/// Normalized UTF-8 with the way back to its source.
public struct NormalizedUTF8: Sendable, Equatable {
    /// The result.
    public let bytes: [UInt8]
    /// Which source bytes its parts came from.
    public let alignment: Alignment
}
