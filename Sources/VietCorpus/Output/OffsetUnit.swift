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
    private enum Counts {
        case bytes
        case scalars(ScalarCounts)
        case codeUnits(OffsetMap)
    }

    private let utf8: [UInt8]
    private let counts: Counts

    init(_ text: String, unit: OffsetUnit) { self.init(utf8: text.bytes, unit: unit) }

    init(utf8: [UInt8], unit: OffsetUnit) {
        self.utf8 = utf8
        counts =
            switch unit {
            case .utf8: .bytes
            case .scalar: .scalars(ScalarCounts(utf8.span))
            case .utf16: .codeUnits(OffsetMap(utf8: utf8.span))
            }
    }

    /// The range for a range of UTF-8 bytes.
    func range(_ utf8Range: Range<Int>) -> Range<Int> {
        switch counts {
        case .bytes: utf8Range
        case .scalars(let counts): counts.range(utf8Range, in: utf8.span)
        case .codeUnits(let map): map.utf16(utf8Range)
        }
    }
}
