extension NumberWords {
    /// Reads the longest whole number that a row of syllables starts with.
    ///
    /// It has to be written out: units without a count, units left out (`hai mốt`, `hai trăm ba`) and a `năm` after tens,
    /// which mostly counts years, are no part of it, so that `hai mươi năm` is 20.
    ///
    /// - Returns: how many syllables it takes and its value; `nil` when none starts there.
    /// - Complexity: O(n) in the syllables of the number.
    package static func prefix(of syllables: [SyllableKey]) -> (count: Int, value: Int)? {
        prefix { $0 < syllables.count ? syllables[$0] : nil }
    }

    /// The same for syllables that are asked for one by one, by their places from 0 on.
    package static func prefix(of syllable: (Int) -> SyllableKey?) -> (count: Int, value: Int)? {
        var parser = NumberWordParser(words: [])
        var count = 0
        var longest: (count: Int, value: Int)?
        while let next = syllable(count) {
            guard let word = NumberWordParser.vocabulary[next], parser.takeWrittenOut(word) else { break }
            count += 1
            if parser.isWhole(after: word), let total = parser.total(), total.fractionDigits == 0 {
                longest = (count, total.significand)
            }
        }
        return longest
    }
}

extension NumberWords {
    /// Reads the longest whole number that a row of syllables starts with.
    ///
    /// It has to be written out: units without a count, units left out (`hai mốt`, `hai trăm ba`) and a `năm` after tens,
    /// which mostly counts years, are no part of it, so that `hai mươi năm` is 20.
    ///
    /// - Returns: how many syllables it takes and its value; `nil` when none starts there.
    /// - Complexity: O(n) in the syllables of the number.
    package static func prefix(of syllables: some Sequence<SyllableKey>) -> (count: Int, value: Int)? {
        var parser = NumberWordParser(words: [])
        var count = 0
        var longest: (count: Int, value: Int)?
        for syllable in syllables {
            guard let word = NumberWordParser.vocabulary[syllable], parser.takeWrittenOut(word) else { break }
            count += 1
            if parser.isWhole(after: word), let total = parser.total(), total.fractionDigits == 0 {
                longest = (count, total.significand)
            }
        }
        return longest
    }
}

extension NumberWords {
    /// The syllables of numbers in words, those that numbers don't start with among them, in a fixed order.
    package static var keys: [SyllableKey] { NumberWordParser.vocabulary.keys.sorted { $0.rawValue < $1.rawValue } }
}

extension NumberWordParser {
    /// Takes a word of a number that leaves nothing out.
    fileprivate mutating func takeWrittenOut(_ word: Word) -> Bool {
        switch word {
        case .digit(let digit, let followsTens) where parts.isEmpty:
            guard digit > 0, !followsTens || digit == 4 else { return false }
        case .digit(_, followsTens: true):
            guard parts.last?.isLoneDigit == false else { return false }
        case .tens, .unit:
            guard !parts.isEmpty else { return false }
        case .half:
            guard let last = parts.last, last.unit > 1 else { return false }
        default: break
        }
        return take(word)
    }

    /// Whether the number may end with the word that it took last.
    fileprivate func isWhole(after word: Word) -> Bool {
        guard let last = parts.last, !afterZeroTens else { return false }
        guard case .digit(let digit, let followsTens) = word, parts.count > 1 else { return true }
        let isYears = digit == 5 && !followsTens && parts[parts.count - 2].unit == 10
        return digit > 0 && !last.isLoneDigit && !isYears
    }
}
