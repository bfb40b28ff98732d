/// What the records of a run say that others may say again.
///
/// A class, for the articles of a run share it.
final class RecordMemo {
    private var texts: RecordTexts

    /// How many units, and how many names, are kept of one article.
    static let placesOfArticle = 1 << 6
    /// How many are kept of a run.
    static let placesOfRun = 1 << 12

    init(placeCount: Int = RecordMemo.placesOfArticle) { texts = RecordTexts(placeCount: placeCount) }

    /// Lends the texts for an article: to look into the object for each of them would cost as much as what is read there.
    func withTexts<Result>(_ body: (inout RecordTexts) -> Result) -> Result { body(&texts) }
}

/// What is written of the labels, rules, names and units of entities.
///
/// Good for one format and one extractor.
struct RecordTexts {
    var labels = WordTable()
    var rules = WordTable()
    var names: NameMemo
    var units: UnitMemo

    init(placeCount: Int) { (names, units) = (NameMemo(placeCount), UnitMemo(placeCount)) }
}
