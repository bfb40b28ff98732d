/// Collects phrases and lays them out as the bytes of a ``PhraseTable``.
///
/// The same phrases give the same bytes in whatever order they were added.
package struct PhraseTableBuilder {
    /// What is known of the atoms read so far.
    private struct Node {
        var meanings: [UInt32] = []
        /// A bit for each atom that may come next.
        var next: UInt32 = 0
    }

    private var nodes: [UInt64: Node] = [:]

    package init() {}

    /// Adds a meaning to a phrase.
    ///
    /// - Returns: `false` where the phrase has no atom.
    @discardableResult
    package mutating func add(_ phrase: String, _ payload: PhraseTable.Payload) -> Bool {
        let utf8 = Array(phrase.utf8)
        let atoms = AtomScanner.scan(utf8.span)
        guard !atoms.isEmpty else { return false }
        var state = PhraseTable.root
        for (index, atom) in atoms.enumerated() {
            if index > 0 { nodes[state]?.next |= 1 << UInt32(PhraseTable.Slot.bit(of: atom.phraseKey)) }
            state = PhraseTable.advance(state, by: atom)
            if nodes[state] == nil { nodes[state] = Node() }
        }
        if nodes[state]?.meanings.contains(payload.word) == false { nodes[state]?.meanings.append(payload.word) }
        return true
    }

    /// The bytes of the table.
    package func build() -> [UInt8] {
        let layout = Layout(nodes.keys)
        var meanings = Meanings()
        // In the order of the slots, which is the same whatever the order of the phrases was.
        let slots = layout.slots.map { state in
            let node = nodes[state] ?? Node()
            return (state: state, meanings: meanings.add(node.meanings.sorted()), next: node.next)
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(
            PhraseTable.headerSize + slots.count * PhraseTable.slotSize + meanings.words.count * 4 + layout.pilots.count
        )
        let sizes = [slots.count, layout.pilots.count].map { UInt32($0.trailingZeroBitCount) }
        for word in [PhraseTable.magic] + sizes + [UInt32(meanings.words.count)] { append(word, to: &bytes) }
        for slot in slots {
            append(slot.state, to: &bytes)
            append(slot.meanings, to: &bytes)
            append(slot.next, to: &bytes)
        }
        for word in meanings.words { append(word, to: &bytes) }
        return bytes + layout.pilots
    }

    private func append(_ integer: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: integer.littleEndian) { bytes.append(contentsOf: $0) }
    }
}
