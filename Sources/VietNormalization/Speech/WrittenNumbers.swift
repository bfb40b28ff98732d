/// Numbers in words that become figures, with the dates and the units that they are parts of.
struct WrittenNumbers {
    private struct Word {
        let range: Range<Int>
        let text: String
        let key: SyllableKey
        /// Whether one blank parts it from the word before.
        let followsBlank: Bool
    }

    private let words: [Word]

    /// No number has more syllables.
    private static let longest = 40

    init(_ source: Span<UInt8>) {
        var words: [Word] = []
        var position = 0
        while let run = LetterRuns.next(in: source, from: position) {
            let text = source.extracting(run.range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
            let isBlank = run.range.lowerBound == position + 1 && source[position] == 0x20 && !words.isEmpty
            words.append(Word(range: run.range, text: text, key: SyllableKey(text), followsBlank: isBlank))
            position = run.range.upperBound
        }
        self.words = words
    }

    func rewrite(_ source: Span<UInt8>, _ rewriter: inout Rewriter) {
        var index = 0
        while index < words.count {
            if let (text, end) = date(at: index) {
                rewriter.replace(range(index, end), of: source, with: Array(text.utf8))
                index = end
            } else if let (number, end) = number(at: index) {
                let unit = unit(after: words[end - 1].range.upperBound, source)
                if end - index > 1 || unit != nil {
                    var text = figure(number, at: index)
                    var upper = words[end - 1].range.upperBound
                    if let unit {
                        text += unit.sign == "%" ? unit.sign : " " + unit.sign
                        upper = unit.end
                    }
                    rewriter.replace(words[index].range.lowerBound..<upper, of: source, with: Array(text.utf8))
                    index = words.partitioningIndex { $0.range.lowerBound >= upper }
                } else {
                    index = end
                }
            } else {
                index += 1
            }
        }
    }

    private func range(_ index: Int, _ end: Int) -> Range<Int> {
        words[index].range.lowerBound..<words[end - 1].range.upperBound
    }

    /// The number that starts at a word, with its digits after the comma.
    private func number(at start: Int) -> (value: Decimal, end: Int)? {
        guard isSmall(start) || !words[start].followsBlank else { return nil }
        var keys: [SyllableKey] = []
        var index = start
        while index < words.count, index - start < Self.longest,
            index == start || words[index].followsBlank && isSmall(index)
        {
            keys.append(words[index].key)
            index += 1
        }
        guard let (count, value) = NumberWords.prefix(of: keys) else { return nil }
        var end = start + count
        var number = Decimal(significand: value)
        if isWord("phẩy", end) {
            var text = words[start..<end].map(\.text).joined(separator: " ") + " phẩy"
            var last = end + 1
            while last < words.count, words[last].followsBlank, last - end < 8,
                let digit = NumberWords.value(of: words[last].text), digit.fractionDigits == 0,
                0..<10 ~= digit.significand
            {
                text += " " + words[last].text
                last += 1
            }
            if last > end + 1, let decimal = NumberWords.value(of: text) { (number, end) = (decimal, last) }
        }
        return (number, end)
    }

    /// `hai mươi chín tháng chín năm hai nghìn không trăm hai mươi hai` after `ngày`, or from the month on after `tháng`.
    private func date(at start: Int) -> (text: String, end: Int)? {
        guard start > 0, words[start].followsBlank else { return nil }
        if isWord("ngày", start - 1, first: true), let (day, dayEnd) = whole(at: start, 1...31),
            isWord("tháng", dayEnd),
            let (month, monthEnd) = whole(at: dayEnd + 1, 1...12)
        {
            guard let (year, end) = year(at: monthEnd) else { return ("\(day)/\(month)", monthEnd) }
            return ("\(day)/\(month)/\(year)", end)
        }
        if isWord("tháng", start - 1, first: true), let (month, monthEnd) = whole(at: start, 1...12),
            let (year, end) = year(at: monthEnd)
        {
            return ("\(month)/\(year)", end)
        }
        return nil
    }

    private func year(at index: Int) -> (Int, end: Int)? {
        guard isWord("năm", index) else { return nil }
        return whole(at: index + 1, 1000...2999)
    }

    private func whole(at index: Int, _ range: ClosedRange<Int>) -> (Int, end: Int)? {
        guard index < words.count, words[index].followsBlank, let (value, end) = number(at: index),
            value.fractionDigits == 0, range.contains(value.significand)
        else { return nil }
        return (value.significand, end)
    }

    /// A unit in words after one blank.
    private func unit(after end: Int, _ source: Span<UInt8>) -> (sign: String, end: Int)? {
        guard end < source.count, source[end] == 0x20 else { return nil }
        for (words, sign) in SpokenSigns.spelledUnits {
            let bytes = Array(words.utf8)
            let upper = end + 1 + bytes.count
            guard upper <= source.count, bytes.indices.allSatisfy({ source[end + 1 + $0] == bytes[$0] }) else {
                continue
            }
            let isWhole = upper == source.count || !LetterRuns.isLetter(ScalarCoding.decode(source, at: upper).scalar)
            if isWhole { return (sign, upper) }
        }
        return nil
    }

    /// Grouped by points, but for years.
    private func figure(_ number: Decimal, at index: Int) -> String {
        let isYear = words[index].followsBlank && isWord("năm", index - 1, first: true)
        return isYear && number.fractionDigits == 0 && 1000...2999 ~= number.significand
            ? number.description : number.figure
    }

    /// Whether a word is the one given, after a blank unless it is the first of a phrase.
    private func isWord(_ text: String, _ index: Int, first: Bool = false) -> Bool {
        guard words.indices.contains(index), first || words[index].followsBlank else { return false }
        return words[index].key == SyllableKey(text)
    }

    /// In small letters, or in capitals as headlines are; `Ba` and `Năm` with one capital are names.
    private func isSmall(_ index: Int) -> Bool {
        let text = words[index].text
        return text == text.lowercased() || (text == text.uppercased() && text.unicodeScalars.count > 1)
    }
}
