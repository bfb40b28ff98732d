extension SegmentationEvaluation {
    /// The score as one JSON object in one line: `{"sentences":…,"micro":{"p","r","f1","matched","predicted","gold"}}`.
    public var json: String {
        var writer = JSONWriter()
        writer.object {
            $0.key("sentences")
            $0.integer(sentenceCount)
            $0.member("micro", words)
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The score as a table for people, in per cent.
    public var table: String {
        var table = TextTable(Tally.columns)
        table.append(Tally.heads)
        table.append("words", words)
        return table.description + "\(sentenceCount) sentences\n"
    }

    /// The first mistakes, one a line, and how many there are.
    public func mistakeReport(limit: Int) -> String {
        var table = TextTable([.left, .left, .left])
        for mistake in mistakes.prefix(limit) {
            table.append([
                "line \(mistake.line)", "gold  \(mistake.gold.shownAsWords)", "found  \(mistake.found.shownAsWords)",
            ])
        }
        return table.description + "\(min(limit, mistakes.count)) of \(mistakes.count) mistakes\n"
    }
}

extension [String] {
    /// Words with a bar between them and `_` between the syllables of one.
    fileprivate var shownAsWords: String {
        map { $0.split(whereSeparator: \.isWhitespace).joined(separator: "_") }.joined(separator: " | ")
    }
}
