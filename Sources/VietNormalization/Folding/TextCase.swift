/// A case that text can be written in.
public enum TextCase: Sendable, CaseIterable {
    /// đồng chí
    case lower
    /// ĐỒNG CHÍ
    case upper
    /// Đồng Chí: the first letter of every word a capital, the others small.
    case title
}

/// Maps letters to a case, by Unicode's mappings that need no context and no language.
struct CaseMapping {
    let textCase: TextCase

    func rewrite(_ source: Span<UInt8>, _ rewriter: inout Rewriter) {
        var position = 0
        var followsLetter = false
        while position < source.count {
            let (scalar, next) = ScalarCoding.decode(source, at: position)
            let isUpper = textCase == .upper || textCase == .title && !followsLetter
            if !LetterRuns.isMark(scalar) { followsLetter = LetterRuns.isLetter(scalar) }
            map(scalar, toUpper: isUpper, position..<next, source, &rewriter)
            position = next
        }
    }

    @inline(__always)
    private func map(
        _ scalar: UInt32, toUpper: Bool, _ range: Range<Int>, _ source: Span<UInt8>, _ rewriter: inout Rewriter
    ) {
        if let letter = VietnameseLetter(scalar), scalar != 0xD0, scalar != 0xF0 {
            guard letter.isUppercase != toUpper else { return }
            rewriter.replace(range, of: source, with: letter.cased(isUppercase: toUpper).scalar)
            return
        }
        guard scalar >= 0x80, let properties = Unicode.Scalar(scalar)?.properties else { return }
        let mapped =
            toUpper
            ? textCase == .title ? properties.titlecaseMapping : properties.uppercaseMapping
            : properties.lowercaseMapping
        let isSame = mapped.unicodeScalars.count == 1 && mapped.unicodeScalars.first?.value == scalar
        if !isSame { rewriter.replace(range, of: source, with: Array(mapped.utf8)) }
    }
}
