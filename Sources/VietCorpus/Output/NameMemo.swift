import VietNormalization

/// What records say of the names of people, who are mentioned by the same name again and again, in an article and in those that
/// follow.
///
/// Good for one format. A class, for the articles of a run share it.
final class NameMemo {
    private struct Entry {
        /// Empty for none.
        var name: [UInt8] = []
        var bytes: [UInt8] = []
    }

    /// Each in the place that its bytes give it, which it takes from the one before.
    private var entries: [Entry] = []
    private let placeCount: Int
    /// What is longer is hardly a name.
    private static let longestName = 64

    /// - Parameter placeCount: how many it may hold, a power of two.
    init(_ placeCount: Int) { self.placeCount = placeCount }

    /// The bytes of the name at a place of a text; none where it is no name of several parts.
    ///
    /// - Parameter write: makes them where they are not there.
    func bytes(
        ofNameAt utf8Range: Range<Int>, in utf8: Span<UInt8>, _ write: (PersonalName) -> [UInt8]
    ) -> [UInt8] {
        let name = utf8.extracting(utf8Range)
        // Most mentions of people are a given name alone.
        let mayHaveParts = name.mayHoldWhiteSpace
        guard mayHaveParts else { return [] }
        guard name.count <= Self.longestName else { return PersonalName(utf8Range, of: utf8).map(write) ?? [] }
        if entries.isEmpty { entries = Array(repeating: Entry(), count: placeCount) }
        let place = place(of: name)
        let isKnown = name.isEqual(to: entries[place].name)
        if isKnown { return entries[place].bytes }
        let bytes = PersonalName(utf8Range, of: utf8).map(write) ?? []
        var key = ByteWriter()
        key.append(span: name)
        entries[place] = Entry(name: key.bytes, bytes: bytes)
        return bytes
    }

    private func place(of name: Span<UInt8>) -> Int {
        var hash = UInt64(name.count)
        var position = 0
        while position < name.count {
            let end = min(position + 8, name.count)
            // The last eight bytes, which may be among those before in part.
            let start = max(0, end - 8)
            let lanes =
                name.count >= 8 ? ByteLanes(name.bytes, at: start) : ByteLanes(shortText: name.bytes)
            hash = (hash ^ lanes.word) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
            position = end
        }
        return Int(truncatingIfNeeded: hash) & (placeCount - 1)
    }
}
