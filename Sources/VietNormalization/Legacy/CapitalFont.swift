/// The capitals of text in TCVN3, whose fonts of capitals (.VnTimeH) show the code of a small letter with a tone as a capital:
/// such letters have no case of their own, and take that of their word.
///
/// A word is one of capitals where all its letters that have a case are capitals, and not only the first of them. In a line
/// without a small letter all words are; elsewhere also those that begin with a capital between two of them, or before one
/// that is a syllable and so no abbreviation: `gửi SỞ TÀI CHÍNH`, but `gửi Sở GDĐT`.
struct CapitalFont {
    private enum Case {
        case small, capitals
        /// A capital at its beginning at most, and letters without a case after it.
        case open
        /// Nothing but letters without a case.
        case none
    }

    private struct Word {
        let range: Range<Int>
        let letterCase: Case
    }

    private let scalars: [UInt32]

    /// Decoded text, before its letters and marks are composed.
    init(_ scalars: [UInt32]) { self.scalars = scalars }

    /// The text with its capitals.
    func written() -> [UInt32] {
        var result = scalars
        var start = 0
        while start < scalars.count {
            let end = scalars[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? scalars.count
            for word in capitalWords(in: start..<end) {
                for index in word { result[index] = Self.capital(result[index]) }
            }
            start = end + 1
        }
        return result
    }

    private func capitalWords(in line: Range<Int>) -> [Range<Int>] {
        let words = words(in: line)
        let cases = words.map(\.letterCase)
        guard cases.contains(.capitals) else { return [] }
        if !cases.contains(.small) { return words.map(\.range) }
        return words.indices.filter { index in
            guard cases[index] == .open else { return cases[index] == .capitals }
            guard let next = words[(index + 1)...].first(where: { $0.letterCase != .open }),
                next.letterCase == .capitals
            else { return false }
            return cases[..<index].last { $0 != .open } == .capitals
                || isSyllable(next.range)
                    && scalars[words[index].range.upperBound..<next.range.lowerBound].allSatisfy {
                        $0 == 0x20 || Self.isLetter($0)
                    }
        }.map { words[$0].range }
    }

    private func isSyllable(_ word: Range<Int>) -> Bool {
        var text = String.UnicodeScalarView()
        for index in word { text.append(Unicode.Scalar(scalars[index]) ?? " ") }
        return (try? Syllable(String(text))) != nil
    }

    private func words(in line: Range<Int>) -> [Word] {
        var words: [Word] = []
        var start = line.lowerBound
        while start < line.upperBound {
            guard Self.isLetter(scalars[start]) else {
                start += 1
                continue
            }
            let end = scalars[start..<line.upperBound].firstIndex { !Self.isLetter($0) } ?? line.upperBound
            words.append(Word(range: start..<end, letterCase: letterCase(of: start..<end)))
            start = end
        }
        return words
    }

    private func letterCase(of word: Range<Int>) -> Case {
        var result = Case.none
        for index in word {
            guard let letter = VietnameseLetter(scalars[index]), letter.tone == .ngang || letter.isUppercase else {
                continue
            }
            guard letter.isUppercase else { return .small }
            result = index == word.lowerBound ? .open : .capitals
        }
        return result
    }

    private static func isLetter(_ scalar: UInt32) -> Bool {
        VietnameseLetter(scalar) != nil || CombiningMark.isVietnamese(scalar)
    }

    private static func capital(_ scalar: UInt32) -> UInt32 {
        VietnameseLetter(scalar)?.cased(isUppercase: true).scalar ?? scalar
    }
}
