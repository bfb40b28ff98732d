/// The parts of an article's record that the header of a gold article states.
public enum RecordField: String, Sendable, CaseIterable {
    case headline
    case published
    case byline
    case eventDate

    /// Whether a record says of this part just what the header does; where the header is silent, the record has to be.
    ///
    /// Exact but for what is no matter of reading: canonically equivalent letters are equal, names compare as the
    /// annotation guide compares them, a zone or the part of the day counts only where the header states one, and
    /// seconds are dropped, as the guide drops those of clock times.
    func isRight(_ record: PredictedRecord, _ header: GoldHeader) -> Bool {
        switch self {
        case .headline: record.headline == header.headline
        case .published:
            record.published.map(Self.toTheMinute) == header.published.map(Self.toTheMinute)
                && (Self.zone(header.published) == nil || Self.zone(record.published) == Self.zone(header.published))
        case .byline: record.byline.map(NameKey.init) == header.byline.map(NameKey.init)
        case .eventDate:
            record.eventDate == header.eventDate
                || record.eventDate.map(Self.withoutPartsOfDay) == header.eventDate
        }
    }

    /// `2022-10-04T09:01:33+07:00` as `2022-10-04T09:01`.
    private static func toTheMinute(_ value: String) -> String {
        String(value.prefix("2022-10-04T09:01".utf8.count))
    }

    /// `+07:00` of `2022-10-04T09:01+07:00`.
    private static func zone(_ value: String?) -> Substring? {
        value.flatMap { value in value.lastIndex(of: "+").map { value[$0...] } }
    }

    /// `2022-09-29TAF` as `2022-09-29`, in both ends of a span.
    private static func withoutPartsOfDay(_ value: String) -> String {
        value.split(separator: "/").map { point in
            point.split(separator: "T", maxSplits: 1).first.map(String.init) ?? ""
        }.joined(separator: "/")
    }
}

extension EntityEvaluation {
    /// Whether an article has a header whose record can be scored.
    static func hasRecord(_ header: GoldHeader) -> Bool { header.headline != nil }

    /// The tally of one more record: each part is right or not, so that precision and recall are one figure.
    static func recordTallies(_ header: GoldHeader, _ record: PredictedRecord) -> [RecordField: Tally] {
        var tallies: [RecordField: Tally] = [:]
        for field in RecordField.allCases {
            tallies[field] = Tally(matched: field.isRight(record, header) ? 1 : 0, predicted: 1, gold: 1)
        }
        return tallies
    }
}
