import VietTokenization

/// The words that announce who wrote an article: `Tác giả bài viết:`, `Tin, ảnh:`, `Bt:`, `T/h:`.
///
/// Two kinds: fixed labels, and any row of media such as `Tin, bài và ảnh`, whose words may be joined by commas,
/// dashes, slashes, `&` or `và`.
struct BylineLabels: Sendable {
    let document: Document

    struct Label: Sendable {
        /// Where the names start.
        var end: Int
        var hasColon: Bool
        /// Whether an author must follow, and no source or subject.
        var announcesAuthor: Bool
    }

    /// The label that opens a range.
    func end(_ range: Range<Int>) -> Label? {
        let limit = min(range.upperBound, range.lowerBound + 8)
        if let colon = (range.lowerBound..<limit).first(where: { document.isMark($0, ":") }) {
            let label = document.text(range.lowerBound..<colon).lowercased().filter { $0 != " " }
            if Self.authorLabels.contains(label) || Self.sourceLabels.contains(label) {
                return Label(
                    end: colon + 1, hasColon: true, announcesAuthor: Self.authorLabels.contains(label))
            }
            guard media(range.lowerBound, upTo: colon) == colon else { return nil }
            return Label(end: colon + 1, hasColon: true, announcesAuthor: !isPicture(range.lowerBound..<colon))
        }
        // `Ảnh ĐINH HÙNG.`, `Tin, ảnh Minh Tâm`
        let end = media(range.lowerBound, upTo: limit)
        guard end > range.lowerBound, end < range.upperBound, document.atom(end)?.isCapitalized == true,
            document.atom(range.lowerBound)?.isCapitalized == true
        else { return nil }
        return Label(end: end, hasColon: false, announcesAuthor: false)
    }

    /// `Ảnh:` in the middle of a byline: `Tin: A – Ảnh: B`.
    func inner(_ position: Int, in range: Range<Int>) -> Int? {
        guard isMedium(position) else { return nil }
        let end = media(position, upTo: range.upperBound)
        let colon = document.atom(end)?.kind == .digits ? end + 1 : end
        return range.contains(colon) && document.isMark(colon, ":") ? colon + 1 : nil
    }

    private static let authorLabels: Set<String> = [
        "tácgiả", "tácgiảbàiviết", "bt", "t/h", "th", "thựchiện", "ngườithựchiện", "ngườiviết", "ngườiviếtbài",
        "ngườiđăng", "ngườiđưatin", "biêntập", "biênsoạn", "bàiviết", "viếtbài", "cộngtácviên", "ctv", "pv",
        "phóngviên", "đăngbởi", "tổnghợp", "nhómtácgiả", "nộidung", "sưutầm",
    ]
    private static let sourceLabels: Set<String> = ["nguồn", "nguồntin", "nguồnbài", "nguồnbàiviết", "theo"]

    /// The end of a row of media.
    private func media(_ start: Int, upTo limit: Int) -> Int {
        var end = start
        while end < limit, isMedium(end) {
            end += 1
            let isJoined =
                document.isMark(end, ",") || document.isMark(end, "/") || document.isMark(end, "&")
                || document.isDash(end) || document.keyword(end) == .và
            if isJoined, isMedium(end + 1) { end += 1 }
        }
        return end
    }

    private func isMedium(_ position: Int) -> Bool {
        switch document.keyword(position) {
        case .ảnh, .tin, .bài: true
        default: ["hình", "clip", "video", "viết"].contains(document.text(position).lowercased())
        }
    }

    private func isPicture(_ range: Range<Int>) -> Bool {
        range.count == 1 && document.keyword(range.lowerBound) != .tin && document.keyword(range.lowerBound) != .bài
    }
}
