import VietTokenization

// Recognizers ask these at every atom. The same functions of `VietTokenization` are calls from here, since a package's own
// declarations are not inlined across its modules (Swift 6.3): 200 instructions a byte of text. These shadow them.

extension Atom.Kind {
    @inline(__always)
    static func == (a: Atom.Kind, b: Atom.Kind) -> Bool { a.code == b.code }

    @inline(__always)
    static func != (a: Atom.Kind, b: Atom.Kind) -> Bool { a.code != b.code }

    /// The raw value, as a switch that is inlined.
    @inline(__always)
    var code: UInt8 {
        switch self {
        case .letters: 0
        case .digits: 1
        case .punctuation: 2
        case .symbol: 3
        }
    }
}

@inline(__always)
func == (a: Atom.Kind?, b: Atom.Kind) -> Bool { if let a { a.code == b.code } else { false } }

@inline(__always)
func != (a: Atom.Kind?, b: Atom.Kind) -> Bool { !(a == b) }

extension Atom.Gap {
    @inline(__always)
    static func == (a: Atom.Gap, b: Atom.Gap) -> Bool { a.code == b.code }

    @inline(__always)
    static func != (a: Atom.Gap, b: Atom.Gap) -> Bool { a.code != b.code }

    @inline(__always)
    static func < (a: Atom.Gap, b: Atom.Gap) -> Bool { a.code < b.code }

    @inline(__always)
    static func >= (a: Atom.Gap, b: Atom.Gap) -> Bool { a.code >= b.code }

    @inline(__always)
    static func > (a: Atom.Gap, b: Atom.Gap) -> Bool { a.code > b.code }

    @inline(__always)
    static func <= (a: Atom.Gap, b: Atom.Gap) -> Bool { a.code <= b.code }

    @inline(__always)
    var code: UInt8 {
        switch self {
        case .none: 0
        case .space: 1
        case .lineBreak: 2
        case .paragraphBreak: 3
        }
    }
}

@inline(__always)
func == (a: Atom.Gap?, b: Atom.Gap) -> Bool { if let a { a.code == b.code } else { false } }

@inline(__always)
func != (a: Atom.Gap?, b: Atom.Gap) -> Bool { !(a == b) }

extension Atom.Casing {
    @inline(__always)
    static func == (a: Atom.Casing, b: Atom.Casing) -> Bool { a.code == b.code }

    @inline(__always)
    static func != (a: Atom.Casing, b: Atom.Casing) -> Bool { a.code != b.code }

    @inline(__always)
    var code: UInt8 {
        switch self {
        case .lower: 0
        case .title: 1
        case .upper: 2
        case .mixed: 3
        }
    }
}

@inline(__always)
func == (a: Atom.Casing?, b: Atom.Casing) -> Bool { if let a { a.code == b.code } else { false } }

@inline(__always)
func != (a: Atom.Casing?, b: Atom.Casing) -> Bool { !(a == b) }

extension Atom {
    @inline(__always)
    var byteCount: Int { Int(end - start) }

    @inline(__always)
    var range: Range<Int> { Int(start)..<Int(end) }

    @inline(__always)
    var isCapitalized: Bool {
        switch (kind, casing) {
        case (.letters, .title), (.letters, .upper): true
        default: false
        }
    }

    @inline(__always)
    func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch kind {
        case .letters, .digits: false
        case .punctuation, .symbol: value == UInt64(scalar.value)
        }
    }
}
