/// Joins syllables that white space cut in two or more, as it happens where text is taken out of PDF files: `đả ng viên`
/// is `đảng viên`, `Ngu yễn` is `Nguyễn`.
///
/// Parts join where all of them together are a frequent syllable, at least one of them is not, or hardly ever occurs, and
/// the syllable is far more likely than the parts in a row (``SyllableFrequencies``). `do anh` and `15 m ở` stay.
enum SplitWords {
    static func rewrite(_ source: Span<UInt8>, _ rewriter: inout Rewriter) {
        var row: [Part] = []
        var position = 0
        while let run = LetterRuns.next(in: source, from: position) {
            position = run.range.upperBound
            let part = Part(run, source)
            if let last = row.last, part == nil || !isGap(last.range.upperBound..<run.range.lowerBound, source) {
                join(row, source, &rewriter)
                row.removeAll(keepingCapacity: true)
            }
            if let part { row.append(part) }
        }
        join(row, source, &rewriter)
    }

    /// The most parts that one syllable is cut into.
    private static let mostParts = 4

    /// How much more likely than its parts in a row a syllable has to be, as a binary logarithm.
    private static let margin = 15

    /// Joins what is one syllable in a row of parts that single spaces part.
    private static func join(_ row: [Part], _ source: Span<UInt8>, _ rewriter: inout Rewriter) {
        var index = 0
        while index + 1 < row.count {
            let count = joinedCount(in: row[index...]) ?? 1
            for part in index..<(index + count - 1) {
                rewriter.delete(row[part].range.upperBound..<row[part + 1].range.lowerBound, of: source)
            }
            index += count
        }
    }

    /// How many of the first parts are one syllable; `nil` where they are not.
    private static func joinedCount(in row: ArraySlice<Part>) -> Int? {
        guard let first = row.first, first.mayBegin else { return nil }
        for count in stride(from: min(mostParts, row.count), through: 2, by: -1) {
            let parts = row.prefix(count)
            guard parts.contains(where: \.isNoWord), first.fits(parts.dropFirst()) else { continue }
            let bytes = parts.flatMap(\.bytes)
            guard bytes.count <= SyllableLetters.longestUTF8, let run = SyllableLetters(bytes.span, 0..<bytes.count),
                case .success = Syllable.parse(run)
            else { continue }
            let band = SyllableFrequencies.band(of: bytes)
            let ofParts = parts.reduce(0) { $0 + $1.band }
            if band >= SyllableFrequencies.frequent,
                band + SyllableFrequencies.total * (count - 1) - ofParts >= margin
            {
                return count
            }
        }
        return nil
    }

    private static func isGap(_ range: Range<Int>, _ source: Span<UInt8>) -> Bool {
        switch range.count {
        case 1: source[range.lowerBound] == 0x20
        case 2: source[range.lowerBound] == 0xC2 && source[range.lowerBound + 1] == 0xA0
        default: false
        }
    }
}

/// A run of letters that may be a part of a syllable.
private struct Part {
    let range: Range<Int>
    let bytes: [UInt8]
    /// The frequency of the run as a word of its own: that of a syllable, or of an abbreviation of one letter.
    let band: Int
    /// Whether it is no syllable, or a rare one.
    let isNoWord: Bool
    /// Which letters are capitals, from the low bit on.
    private let capitals: UInt8
    private let letterCount: Int

    /// `m`, `v`, `đ` as units and in lists.
    private static let bandOfLetter = 10

    init?(_ run: LetterRuns.Run, _ source: Span<UInt8>) {
        guard run.isVietnamese, run.range.count <= SyllableLetters.longestUTF8,
            let letters = SyllableLetters(source, run.range)
        else { return nil }
        range = run.range
        bytes = source.extracting(run.range).withUnsafeBufferPointer { Array($0) }
        let isLegal = if case .success = Syllable.parse(letters) { true } else { false }
        let syllableBand = isLegal ? SyllableFrequencies.band(of: bytes) : 0
        isNoWord = syllableBand < SyllableFrequencies.frequent
        letterCount = letters.count
        band = !isLegal && letterCount == 1 ? Self.bandOfLetter : syllableBand
        capitals = letters.capitals
    }

    private var isUppercase: Bool { capitals.nonzeroBitCount == letterCount }

    /// Whether the capitals are those of a word or of its beginning.
    var mayBegin: Bool { capitals <= 1 || isUppercase }

    /// Whether the parts after this one have its case.
    func fits(_ others: ArraySlice<Part>) -> Bool {
        capitals <= 1 && others.allSatisfy { $0.capitals == 0 } || isUppercase && others.allSatisfy(\.isUppercase)
    }
}
