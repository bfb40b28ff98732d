extension ArticleEncoder {
    /// Readers' comments as a member of an open object; nothing where there are none.
    func write(_ comments: [PageComment], to writer: inout JSONWriter) {
        guard !comments.isEmpty else { return }
        writer.key("comments")
        writer.array {
            for comment in comments {
                $0.object {
                    $0.member("author", comment.author)
                    $0.member("published", comment.published?.description)
                    $0.member("text", comment.text)
                }
            }
        }
    }
}
