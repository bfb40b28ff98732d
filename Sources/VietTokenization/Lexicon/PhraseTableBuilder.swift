/// Collects phrases and lays them out as the bytes of a ``PhraseTable``.
///
/// The same phrases give the same bytes in whatever order they were added.
package struct PhraseTableBuilder {
    private var payloads: [UInt64: [UInt32]] = [:]
    private var continues: Set<UInt64> = []
    /// The states of two atoms or more.
    private var longer: Set<UInt64> = []

    package init() {}

    /// Adds a meaning to a phrase.
    ///
    /// - Returns: `false` where the phrase has no atom.
    @discardableResult
    package mutating func add(_ phrase: String, _ payload: PhraseTable.Payload) -> Bool {
        let utf8 = Array(phrase.utf8)
        let atoms = AtomScanner.scan(utf8.span)
        var state = PhraseTable.root
        for (index, atom) in atoms.enumerated() {
            if index > 0 { continues.insert(state) }
            state = PhraseTable.advance(state, by: atom)
            if index > 0 { longer.insert(state) }
            if payloads[state] == nil { payloads[state] = [] }
        }
        guard !atoms.isEmpty else { return false }
        let word = UInt32(payload.category) | UInt32(payload.number) << 8
        if payloads[state]?.contains(word) == false { payloads[state]?.append(word) }
        return true
    }

    /// The bytes of the table.
    package func build() -> [UInt8] {
        var slotCount = 16
        while slotCount * 3 < payloads.count * 5 { slotCount *= 2 }
        var slots = [(state: UInt64, payload: UInt32, continues: UInt32)](repeating: (0, 0, 0), count: slotCount)
        var words: [UInt32] = []
        for state in payloads.keys.sorted() {
            var index = Int(truncatingIfNeeded: state) & (slotCount - 1)
            while slots[index].state != 0 { index = (index + 1) & (slotCount - 1) }
            let meanings = (payloads[state] ?? []).sorted()
            slots[index] = (state, meanings.isEmpty ? 0 : UInt32(words.count + 1), continues.contains(state) ? 1 : 0)
            if !meanings.isEmpty { words += [UInt32(meanings.count)] + meanings }
        }
        var bytes: [UInt8] = []
        let filter = filter
        bytes.reserveCapacity(
            PhraseTable.headerSize + slotCount * PhraseTable.slotSize + filter.count * 8 + words.count * 4)
        let filterBits = UInt32((filter.count * 64).trailingZeroBitCount)
        for word in [PhraseTable.magic, UInt32(slotCount), UInt32(words.count), filterBits] { append(word, to: &bytes) }
        for slot in slots {
            append(slot.state, to: &bytes)
            append(slot.payload, to: &bytes)
            append(slot.continues, to: &bytes)
        }
        for word in filter { append(word, to: &bytes) }
        for word in words { append(word, to: &bytes) }
        return bytes
    }

    /// The filter of the table: eight bits or more to a state, so that at most one state in eight passes wrongly.
    private var filter: [UInt64] {
        var wordCount = 1
        while wordCount * 64 < longer.count * 8 { wordCount *= 2 }
        var filter = [UInt64](repeating: 0, count: wordCount)
        let shift = UInt64(64 - (wordCount * 64).trailingZeroBitCount)
        for state in longer {
            let bit = state >> shift
            filter[Int(bit / 64)] |= 1 << (bit % 64)
        }
        return filter
    }

    private func append(_ integer: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: integer.littleEndian) { bytes.append(contentsOf: $0) }
    }
}
