/// Finds the words of a text as the passes see them: runs of letters and combining marks.
///
/// An apostrophe between letters belongs to the run, so that `K'Hòa` is one name and no syllable of its own.
enum LetterRuns {
    /// The next run at or after a position, with what its scalars have in common; `nil` at the end of the text.
    struct Run {
        var range: Range<Int>
        /// Whether it has a letter or mark beyond ASCII.
        var hasMarks = false
        /// Whether all its scalars occur in Vietnamese writing.
        var isVietnamese = true
    }

    @inline(__always)
    static func next(in utf8: Span<UInt8>, from start: Int) -> Run? {
        var position = start
        while position < utf8.count {
            let byte = utf8[position]
            if byte < 0x80 ? ASCIILetters.contains(byte) : isLetter(ScalarCoding.decode(utf8, at: position).scalar) {
                return run(in: utf8, from: position)
            }
            position += 1
        }
        return nil
    }

    @inline(__always)
    private static func run(in utf8: Span<UInt8>, from start: Int) -> Run {
        var run = Run(range: start..<start)
        var position = start
        while position < utf8.count {
            let byte = utf8[position]
            if byte < 0x80 {
                guard ASCIILetters.contains(byte) || byte == UInt8(ascii: "'") && joins(utf8, after: position + 1)
                else { break }
                if byte == UInt8(ascii: "'") { run.isVietnamese = false }
                position += 1
                continue
            }
            let (scalar, next) = ScalarCoding.decode(utf8, at: position)
            if VietnameseLetter(scalar) == nil {
                if scalar == 0x2019 {
                    guard joins(utf8, after: next) else { break }
                } else if !isLetter(scalar) {
                    break
                }
                if !CombiningMark.isVietnamese(scalar) { run.isVietnamese = false }
            }
            run.hasMarks = true
            position = next
        }
        run.range = start..<position
        return run
    }

    private static func joins(_ utf8: Span<UInt8>, after position: Int) -> Bool {
        position < utf8.count && isLetter(ScalarCoding.decode(utf8, at: position).scalar)
    }

    /// Whether a scalar belongs to a word: a letter or a mark of one.
    static func isLetter(_ scalar: UInt32) -> Bool {
        if VietnameseLetter(scalar) != nil { return true }
        guard scalar >= 0x80, let properties = Unicode.Scalar(scalar)?.properties else { return false }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark:
            return true
        default: return false
        }
    }

    /// Whether a scalar is a mark that combines with the letter before it.
    static func isMark(_ scalar: UInt32) -> Bool {
        guard scalar >= 0x300 else { return false }
        return scalar < 0x370 || Unicode.Scalar(scalar)?.properties.generalCategory == .nonspacingMark
    }
}
