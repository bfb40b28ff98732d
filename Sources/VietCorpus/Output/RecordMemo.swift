/// What the records of a run say that others may say again.
///
/// Good for one format and one extractor. A class, for the articles of a run share it.
final class RecordMemo {
    let units: UnitMemo
    let names: NameMemo
    /// What is written of labels and rules.
    var words = EntityWords()

    /// How many units, and how many names, are kept of one article.
    static let placesOfArticle = 1 << 6
    /// How many are kept of a run.
    static let placesOfRun = 1 << 12

    init(placeCount: Int = RecordMemo.placesOfArticle) {
        (units, names) = (UnitMemo(placeCount), NameMemo(placeCount))
    }
}

/// What is written of the labels and rules of entities. To be copied for an article: a look into an object costs as much as what
/// is read there.
struct EntityWords {
    var labels = WordTable()
    var rules = WordTable()
}
