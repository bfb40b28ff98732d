/// A passage of the gold standard: a line or a few with everything marked in it, filed under the kind of difficulty that it shows.
public struct GoldPassage: Sendable {
    /// What the passage is an example of, as the file's name and the kind's: `figures/clock`.
    public let kind: String
    /// The publication date that the passage is read with.
    public let published: PublicationDate?
    /// The text and its marks; the id is the file and the line.
    public let article: GoldArticle
}

extension GoldPassage {
    /// Reads a file of passages: `## kind: what it is about` opens a kind, `#published: DATE` sets the publication date
    /// until the next kind, every other line that is not blank is a passage, `⏎` in it a line end.
    ///
    /// - Throws: where the file cannot be read, or for the first line that breaks the format, naming it.
    public static func file(_ path: String) throws(InputError) -> [GoldPassage] {
        let name = InputPaths.identifier(path)
        var kind: String?
        var published: PublicationDate?
        var passages: [GoldPassage] = []
        let lines = try TextFile.readData(path).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (number, line) in zip(1..., lines) where !line.trimmed.isEmpty {
            func problem(_ reason: String, remedy: String) -> InputError {
                InputError(name: "\(path):\(number)", reason: reason, remedy: remedy)
            }
            if line.hasPrefix(kindMark) {
                kind = line.dropFirst(kindMark.count).prefix { $0 != ":" }.trimmed
                published = nil
            } else if line.hasPrefix(publishedMark) {
                published = PublicationDate(line.dropFirst(publishedMark.count).trimmed)
                if published == nil { throw problem("no date", remedy: "write \(publishedMark) 2022-10-04") }
            } else if let kind {
                let article = try article(line, "\(path):\(number)")
                passages.append(GoldPassage(kind: "\(name)/\(kind)", published: published, article: article))
            } else {
                throw problem(
                    "a passage before the first kind", remedy: "open a kind by '\(kindMark)name: what it is about'")
            }
        }
        return passages
    }

    private static let kindMark = "## "
    private static let publishedMark = "#published:"

    private static func article(_ line: Substring, _ place: String) throws(InputError) -> GoldArticle {
        let source = String(line.map { $0 == "⏎" ? "\n" : $0 })
        do throws(GoldError) {
            return try GoldArticle(parsing: source, id: place, file: place)
        } catch {
            throw InputError(name: place, reason: error.reason, remedy: error.remedy)
        }
    }
}
