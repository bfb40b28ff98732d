/// Composes a tone that was typed before the circumflex or the breve of its letter.
///
/// `e` + U+0301 + U+0302 shows as `ế`, but canonical order keeps it as `é` + U+0302: 32 letters that NFC leaves apart.
/// Joining them is no canonical equivalence, hence a pass of its own.
enum MarkOrder {
    static func rewrite(_ source: Span<UInt8>, _ rewriter: inout Rewriter) {
        var position = 0
        while true {
            // U+0302 is CC 82 and U+0306 CC 86.
            position = ByteSearch.first(in: source, from: position) { bytes, second, _ in
                (bytes == 0xCC) & (second & 0xFB == 0x82)
            }
            guard position < source.count else { return }
            defer { position += 2 }
            let mark = source[position + 1] == 0x82 ? CombiningMark.circumflex : CombiningMark.breve
            if let (letter, start) = tonedLetter(source, before: position, notBefore: rewriter.position),
                letter.tone != .ngang, letter.tone != .nặng, let joined = letter.adding(mark, anyOrder: true)
            {
                rewriter.replace(start..<(position + 2), of: source, with: joined.scalar)
            }
        }
    }

    /// The letter, composed or with its tone apart, that ends before a position.
    private static func tonedLetter(
        _ source: Span<UInt8>, before end: Int, notBefore lowerBound: Int
    ) -> (letter: VietnameseLetter, start: Int)? {
        guard end > lowerBound else { return nil }
        let start = ScalarCoding.start(before: end, in: source, notBefore: lowerBound)
        let scalar = ScalarCoding.decode(source, at: start).scalar
        if let letter = VietnameseLetter(scalar) { return (letter, start) }
        guard CombiningMark.tone(scalar) != nil, start > lowerBound else { return nil }
        let baseStart = ScalarCoding.start(before: start, in: source, notBefore: lowerBound)
        guard let base = VietnameseLetter(ScalarCoding.decode(source, at: baseStart).scalar),
            let letter = base.adding(scalar, anyOrder: false)
        else { return nil }
        return (letter, baseStart)
    }
}
