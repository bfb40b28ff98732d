/// What a line with a day says of when an article came out: `Thứ ba, 04/10/2022 | 09:01 - Lượt xem: 12`.
struct DateStamp: Sendable {
    /// The line without counters, the account that posted, and the section; as it stands where it says more than a date.
    let text: String
    /// Whether the line says nothing else.
    let isAlone: Bool
    let published: PublicationDate?

    /// - Parameters:
    ///   - line: a line of a page.
    ///   - links: the texts of its links.
    init?(_ line: String, links: @autoclosure () -> [String]) {
        guard line.utf8.count <= 240, Self.hasYear(line), PublicationDate.hasDay(line) else { return nil }
        let all = Self.words(line)
        var words = Self.withoutLabels(Self.words(Self.withoutLinks(line, links())))
        while let last = words.last, last.isMark || last.isDangling(after: words.dropLast().last) {
            words.removeLast()
        }
        words = Array(words.drop { $0.isMark })
        let isAlone = words.allSatisfy(\.isStamp)
        self.isAlone = isAlone
        // What says more loses its counters alone: `15/09/2022 Thông báo Lượt xem: 91`.
        let kept = isAlone ? words : Self.withoutCounters(all)
        text = kept.count < all.count ? kept.map { String($0.text) }.joined(separator: " ") : line
        published = PublicationDate(inMarkup: text)
    }

    /// Whether four digits stand side by side, as in every date that is read; most lines have none.
    private static func hasYear(_ line: String) -> Bool {
        var count = 0
        for byte in line.utf8 {
            count = (0x30...0x39).contains(byte) ? count + 1 : 0
            if count == 4 { return true }
        }
        return false
    }

    /// A word of the line.
    private struct Word {
        let text: Substring
        let key: String

        init(_ text: Substring) {
            self.text = text
            key = PageLexicon.folded(String(text))
        }

        var isMark: Bool { !text.contains { $0.isLetter || $0.isNumber } }
        var isNumber: Bool { text.contains(where: \.isNumber) && !text.contains(where: \.isLetter) }

        /// Whether it belongs to a date: figures, or a word beside them.
        var isStamp: Bool {
            let letters = key.filter(\.isLetter)
            if letters.isEmpty { return true }
            if PageLexicon.shared.contains(key.trimmingMarks, .stamp) { return true }
            return text.contains(where: \.isNumber)
                && (["h", "g", "p", "ph", "t", "th", "thg", "z"].contains(letters)
                    || PageLexicon.shared.contains(letters, .stamp))
        }

        /// A number that has lost its label.
        func isDangling(after other: Word?) -> Bool {
            guard let other, text.allSatisfy(\.isNumber), text.count <= 6 else { return false }
            return other.isNumber && other.text.contains { ":/".contains($0) }
                || other.isNumber && other.text.filter { $0 == "-" || $0 == "." }.count == 2
        }
    }

    /// Links in a line of a date lead to the section, but where they name somebody or the zone.
    private static func withoutLinks(_ line: String, _ links: [String]) -> String {
        var line = line
        for link in links where !link.isEmpty && !link.contains(where: \.isNumber) && !link.isPersonalName {
            if let range = line.firstRange(of: link) { line.removeSubrange(range) }
        }
        return line.collapsed
    }

    private static func words(_ line: String) -> [Word] { line.split(whereSeparator: \.isWhitespace).map(Word.init) }

    /// The words without labels that numbers follow, and without these.
    private static func withoutCounters(_ words: [Word]) -> [Word] {
        var kept: [Word] = []
        var index = 0
        while index < words.count {
            if let end = labelEnd(words, index, .counter), end < words.count, words[end].text.allSatisfy(\.isNumber),
                words[end - 1].text.hasSuffix(":")
            {
                index = end + 1
            } else {
                kept.append(words[index])
                index += 1
            }
        }
        return kept.count < words.count ? withoutLooseMarks(kept) : words
    }

    private static func withoutLabels(_ words: [Word]) -> [Word] {
        var kept: [Word] = []
        var index = 0
        while index < words.count {
            if let end = labelEnd(words, index, .counter) {
                index = end
                while index < words.count, words[index].isNumber && !isDay(words[index]) || words[index].text == ":" {
                    index += 1
                }
            } else if let end = labelEnd(words, index, .poster) {
                let next = words[end...].firstIndex { $0.isMark || $0.isNumber || $0.isStamp } ?? words.count
                let name = words[end..<next].map { String($0.text) }.joined(separator: " ")
                if name.isPersonalName { kept += words[index..<next] }
                index = next
                // `Đăng bởi an vào 04/10/2022`
                while index < words.count, PageLexicon.shared.contains(words[index].key, .posterLink) { index += 1 }
            } else {
                kept.append(words[index])
                index += 1
            }
        }
        return withoutLooseMarks(kept)
    }

    private static func isDay(_ word: Word) -> Bool {
        PublicationDate.hasDay(String(word.text)) || word.text.contains(":")
    }

    private static func labelEnd(_ words: [Word], _ start: Int, _ kind: PageLexicon.Kind) -> Int? {
        for count in stride(from: min(4, words.count - start), through: 1, by: -1) {
            let label = words[start..<(start + count)].map(\.key).joined(separator: " ")
            let bare = label.last == ":" ? String(label.dropLast()) : label
            if PageLexicon.shared.contains(bare, kind) { return start + count }
        }
        return nil
    }

    /// Of marks that stand side by side, one.
    private static func withoutLooseMarks(_ words: [Word]) -> [Word] {
        var kept: [Word] = []
        for word in words where !(word.isMark && kept.last?.isMark ?? true) { kept.append(word) }
        return kept
    }
}

extension String {
    /// Whether it is two to five capitalized words.
    var isPersonalName: Bool {
        let words = split(separator: " ")
        return (2...5).contains(words.count)
            && words.allSatisfy { $0.first?.isUppercase == true && $0.last != ":" && !$0.contains(where: \.isNumber) }
    }
}
