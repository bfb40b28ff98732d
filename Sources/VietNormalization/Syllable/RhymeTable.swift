/// The rhymes of Vietnamese: which vowels follow a medial glide, and which codas they take.
///
/// Compiled from the rime table of vietnamesemaestro.com (“about 140–160 rimes in practice”) and the rhymes of the
/// first-grade primer *Tiếng Việt 1, Công nghệ giáo dục*; rhymes of settled loan words (xoong, tuýp, buýt) are in.
enum RhymeTable {
    /// How the letters of a rhyme divide.
    struct Shape: Equatable {
        /// Letters of the medial glide: 0 or 1.
        let medial: Int
        /// Letters of the nucleus: 1 or 2.
        let nucleus: Int
        /// Letters of the coda: 0 to 2.
        let coda: Int
        /// Whether only q may stand before the rhyme.
        let needsQ: Bool
    }

    /// Medial, nucleus and its codas; a dot is the open rhyme.
    static let rows: [(medial: String, nucleus: String, codas: String)] = [
        ("", "a", ". c ch i m n ng nh o p t u y"), ("", "ă", "c m n ng p t"), ("", "â", "c m n ng p t u y"),
        ("", "e", ". c m n ng o p t"), ("", "ê", ". ch m n nh p t u"), ("", "i", ". ch m n nh p t u"), ("", "y", "."),
        ("", "o", ". c i m n ng p t"), ("", "oo", "c ng"), ("", "ô", ". c i m n ng p t"), ("", "ơ", ". i m n p t"),
        ("", "u", ". c i m n ng p t"), ("", "ư", ". c i m ng t u"),
        ("", "ia", "."), ("", "iê", "c m n ng p t u"), ("", "yê", "m n ng t u"),
        ("", "ua", "."), ("", "uô", "c i m n ng t"), ("", "ưa", "."), ("", "ươ", "c i m n ng p t u"),
        ("o", "a", ". c ch i m n ng nh o p t y"), ("o", "ă", "c m n ng t"), ("o", "e", ". m n o t"),
        ("u", "â", "n ng t y"), ("u", "ê", ". ch nh"), ("u", "ơ", "."), ("u", "y", ". ch n nh p t u"),
        ("u", "ya", "."), ("u", "yê", "n t"),
    ]

    /// The same for the rhymes that only q has; the rows with u above serve q, too.
    static let rowsAfterQ: [(medial: String, nucleus: String, codas: String)] = [
        ("u", "a", ". c ch i m n ng nh o p t u y"), ("u", "ă", "c m n ng p t"), ("u", "e", ". c m n o t"),
        ("u", "ê", "n t u"), ("u", "i", ". ch nh p t u"), ("u", "ô", "c"), ("u", "ơ", "i n t"),
    ]

    /// Looks up the letters of a rhyme, toneless and in lower case, packed by ``pack(_:)``.
    @inline(__always)
    static func shape(_ packed: UInt64, afterQ: Bool) -> Shape? {
        let slots = Self.slots
        var index = Int(hash(packed))
        while slots[index].key != 0 {
            if slots[index].key == packed {
                let shape = afterQ ? slots[index].afterQ : slots[index].plain
                return shape
            }
            index = (index + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Four letters in one integer, the first in the low bits; 0 for more than four.
    static func pack(_ letters: some Sequence<UInt16>) -> UInt64 {
        var packed: UInt64 = 0
        for (position, letter) in letters.enumerated() {
            guard position < 4 else { return 0 }
            packed |= UInt64(letter) << UInt64(16 * position)
        }
        return packed
    }

    private struct Slot {
        var key: UInt64 = 0
        var plain: Shape?
        var afterQ: Shape?
    }

    private static let slotBits: UInt64 = 9

    @inline(__always)
    private static func hash(_ packed: UInt64) -> UInt64 { (packed &* 0x9E37_79B9_7F4A_7C15) >> (64 - slotBits) }

    private static let slots: [Slot] = {
        var slots = [Slot](repeating: Slot(), count: 1 << Int(slotBits))
        for (rows, needsQ) in [(rows, false), (rowsAfterQ, true)] {
            for row in rows {
                for coda in row.codas.split(separator: " ") {
                    let codaText = coda == "." ? "" : String(coda)
                    let shape = Shape(
                        medial: row.medial.count, nucleus: row.nucleus.count, coda: codaText.count, needsQ: needsQ)
                    let letters = (row.medial + row.nucleus + codaText).unicodeScalars
                    let key = pack(letters.map { UInt16(truncatingIfNeeded: $0.value) })
                    var index = Int(hash(key))
                    while slots[index].key != 0 && slots[index].key != key { index = (index + 1) & (slots.count - 1) }
                    slots[index].key = key
                    if needsQ || row.medial == "u" { slots[index].afterQ = shape }
                    if !needsQ { slots[index].plain = shape }
                }
            }
        }
        return slots
    }()
}
