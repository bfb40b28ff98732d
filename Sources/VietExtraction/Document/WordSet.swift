import VietNormalization
import VietTokenization

/// Words that a rule names, white space between them, met whatever their case and tone placement.
struct WordSet: Sendable, ExpressibleByStringLiteral {
    private let keys: Set<UInt64>

    init(stringLiteral words: String) {
        keys = Set(words.split(separator: " ").map { SyllableKey($0).rawValue })
    }

    /// Whether an atom is one of the words.
    func contains(_ atom: Atom?) -> Bool {
        guard let atom, atom.kind == .letters else { return false }
        return keys.contains(atom.value)
    }
}
