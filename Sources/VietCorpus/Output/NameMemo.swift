import VietNormalization

/// What records say of the names of people, who are mentioned by the same name again and again, in an article and in those that
/// follow.
///
/// Good for one format.
struct NameMemo {
    private struct Entry {
        /// Nowhere for none.
        var name = SmallPlace()
        /// What is written of it; nowhere where it is no name of several parts.
        var written = SmallPlace()
    }

    /// What was written of names, until the next one is asked for.
    private(set) var texts = ByteWriter()
    /// Each in the place that its bytes give it, which it takes from the one before.
    private var entries: [Entry] = []
    private let placeCount: Int
    /// What is longer is hardly a name.
    private static let longestName = 64
    /// What an entry takes in most texts. Those of entries that lost their place stay until there is no more room; then all are
    /// forgotten.
    private static let bytesOfEntry = 128

    /// - Parameter placeCount: how many it may hold, a power of two.
    init(_ placeCount: Int) { self.placeCount = placeCount }

    /// Where in ``texts`` stands what is written of the name at a place of a text; nowhere where it is no name of several parts.
    ///
    /// - Parameter write: makes the bytes where they are not there.
    mutating func place(
        ofNameAt utf8Range: Range<Int>, in utf8: Span<UInt8>, _ write: (PersonalName) -> [UInt8]
    ) -> Range<Int> {
        let name = utf8.extracting(utf8Range)
        // Most mentions of people are a given name alone.
        let mayHaveParts = name.mayHoldWhiteSpace
        guard mayHaveParts else { return 0..<0 }
        guard name.count <= Self.longestName else { return add(PersonalName(utf8Range, of: utf8).map(write) ?? []) }
        if entries.isEmpty { entries = Array(repeating: Entry(), count: placeCount) }
        let index = index(of: name)
        let entry = entries[index]
        let isKnown = name.isEqual(to: texts.bytes.span.extracting(entry.name.range))
        if isKnown { return entry.written.range }
        let place = add(PersonalName(utf8Range, of: utf8).map(write) ?? [])
        entries[index] = Entry(name: SmallPlace(texts.place(of: name)), written: SmallPlace(place))
        return place
    }

    private mutating func add(_ written: [UInt8]) -> Range<Int> {
        if texts.count >= placeCount * Self.bytesOfEntry {
            texts.removeAll()
            for index in entries.indices { entries[index] = Entry() }
        }
        return texts.place(of: written.span)
    }

    private func index(of name: Span<UInt8>) -> Int {
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
