import VietTokenization

/// One of 256 kinds of atoms, which filters of rules look at: words of the vocabulary share some 200 kinds, marks 47, runs of
/// digits have one for each length.
struct AtomKind: Sendable, Equatable {
    let rawValue: UInt8

    /// What stands after the end of the text, and before its start.
    static let end = AtomKind(rawValue: 255)
    fileprivate static let digits: ClosedRange<UInt8> = 200...204
    fileprivate static let marks: ClosedRange<UInt8> = 208...254
    fileprivate static let otherLetters = AtomKind(rawValue: 199)

    @inline(__always)
    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The number of digits, at most 5; of other atoms less than 1 or more than that.
    @inline(__always)
    var digitCount: Int { Int(rawValue) - Int(Self.digits.lowerBound) + 1 }

    /// Letters of the vocabulary's word with a number, or with 0 of none.
    @inline(__always)
    init(word number: Vocabulary.WordNumber) {
        self = number == 0 ? .otherLetters : Self(rawValue: UInt8(truncatingIfNeeded: number % 199))
    }

    @inline(__always)
    init(digits count: Int) { rawValue = Self.digits.lowerBound + UInt8(max(min(count, 5), 1) - 1) }

    @inline(__always)
    init(mark scalar: UInt64) { rawValue = Self.marks.lowerBound + UInt8(scalar % 47) }
}

/// Which atoms may stand somewhere, told by their kinds: wrong atoms may pass, right ones always do.
struct AtomFilter: Sendable, Hashable {
    /// A bit for each kind.
    fileprivate(set) var bits = SIMD4<UInt64>()

    /// Lets every atom pass, and the end of the text.
    static let everything = AtomFilter(kinds: 0...255)
    static let nothing = AtomFilter(kinds: [])
    static let digits = AtomFilter(kinds: AtomKind.digits)
    static let letters = AtomFilter(kinds: 0...AtomKind.otherLetters.rawValue)
    static let marks = AtomFilter(kinds: AtomKind.marks)

    static let dashes = Atom.dashes.reduce(into: AtomFilter.nothing) { $0.formUnion(.mark(UInt64($1.value))) }

    init(bits: SIMD4<UInt64>) { self.bits = bits }

    init(_ kind: AtomKind) { self.init(kinds: CollectionOfOne(kind.rawValue)) }

    private init(kinds: some Sequence<UInt8>) {
        for kind in kinds { bits[Int(kind >> 6)] |= 1 << UInt64(kind & 63) }
    }

    static func word(_ number: Vocabulary.WordNumber) -> AtomFilter { AtomFilter(AtomKind(word: number)) }

    static func mark(_ scalar: UInt64) -> AtomFilter { AtomFilter(AtomKind(mark: scalar)) }

    /// Runs of so many digits.
    static func digits(_ counts: ClosedRange<Int>) -> AtomFilter {
        AtomFilter(kinds: AtomKind(digits: counts.lowerBound).rawValue...AtomKind(digits: counts.upperBound).rawValue)
    }

    func union(_ other: AtomFilter) -> AtomFilter { AtomFilter(bits: bits | other.bits) }

    mutating func formUnion(_ other: AtomFilter) { bits |= other.bits }

    func intersection(_ other: AtomFilter) -> AtomFilter { AtomFilter(bits: bits & other.bits) }
}

/// Many filters by their numbers, in one row of bits.
struct AtomFilterTable: Sendable {
    /// So many words a filter.
    let words: [UInt64]

    static let wordCount = 4

    init(words: [UInt64]) { self.words = words }

    init(_ filters: some Sequence<AtomFilter>) {
        words = filters.flatMap { filter in filter.bits.indices.map { filter.bits[$0] } }
    }

    /// The filter with a number.
    subscript(_ filter: Int) -> AtomFilter {
        AtomFilter(bits: SIMD4(words[filter * 4..<filter * 4 + 4]))
    }
}
