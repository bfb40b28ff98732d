/// The parts of the names of people, who are mentioned by the same name again and again, in an article and in those that follow.
///
/// A class, for the articles of a run share it.
final class NameMemo {
    private struct Entry {
        let utf8: [UInt8]
        let name: PersonalName?
    }

    /// Each in the place that its bytes give it, which it takes from the one before.
    private var entries: [Entry?] = []
    private static let mostEntries = 1 << 10
    /// What is longer is hardly a name.
    private static let longestName = 64

    /// The parts of the name at a place of a text; `nil` where it is none of several parts.
    func name(at utf8Range: Range<Int>, in utf8: [UInt8]) -> PersonalName? {
        let bytes = utf8.span.extracting(utf8Range)
        // Most mentions of people are a given name alone.
        let mayHaveParts = bytes.mayHoldWhiteSpace
        guard mayHaveParts else { return nil }
        guard utf8Range.count <= Self.longestName else { return PersonalName(utf8Range, of: utf8.span) }
        if entries.isEmpty { entries = Array(repeating: nil, count: Self.mostEntries) }
        let place = Self.place(of: bytes)
        if let entry = entries[place], entry.utf8[...] == utf8[utf8Range] { return entry.name }
        let name = PersonalName(utf8Range, of: utf8.span)
        entries[place] = Entry(utf8: Array(utf8[utf8Range]), name: name)
        return name
    }

    private static func place(of bytes: Span<UInt8>) -> Int {
        var hash: UInt64 = 0
        for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x9E37_79B9_7F4A_7C15 }
        return Int(truncatingIfNeeded: hash >> 32) & (mostEntries - 1)
    }
}
