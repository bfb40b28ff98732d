/// Lists of strings, read in place from compiled bytes.
///
/// Layout, little-endian 32-bit words: the number of lists, the end offset of each list in the text, then the text, in
/// which U+001F separates the strings of a list.
package struct StringTable: Sendable {
    private let bytes: StaticBytes

    private static let separator: UInt8 = 0x1F

    package init(_ bytes: StaticBytes) { self.bytes = bytes }

    /// The strings of a list; none for an index that the table does not have.
    package subscript(index: Int) -> [String] {
        guard bytes.count >= 4, index >= 0, index < Int(bytes.word32(at: 0)) else { return [] }
        let textStart = 4 + Int(bytes.word32(at: 0)) * 4
        let start = index == 0 ? 0 : Int(bytes.word32(at: index * 4))
        let end = Int(bytes.word32(at: 4 + index * 4))
        var strings: [String] = []
        var first = textStart + start
        for position in textStart + start...textStart + end
        where position == textStart + end || bytes.byte(at: position) == Self.separator {
            if position > first { strings.append(bytes.string(first..<position)) }
            first = position + 1
        }
        return strings
    }
}

/// Collects the lists of a ``StringTable``.
package struct StringTableBuilder {
    private var lists: [String] = []

    package init() {}

    /// Adds a list and returns its index.
    package mutating func add(_ strings: [String]) -> Int {
        lists.append(strings.joined(separator: "\u{1F}"))
        return lists.count - 1
    }

    /// The bytes of the table.
    package var bytes: [UInt8] {
        var words = [UInt32(lists.count)]
        var text: [UInt8] = []
        for list in lists {
            text += Array(list.utf8)
            words.append(UInt32(text.count))
        }
        return words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } } + text
    }
}
