/// What lines of a page say that belong to the page and not to its article; compared without diacritics.
enum PageWords {
    private static var lexicon: PageLexicon { .shared }

    /// Whether a short line says that the article is over.
    static func isEnding(_ line: PageLine) -> Bool {
        guard line.text.utf8.count <= 120, let rest = lexicon.rest(of: line.key[...], after: .ending) else {
            return false
        }
        let next = rest.first { $0 != " " }
        if next.map({ !$0.isLetter }) ?? true { return true }
        // `Tin khác của xã` ends, `Bình luận viên Quang Huy` does not.
        let words = line.key.utf8.count - rest.utf8.count
        return words >= 12 && rest.utf8.count <= 24
    }

    /// What words say of a line: whether it is a tool, a counter or part of a masthead.
    static func isFurniture(_ words: String) -> Bool {
        if PageLexicon.fromFirstWord(words[...]) == nil { return true }
        // No word of Vietnamese has a j: the search is seldom started.
        if words.utf8.count <= 240, words.utf8.contains(UInt8(ascii: "j")), words.contains("javascript") { return true }
        return words.utf8.count <= 120 && isToolbar(words) || isMasthead(words) || isContact(words)
    }

    /// Whether words are labels of tools and counters and nothing else: `Cỡ chữ - + | Tương phản`, `Lượt xem: 1.204`.
    static func isToolbar(_ words: String) -> Bool {
        var rest = words[...]
        var hasTool = false
        while true {
            rest = rest.drop { !$0.isLetter }
            if rest.isEmpty { return hasTool }
            if let after = lexicon.rest(of: rest, after: .tool) {
                hasTool = true
                if after.utf8.count <= 14 { return true }
                rest = after
            } else if let after = lexicon.rest(of: rest, after: .button) {
                hasTool = true
                rest = after
            } else {
                return false
            }
        }
    }

    /// Whether words are those of a masthead: one label at the start, or two anywhere.
    static func isMasthead(_ words: String) -> Bool {
        guard words.utf8.count <= 1_000 else { return false }
        if words.utf8.count <= 240, let rest = lexicon.rest(of: words[...], after: .masthead) {
            // `Giấy phép lái xe` is not one.
            let isLicence = words.hasPrefix("giay phep") && !words.hasPrefix("giay phep so")
            if !isLicence || rest.contains("gp") { return true }
        }
        return isMastheadInside(words)
    }

    private static func isMastheadInside(_ words: String) -> Bool {
        var count = 0
        var rest = words[...]
        while let next = PageLexicon.fromFirstWord(rest) {
            rest = next
            if let after = lexicon.rest(of: rest, after: .masthead) ?? lexicon.rest(of: rest, after: .contact) {
                count += 1
                if count >= 2 { return true }
                rest = after
            } else {
                rest = rest[PageLexicon.firstWord(rest).endIndex...]
            }
        }
        return false
    }

    /// Whether words say where somebody can be reached.
    static func isContact(_ words: String) -> Bool {
        words.utf8.count <= 240 && lexicon.rest(of: words[...], after: .contact) != nil
    }

    /// Whether a line says that a page has nothing to say.
    static func isEmptyNotice(_ line: PageLine) -> Bool {
        line.text.utf8.count <= 160 && lexicon.rest(of: line.key[...], after: .empty) != nil
    }

    /// Whether a title names the site, a section or a kind of page, not an article.
    static func isSiteName(_ title: String) -> Bool {
        let words = PageLexicon.folded(title)
        if isSection(words) { return true }
        guard words.utf8.count <= 120, let rest = lexicon.rest(of: words[...], after: .site) else { return false }
        let start = words.dropLast(rest.count)
        return rest.utf8.count <= 4 || start.contains(" ")
    }

    /// Whether words are names of sections alone: `Tin tức - Sự kiện`.
    private static func isSection(_ words: String) -> Bool {
        let name = words.trimmingMarks
        if lexicon.contains(name, .section) { return true }
        guard words.utf8.count <= 80 else { return false }
        let parts = name.split(whereSeparator: { "-–/|,&:".contains($0) }).map { String($0).trimmingMarks }
        return parts.count > 1 && parts.allSatisfy { lexicon.contains($0, .section) }
    }

    /// Whether a title names a page that holds no article: `Đăng nhập`, `404 - Không tìm thấy trang`.
    static func isNoArticle(_ title: String) -> Bool {
        let words = PageLexicon.folded(title).trimmingMarks
        if lexicon.contains(words, .noArticle) { return true }
        if words.utf8.count <= 60, lexicon.rest(of: words[...], after: .noArticleStart) != nil { return true }
        guard let rest = lexicon.rest(of: words[...], after: .noArticle) else { return false }
        guard let next = rest.first(where: { $0 != " " }) else { return true }
        // A name after a mark is that of the site, or says the same again.
        return !next.isLetter && !next.isNumber && next != "," && words.utf8.count <= 100
    }
}

extension String {
    /// The text without marks and blanks at both ends.
    var trimmingMarks: String {
        func isMark(_ character: Character) -> Bool { !character.isLetter && !character.isNumber }
        guard let last = lastIndex(where: { !isMark($0) }), let first = firstIndex(where: { !isMark($0) }) else {
            return ""
        }
        return String(self[first...last])
    }
}
