import VietTokenization

/// Which atoms may stand somewhere, told by one bit of their kind: wrong atoms may pass, right ones always do.
struct AtomFilter: Sendable, Equatable {
    var bits: UInt64

    /// Lets every atom pass, and the end of the text.
    static let everything = AtomFilter(bits: .max)
    static let nothing = AtomFilter(bits: 0)
    static let digits = AtomFilter(bits: 1 << 63)
    static let letters = AtomFilter(bits: (1 << 48) - 1)
    static let marks = AtomFilter(bits: ((1 << 15) - 1) << 48)

    /// Letters of the vocabulary's word with a number, or with 0 of none.
    static func word(_ number: Vocabulary.WordNumber) -> AtomFilter {
        AtomFilter(bits: number == 0 ? 1 << 47 : 1 << UInt64(number % 47))
    }

    static func mark(_ scalar: UInt64) -> AtomFilter { AtomFilter(bits: 1 << (48 + scalar % 15)) }

    /// The one atom.
    @inline(__always)
    static func atom(_ atom: Atom, word number: Vocabulary.WordNumber) -> AtomFilter {
        switch atom.kind {
        case .letters: word(number)
        case .digits: digits
        case .punctuation, .symbol: mark(atom.value)
        }
    }

    /// Whether an atom that the other filter stands for may pass.
    @inline(__always)
    func admits(_ atom: AtomFilter) -> Bool { bits & atom.bits != 0 || bits == .max }

    func union(_ other: AtomFilter) -> AtomFilter { AtomFilter(bits: bits | other.bits) }

    mutating func formUnion(_ other: AtomFilter) { bits |= other.bits }

    mutating func formIntersection(_ other: AtomFilter) { bits &= other.bits }

    func intersection(_ other: AtomFilter) -> AtomFilter { AtomFilter(bits: bits & other.bits) }
}
