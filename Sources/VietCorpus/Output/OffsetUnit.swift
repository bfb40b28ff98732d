/// The unit in which outputs count positions in a text.
public enum OffsetUnit: String, Sendable, CaseIterable {
    /// Unicode scalars: what Python's `str` counts.
    case scalar
    /// Bytes of UTF-8.
    case utf8
    /// Code units of UTF-16: what JavaScript, Java and C# count.
    case utf16
}
