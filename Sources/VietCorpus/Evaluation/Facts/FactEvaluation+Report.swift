extension FactEvaluation {
    /// The scores of each half as a table for people, in per cent.
    public static func table(_ halves: [(half: GoldFacts.Half, evaluation: FactEvaluation)]) -> String {
        var table = TextTable(Tally.columns)
        table.append(Tally.heads)
        for (half, evaluation) in halves {
            for kind in Fact.Kind.allCases {
                if let tally = evaluation.kinds[kind] { table.append("\(half.rawValue) \(kind)", tally) }
            }
            table.append("\(half.rawValue), all of \(evaluation.sentenceCount) sentences", evaluation.all)
        }
        return table.description
    }

    /// The scores of each half as one JSON object in one line: `{"learn":{"sentences","all","kinds"},"check":…}`, every score
    /// `{"p","r","f1","matched","predicted","gold"}`.
    public static func json(_ halves: [(half: GoldFacts.Half, evaluation: FactEvaluation)]) -> String {
        var writer = JSONWriter()
        writer.object {
            for (half, evaluation) in halves {
                $0.key(named: half.rawValue)
                $0.object {
                    $0.key("sentences")
                    $0.integer(evaluation.sentenceCount)
                    $0.member("all", evaluation.all)
                    $0.key("kinds")
                    $0.object {
                        for kind in Fact.Kind.allCases {
                            if let tally = evaluation.kinds[kind] { $0.member(kind.description, tally) }
                        }
                    }
                }
            }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The first mistakes, one a line.
    public func mistakeReport(limit: Int) -> String {
        var table = TextTable([.left, .left, .left, .left])
        for mistake in mistakes.prefix(limit) {
            table.append([
                mistake.place, mistake.isSpurious ? "spurious" : "missed", mistake.fact.description, mistake.sentence,
            ])
        }
        return table.description + "\(min(limit, mistakes.count)) of \(mistakes.count) mistakes\n"
    }
}
