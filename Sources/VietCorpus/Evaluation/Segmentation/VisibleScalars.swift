import VietTokenization

/// The scalars of a text that are neither white space nor invisible, with their places.
///
/// What two segmentations of one text have in common, however the words in them are spaced.
struct VisibleScalars: Sequence, IteratorProtocol {
    private var scalars: String.UnicodeScalarView.Iterator
    private var position = 0

    init(_ text: String) { scalars = text.unicodeScalars.makeIterator() }

    mutating func next() -> (scalar: Unicode.Scalar, utf8Range: Range<Int>)? {
        while let scalar = scalars.next() {
            let start = position
            position += UTF8.width(scalar)
            if Self.isVisible(scalar) { return (scalar, start..<position) }
        }
        return nil
    }

    /// Whether the tokenizer takes the scalar for part of a word.
    static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch ScalarClass(scalar.value) {
        case .space, .ignorable: false
        default: true
        }
    }
}
