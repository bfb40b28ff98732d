extension Atom {
    /// What a phrase compares: letters by their syllable key, digits by value, all dashes alike.
    var phraseKey: UInt64 {
        switch kind {
        case .letters: value
        case .digits: value ^ 0xD161_7500_0000_0000
        case .punctuation, .symbol: isDash ? 0x2D : value
        }
    }

    /// Whether the atom is a hyphen, a minus or any dash.
    package var isDash: Bool {
        guard kind == .punctuation || kind == .symbol else { return false }
        switch value {
        case 0x2D, 0x2010...0x2015, 0x2212: return true
        default: return false
        }
    }

    /// All that ``isDash`` is true of.
    package static let dashes: [Unicode.Scalar] = ["-", "‐", "‑", "‒", "–", "—", "―", "−"]
}
