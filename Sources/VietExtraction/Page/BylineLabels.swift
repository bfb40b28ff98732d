import VietTokenization

/// The words that announce who wrote an article: `Tác giả bài viết:`, `Tin, ảnh:`, `Bt:`, `T/h:`.
///
/// Two kinds: those of the lexicon, and any row of media such as `Tin, bài và ảnh`, whose words may be joined by commas,
/// dashes, slashes, `&` or `và`.
struct BylineLabels: Sendable {
    let document: Document
    let matches: LexiconMatches

    struct Label: Sendable {
        /// Where the names start.
        var end: Int
        var hasColon: Bool
        var kind: Kind
    }

    /// What a label announces, the surest first.
    enum Kind: Int, Sendable, Comparable {
        case author
        /// Where the text comes from; pages misuse it for authors.
        case source
        /// Who took a picture, or what it shows.
        case picture

        static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
    }

    /// The label that opens a range.
    func end(_ range: Range<Int>) -> Label? {
        let limit = min(range.upperBound, range.lowerBound + 8)
        if let colon = (range.lowerBound..<limit).first(where: { document.isMark($0, ":") }) {
            if matches.longest(.author, at: range.lowerBound)?.range.upperBound == colon {
                return Label(end: colon + 1, hasColon: true, kind: .author)
            }
            if matches.longest(.source, at: range.lowerBound)?.range.upperBound == colon {
                return Label(end: colon + 1, hasColon: true, kind: .source)
            }
            guard media(range.lowerBound, upTo: colon) == colon else { return nil }
            return Label(end: colon + 1, hasColon: true, kind: isPicture(range.lowerBound..<colon) ? .picture : .author)
        }
        // `Phóng viên Minh Nhật`
        if range.count > 3, document.spells(.reporter, at: range.lowerBound) {
            return Label(end: range.lowerBound + 2, hasColon: false, kind: .author)
        }
        // `Ảnh ĐINH HÙNG.`, `Tin, ảnh Minh Tâm`
        let end = media(range.lowerBound, upTo: limit)
        guard end > range.lowerBound, end < range.upperBound, document.atom(end)?.isCapitalized == true,
            document.atom(range.lowerBound)?.isCapitalized == true
        else { return nil }
        return Label(end: end, hasColon: false, kind: isPicture(range.lowerBound..<end) ? .picture : .author)
    }

    /// `Ảnh:` in the middle of a byline: `Tin: A – Ảnh: B`.
    func inner(_ position: Int, in range: Range<Int>) -> Int? {
        guard isMedium(position) else { return nil }
        let end = media(position, upTo: range.upperBound)
        let colon = document.atom(end)?.kind == .digits ? end + 1 : end
        return range.contains(colon) && document.isMark(colon, ":") ? colon + 1 : nil
    }

    /// The end of a row of media.
    private func media(_ start: Int, upTo limit: Int) -> Int {
        var end = start
        while end < limit, isMedium(end) {
            end += 1
            let isJoined =
                document.isMark(end, ",") || document.isMark(end, "/") || document.isMark(end, "&")
                || document.isDash(end) || document.has(.and, end)
            if isJoined, isMedium(end + 1) { end += 1 }
        }
        return end
    }

    private func isMedium(_ position: Int) -> Bool { document.has(.medium, position) }

    private func isPicture(_ range: Range<Int>) -> Bool {
        range.count == 1 && document.value(of: .medium, range.lowerBound) == 1
    }
}
