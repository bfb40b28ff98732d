import CVietData

/// The names that servers and pages give to encodings (`Corpus/lexicon/web_encodings.tsv`): those of the Encoding Standard,
/// https://encoding.spec.whatwg.org, and those of Vietnamese encodings that the standard has not.
enum EncodingLabels {
    /// How the bytes of an encoding are read.
    enum Encoding: Equatable {
        case utf8
        case vietnamese(LegacyEncoding)
        /// By the converter of ICU with this name.
        case foreign(String)
    }

    /// The encoding that a label names; `nil` for one that nobody reads.
    static func encoding(_ label: String) -> Encoding? { table[label] }

    private static let table: [String: Encoding] = {
        var table: [String: Encoding] = [:]
        let rows = TabSeparatedText.rows(
            constant: viet_data_web_encodings(), count: viet_data_web_encodings_count(), columns: 2)
        for cells in rows {
            let legacy = LegacyEncoding(rawValue: cells[1])
            table[cells[0]] = cells[1] == "utf-8" ? .utf8 : legacy.map(Encoding.vietnamese) ?? .foreign(cells[1])
        }
        return table
    }()
}
