extension Tally {
    /// How the columns of a table of scores are aligned, and what they are called.
    static let columns: [TextTable.Alignment] = [.left, .right, .right, .right, .right, .right, .right]
    static let heads = ["", "P", "R", "F1", "right", "found", "gold"]
}

extension TextTable {
    /// Adds a score in per cent, and its counts.
    mutating func append(_ name: String, _ tally: Tally) {
        append(
            [name, percentage(tally.precision), percentage(tally.recall), percentage(tally.f1)]
                + [tally.matched, tally.predicted, tally.gold].map(String.init))
    }
}

/// A share as per cent with two digits after the point.
func percentage(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
}

extension JSONWriter {
    /// A member `{"p","r","f1","matched","predicted","gold"}`.
    mutating func member(_ name: String, _ tally: Tally) {
        key(named: name)
        object { $0.fields(tally) }
    }

    /// The members of a score.
    mutating func fields(_ tally: Tally) {
        for (name, share) in [("p", tally.precision), ("r", tally.recall), ("f1", tally.f1)] {
            key(named: name)
            score(share)
        }
        for (name, count) in [("matched", tally.matched), ("predicted", tally.predicted), ("gold", tally.gold)] {
            key(named: name)
            integer(count)
        }
    }
}
