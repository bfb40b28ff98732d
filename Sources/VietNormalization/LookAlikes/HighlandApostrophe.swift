/// Writes one apostrophe, U+0027, in the names of the highlands: `K’Bang`, `HʼHen`, `M´gar`, `R‘lấp`.
///
/// Only after a single letter that those names begin with, or Ch; French and Irish names (`d’Ivoire`, `O’Brien`) begin
/// with others and stay.
enum HighlandApostrophe {
    static func rewrite(_ source: Span<UInt8>, _ rewriter: inout Rewriter) {
        var position = 0
        while true {
            // C2 B4, CA BC, E2 80 98 and 99, E2 80 B2
            position = ByteSearch.first(in: source, from: position) { bytes, second, third in
                (bytes == 0xC2) & (second == 0xB4) | (bytes == 0xCA) & (second == 0xBC)
                    | (bytes == 0xE2) & (second == 0x80) & ((third & 0xFE == 0x98) | (third == 0xB2))
            }
            guard position < source.count else { return }
            let (scalar, next) = ScalarCoding.decode(source, at: position)
            if isApostrophe(scalar), position > 0, next < source.count, isInitial(source, before: position),
                LetterRuns.isLetter(ScalarCoding.decode(source, at: next).scalar)
            {
                rewriter.replace(position..<next, of: source, with: 0x27)
            }
            position = next
        }
    }

    static func isApostrophe(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xB4, 0x2BC, 0x2018, 0x2019, 0x2032: true
        default: false
        }
    }

    private static func isInitial(_ source: Span<UInt8>, before position: Int) -> Bool {
        let last = source[position - 1]
        let isPair = last == UInt8(ascii: "h") && position > 1 && source[position - 2] | 0x20 == UInt8(ascii: "c")
        guard isPair || "KHMRYTPBCGS".utf8.contains(last) else { return false }
        let start = position - (isPair ? 2 : 1)
        guard start > 0 else { return true }
        let previous = ScalarCoding.start(before: start, in: source, notBefore: 0)
        return !LetterRuns.isLetter(ScalarCoding.decode(source, at: previous).scalar)
    }
}
