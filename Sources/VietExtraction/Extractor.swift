import VietNormalization
import VietTokenization

/// Finds what Vietnamese local-government articles say.
///
/// One value serves any number of threads at once.
public struct Extractor: Sendable {
    /// The extractor over the knowledge that the package ships.
    public static let `default` = Extractor()

    /// Extracts everything from one article.
    ///
    /// - Parameters:
    ///   - text: the article as stored, in any normalization form.
    ///   - published: the publication date, where it is known from elsewhere; it wins over the text's own.
    /// - Complexity: O(n).
    public func extract(_ text: String, published: PublicationDate? = nil) -> Article {
        Article(text: text, entities: [], relations: [], record: Record())
    }
}
