import VietTokenization

/// How a typed token of ours that covers several words of a treebank is written there. Applied before scoring to tokens
/// inside which the gold has a word boundary.
///
/// | token | words of the treebank |
/// | --- | --- |
/// | date, time, number, percent with a dash: `30-4-1967`, `5-6%` | cut before and after each dash |
/// | abbreviation with a full stop inside, after two letters or more: `TP.HCM` | cut after the full stop |
/// | everything else | one word |
public enum TypedTokenExpansion {
    /// The words of the treebank that a word of ours stands for.
    ///
    /// - Parameters:
    ///   - word: a word found in `utf8`.
    ///   - utf8: the text.
    ///   - goldEnds: where the words of the gold end.
    public static func expand(_ word: Word, in utf8: Span<UInt8>, goldEnds: Set<Int>) -> [Range<Int>] {
        let inside = word.utf8Range.dropFirst()
        guard inside.contains(where: goldEnds.contains) else { return [word.utf8Range] }
        return switch word.kind {
        case .date, .time, .number, .percent: dashes(word.utf8Range, utf8)
        case .abbreviation: fullStops(word.utf8Range, utf8)
        default: [word.utf8Range]
        }
    }

    private static func dashes(_ range: Range<Int>, _ utf8: Span<UInt8>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        var position = start
        while position < range.upperBound {
            // The hyphen, and the en dash E2 80 93.
            let length = utf8[position] == 0x2D ? 1 : utf8[position] == 0xE2 ? 3 : 0
            if length > 0 {
                if position > start { pieces.append(start..<position) }
                pieces.append(position..<position + length)
                start = position + length
            }
            position += max(1, length)
        }
        if start < range.upperBound { pieces.append(start..<range.upperBound) }
        return pieces
    }

    private static func fullStops(_ range: Range<Int>, _ utf8: Span<UInt8>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        for position in range where utf8[position] == 0x2E {
            let isLast = position + 1 == range.upperBound
            let letters = (start..<position).count { utf8[$0] & 0xC0 != 0x80 }
            if !isLast, letters >= 2 {
                pieces.append(start..<position + 1)
                start = position + 1
            }
        }
        pieces.append(start..<range.upperBound)
        return pieces
    }
}
