/// What an atom is told by: a few cases, compared by one byte.
///
/// Recognizers compare them at every atom. Derived comparisons would be calls from other modules, some 200 instructions a
/// byte of text (Swift 6.3): what is written here is inlined there.
@usableFromInline
package protocol AtomTrait: Equatable {
    /// One byte for each case, in their order.
    var code: UInt8 { get }
}

extension AtomTrait {
    @inlinable @inline(__always)
    package static func == (a: Self, b: Self) -> Bool { a.code == b.code }

    @inlinable @inline(__always)
    package static func != (a: Self, b: Self) -> Bool { a.code != b.code }

    @inlinable @inline(__always)
    package static func == (a: Self?, b: Self) -> Bool { if let a { a.code == b.code } else { false } }

    @inlinable @inline(__always)
    package static func != (a: Self?, b: Self) -> Bool { if let a { a.code != b.code } else { true } }
}

extension Atom.Kind: AtomTrait {
    @inlinable @inline(__always)
    package var code: UInt8 {
        switch self {
        case .letters: 0
        case .digits: 1
        case .punctuation: 2
        case .symbol: 3
        }
    }
}

extension Atom.Casing: AtomTrait {
    @inlinable @inline(__always)
    package var code: UInt8 {
        switch self {
        case .lower: 0
        case .title: 1
        case .upper: 2
        case .mixed: 3
        }
    }
}

extension Atom.Gap: AtomTrait, Comparable {
    @inlinable @inline(__always)
    package var code: UInt8 {
        switch self {
        case .none: 0
        case .space: 1
        case .lineBreak: 2
        case .paragraphBreak: 3
        }
    }

    @inlinable @inline(__always)
    package static func < (a: Self, b: Self) -> Bool { a.code < b.code }

    @inlinable @inline(__always)
    package static func >= (a: Self, b: Self) -> Bool { a.code >= b.code }

    /// The white space when more of it follows that ends so many lines.
    func widened(by lineEnds: Int) -> Self {
        switch (self, lineEnds) {
        case (.none, 0), (.space, 0): .space
        case (.none, 1), (.space, 1), (.lineBreak, 0): .lineBreak
        default: .paragraphBreak
        }
    }
}

extension Atom {
    /// The bytes of the atom in the scanned buffer.
    @inlinable @inline(__always)
    package var range: Range<Int> { Int(start)..<Int(end) }

    /// Bytes in the source. Equal spellings differ in it: ``letterCount`` says how long a word is.
    @inlinable @inline(__always)
    package var byteCount: Int { Int(end - start) }

    /// Whether it is a run of letters that opens with a capital and is cased as a word.
    @inlinable @inline(__always)
    package var isCapitalized: Bool {
        switch (kind, casing) {
        case (.letters, .title), (.letters, .upper): true
        default: false
        }
    }

    /// Whether this is the given punctuation mark or symbol.
    @inlinable @inline(__always)
    package func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch kind {
        case .letters, .digits: false
        case .punctuation, .symbol: value == UInt64(scalar.value)
        }
    }
}
