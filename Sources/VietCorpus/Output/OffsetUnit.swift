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
    private let map: OffsetMap?

    init(_ text: String, unit: OffsetUnit) {
        self.unit = unit
        map = unit == .utf8 ? nil : OffsetMap(text)
    }

    init(utf8: [UInt8], unit: OffsetUnit) { self.init(utf8: utf8[...], unit: unit) }

    init(utf8: ArraySlice<UInt8>, unit: OffsetUnit) {
        self.unit = unit
        map = unit == .utf8 ? nil : OffsetMap(utf8: utf8.span)
    }

    /// The range for a range of UTF-8 bytes.
    func range(_ utf8Range: Range<Int>) -> Range<Int> {
        guard let map else { return utf8Range }
        return unit == .scalar ? map.scalars(utf8Range) : map.utf16(utf8Range)
    }
}
