/// A few words of an article that are no entity of their own: `hội nghị`, `đảng viên`.
public struct Phrase: Sendable, Equatable {
    /// Half-open range of UTF-8 bytes in the article's text.
    public let utf8Range: Range<Int>
    /// The very slice of the article's text.
    public let text: Substring
}
