/// The record of an article as the scorer compares it, whatever extractor it comes from.
public struct PredictedRecord: Sendable, Equatable {
    /// The headline in one line.
    public var headline: String?
    /// Date and time of publication as ISO 8601, with the zone where the page states one.
    public var published: String?
    /// The authors' names.
    public var byline: [String]
    /// When the reported event took place, as a TIMEX3 value.
    public var eventDate: String?

    /// A record that some extractor made; an absent part is one that it does not know.
    public init(
        headline: String? = nil, published: String? = nil, byline: [String] = [], eventDate: String? = nil
    ) {
        self.headline = headline
        self.published = published
        self.byline = byline
        self.eventDate = eventDate
    }
}

extension Article {
    /// The record for the scorer.
    public var predictedRecord: PredictedRecord {
        PredictedRecord(
            headline: record.headline, published: record.published?.description, byline: record.byline,
            eventDate: record.eventDate?.description)
    }
}
