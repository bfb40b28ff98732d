import CVietData

/// How signs and units are read aloud, and which words before a figure say what it is (`Corpus/lexicon/spoken_signs.tsv`).
enum SpokenSigns {
    /// What stands before a figure, and what the figure is then.
    enum Context: String {
        case date, month, year, ordinal, roman
    }

    /// The words of a unit after a figure.
    static func unit(_ sign: some StringProtocol) -> String? { table.units[String(sign)] }

    /// The words of a sign of money before a figure.
    static func money(_ sign: some StringProtocol) -> String? { table.money[String(sign)] }

    /// Whether a word before a figure says that it is of a kind.
    static func opens(_ context: Context, _ word: String?) -> Bool {
        word.map { table.contexts[$0]?.contains(context) ?? false } ?? false
    }

    /// Units whose words nobody writes where there are figures, the longest words first.
    static var spelledUnits: [(words: String, sign: String)] { table.spelled }

    private struct Table {
        var units: [String: String] = [:]
        var money: [String: String] = [:]
        var contexts: [String: Set<Context>] = [:]
        var spelled: [(words: String, sign: String)] = []
    }

    private static let table: Table = {
        var table = Table()
        let rows = TabSeparatedText.rows(
            constant: viet_data_spoken_signs(), count: viet_data_spoken_signs_count(), columns: 3)
        for cells in rows {
            switch cells[0] {
            case "unit":
                table.units[cells[1]] = cells[2]
                let isSpelled =
                    cells[2].contains { $0 == "-" || $0 == " " } && !table.spelled.contains { $0.words == cells[2] }
                if isSpelled { table.spelled.append((cells[2], cells[1])) }
            case "money": table.money[cells[1]] = cells[2]
            default:
                if let context = Context(rawValue: cells[0]) { table.contexts[cells[1], default: []].insert(context) }
            }
        }
        table.spelled.sort { $0.words.utf8.count > $1.words.utf8.count }
        return table
    }()
}
