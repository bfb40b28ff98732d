extension Atom {
    /// What a phrase compares: letters by their syllable key, digits by value, all dashes alike.
    ///
    /// Without a branch for each kind: which comes next cannot be foretold.
    @inline(__always)
    var phraseKey: UInt64 {
        let key = kind == .digits ? value ^ 0xD161_7500_0000_0000 : value
        return isDash ? 0x2D : key
    }

    /// Whether the atom is a hyphen, a minus or any dash.
    package var isDash: Bool {
        let isMark = kind.code >= Kind.punctuation.code
        let hasDashValue = value == 0x2D || value &- 0x2010 <= 5 || value == 0x2212
        return isMark && hasDashValue
    }

    /// All that ``isDash`` is true of.
    package static let dashes: [Unicode.Scalar] = ["-", "‐", "‑", "‒", "–", "—", "―", "−"]
}
