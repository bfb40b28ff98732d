/// The unit in which outputs count positions in a text.
public enum OffsetUnit: String, Sendable, CaseIterable {
    /// Unicode scalars: what Python's `str` counts.
    case scalar
    /// Bytes of UTF-8.
    case utf8
    /// Code units of UTF-16: what JavaScript, Java and C# count.
    case utf16
}

/// The positions of one text in the unit that an output counts in.
struct Offsets {
    private let unit: OffsetUnit
    private let utf8: [UInt8]
    /// Empty where something else is counted.
    private let scalars: ScalarCounts
    private let codeUnits: OffsetMap?

    init(_ text: String, unit: OffsetUnit) { self.init(utf8: text.bytes, unit: unit) }

    init(utf8: [UInt8], unit: OffsetUnit) {
        self.unit = unit
        self.utf8 = utf8
        scalars = ScalarCounts((unit == .scalar ? utf8 : []).span)
        codeUnits = unit == .utf16 ? OffsetMap(utf8: utf8.span) : nil
    }

    /// The range for a range of UTF-8 bytes.
    @inline(__always)
    func range(_ utf8Range: Range<Int>) -> Range<Int> {
        if unit == .scalar { return scalars.range(utf8Range, in: utf8.span) }
        return codeUnits?.utf16(utf8Range) ?? utf8Range
    }
}
